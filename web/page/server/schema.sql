-- The people of one region. Every rule that can be a constraint is one: they hold whoever writes, and also when two
-- write at once. Addresses are account keys (ASCII, lower case); `typed` is what the inviter wrote.

create table roles (name text primary key, rank integer not null unique);

create table accounts (
  id text primary key,
  email text not null unique check (email = lower(email)),
  name text,
  staff boolean not null default false
);

-- Locked by whoever changes its people, so that seats are counted and taken in one go.
create table organizations (id text primary key, name text not null, plan text not null);

create table projects (
  id text primary key,
  organization_id text not null references organizations on delete cascade,
  name text not null
);

create table memberships (
  id text primary key,
  organization_id text not null references organizations on delete cascade,
  account_id text not null references accounts on delete cascade,
  org_role text not null references roles,
  since timestamptz not null,
  unique (organization_id, account_id)
);
create index on memberships (account_id);

create table project_memberships (
  membership_id text not null references memberships on delete cascade,
  project_id text not null references projects on delete cascade,
  role text not null references roles,
  primary key (membership_id, project_id)
);

create table invitations (
  id text primary key,
  organization_id text not null references organizations on delete cascade,
  email text not null check (email = lower(email)),
  typed text not null,
  org_role text not null references roles,
  project_id text references projects on delete cascade,
  project_role text references roles,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  sent_by text,
  url text not null,
  -- The list it came with: asked again, a list knows what it has done.
  batch text,
  unique (organization_id, email),
  check ((project_id is null) = (project_role is null))
);
create index on invitations (email);

-- Mails to be sent. Written with the invitation, in one transaction: there is none without the other.
create table outbox (
  id bigint generated always as identity primary key,
  invitation_id text references invitations on delete cascade,
  letter jsonb not null,
  -- sending: `taken_by` has it, until `due`. unsure: nobody knows whether it went out, so nobody sends it again.
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'refused', 'unsure')),
  attempts integer not null default 0,
  due timestamptz not null,
  taken_by text,
  written_at timestamptz not null
);
create index on outbox (due) where state in ('waiting', 'sending');

create function keep_an_owner() returns trigger language plpgsql set search_path from current as $$
begin
  if exists (select from organizations where id = old.organization_id)
    and not exists (select from memberships where organization_id = old.organization_id and org_role = 'OWNER')
  then
    raise exception 'last-owner' using errcode = 'check_violation';
  end if;
  return null;
end $$;

create constraint trigger keep_an_owner after update or delete on memberships deferrable initially deferred
  for each row when (old.org_role = 'OWNER') execute function keep_an_owner();
