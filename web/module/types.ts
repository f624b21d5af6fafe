/**
 * What callers see. Plain data only: JSON-serialisable, structured-cloneable, nothing to free.
 * Codes and parameters, never sentences: the sentences live in `web/messages`.
 */
import type { ReasonCode } from "./generated/catalog.js";

/** Where a role applies. A project role replaces the organisation role inside its project. */
export type Level = "organization" | "project";

/** The built-in roles, highest first. A deployment may add its own through {@link Settings.roles}. */
export type Role = "OWNER" | "ADMIN" | "MEMBER" | "VIEWER" | "NONE" | (string & {});

/** A data region. A deployment may name its own through {@link Settings.regions}. */
export type RegionId = "EU" | "US" | "JP" | "HIPAA" | "STAGING" | (string & {});

/** Why a role may or may not use a scope. */
export interface AccessExplanation {
  allowed: boolean;
  reasonCode: "granted" | "role-lacks-scope" | "unknown-role" | "unknown-scope";
  /** Canonical spelling, `null` when unknown. */
  scope: string | null;
  /** The lowest role that holds the scope. */
  minimumRole: Role | null;
}

/** The whole table of a level. */
export interface PermissionMatrix {
  level: Level;
  /** Highest first. */
  roles: Role[];
  scopes: string[];
  /** `granted[scope][role]`, in the order of `scopes` and `roles`. */
  granted: boolean[][];
}

/** What a role change adds and takes away. */
export interface RoleComparison {
  gained: string[];
  lost: string[];
}

/** The person who acts. Own properties count, inherited ones do not; an unknown role is no role. */
export interface Actor {
  /** Left out: yes. */
  signedIn?: boolean;
  /** Staff of the whole instance. Passes rights, plan and seats; never the last owner, duplicates or mismatches. */
  admin?: boolean;
  /** `null`: no membership in this organisation. */
  orgRole: Role | null;
  /** The explicit role on the project, when one is stored. */
  projectRole?: Role | null;
}

/** The role a member has inside a project. */
export interface EffectiveRole {
  role: Role;
  source: "admin" | "project" | "organization";
  /** The project role takes away what the organisation role would give. */
  lowered: boolean;
  /** Project scopes lost through a lowering project role. */
  lost: string[];
}

/** Whether the actor may hand out a role, and why not. */
export interface GrantableRole {
  role: Role;
  grantable: boolean;
  /** `"ok"`, or why not. */
  reasonCode: ReasonCode;
}

/** The person acted on. */
export interface DecisionTarget {
  accountExists?: boolean;
  /** `null`: no member of this organisation. */
  orgRole?: Role | null;
  /** A role stored on the project itself, NONE included. */
  projectRole?: Role | null;
  isActor?: boolean;
  pendingInviteForEmail?: boolean;
  /** The user id and the membership id name different people. */
  userIdMismatch?: boolean;
}

/** What somebody wants to do. An unknown type is denied with `unknown-action`. */
export type DecisionAction =
  /** The address as it will be sent: the server does not trim it. */
  | { type: "createInvite"; email: string; orgRole: Role; projectId?: string; projectRole?: Role | null }
  | { type: "cancelInvite"; invite: { orgRole: Role; projectId: string | null } | null }
  | { type: "changeOrgRole"; role: Role }
  /** `null` and `"NONE"` clear. */
  | { type: "changeProjectRole"; role: Role | null; projectId: string }
  | { type: "removeMember" }
  | { type: "leave" }
  | { type: "deleteAccount"; ownerCountsOfOrgsOwned: number[] }
  | { type: "listOrgMembers" }
  | { type: "listProjectMembers"; projectId: string }
  | { type: "mentionList"; projectId: string };

/** What a decision is about, whoever is acted on. Counts are those before the action. */
interface Circumstances {
  actor: Actor;
  /** A count that an action needs and that is no whole number from 0 on is denied with `out-of-range`. */
  org: { plan: string; members: number; pendingInvites: number; owners: number };
  /** Of the project the action names: whether it is this organisation's, and else the actor's role on it. */
  project?: { inOrg?: boolean; actorRoleThere?: Role } | null;
}

export interface DecisionRequest extends Circumstances {
  target?: DecisionTarget | null;
  action: DecisionAction;
}

/** One actor, many members, the same actions for each. */
export interface MembersRequest extends Circumstances {
  members: readonly DecisionTarget[];
  actions: readonly DecisionAction[];
}

/** What the server will answer. */
export interface Decision {
  allowed: boolean;
  /** `"ok"` when allowed; otherwise the first thing in the way, in the server's order. */
  reasonCode: ReasonCode;
  /** `lowers-access`; `project-not-in-org` when the server will drop the project of an allowed invitation. */
  warnings: ReasonCode[];
  /**
   * What a sentence needs:
   * - missing right: `scope`, `role` (the actor's there), `minimumRole` (the lowest that would do)
   * - `role-above-own`: `role`, `ownRole`, `minimumRole`
   * - `no-entitlement`: `plan`; `seat-limit`: `plan`, `seatLimit`, `seatsUsed`, `seatsLeft`
   * - `already-member`, `already-project-member`: `role`; `last-owner`: `owners`
   * - allowed `createInvite`: `creates` (`"invite"`, `"membership"`, `"project-role"`), `projectRole` (to be sent;
   *   `null`: send none), `seatsLeft` where the plan has a limit; allowed `changeProjectRole`: `projectRole`
   * - warning `lowers-access`: `fromRole`, `toRole`
   */
  params: Record<string, string | number | boolean | null>;
}

/** A cell of {@link Usher.decideMembers}: shared and frozen. `decide` tells more about one. */
export type MemberDecision = Readonly<Pick<Decision, "allowed" | "reasonCode">>;

/** What a host is to us. Only `region` and `self-hosted` are safe to send people to. */
export interface HostVerdict {
  /**
   * - `region`: a data region, on its own host and port.
   * - `official`: ours, but no region (the web site, an unknown name, another port).
   * - `self-hosted`: listed in {@link Settings.selfHosted}.
   * - `development`: a loopback address with a port.
   * - `lookalike`: imitates one of ours. Warn, and offer no button.
   * - `foreign`: somebody else's.
   * - `invalid`: no host a browser and RFC 3986 would read alike.
   */
  kind: "region" | "official" | "self-hosted" | "development" | "lookalike" | "foreign" | "invalid";
  region: RegionId | null;
  /** ASCII, lower case, without default port and trailing dot; `null` when invalid or not ASCII. */
  host: string | null;
  /** For a look-alike: the official host it imitates. */
  resembles: string | null;
}

/** What a pasted text turned out to be. */
export interface InviteLink {
  /**
   * - `ok`: as it was sent; quotes, brackets and text around it do not count.
   * - `fixed`: damage was undone, see `repairs`.
   * - `ambiguous`: several different invitations, see `urls`.
   * - `reject`: nothing to open, see `reasonCode`.
   */
  status: "ok" | "fixed" | "ambiguous" | "reject";
  /** `ok`, `no-link`, `not-an-invite`, `opaque-wrapper`, or what the host rule refused: `byte`, `userinfo` … */
  reasonCode: ReasonCode;
  /** What the page behind the link is. */
  kind:
    | "existing-account"
    | "new-account"
    | "sign-in"
    | "organization-page"
    | "project-page"
    | "root"
    | "onboarding"
    | "setup-password"
    | "reset-password"
    | "sso-initiate"
    | "sso-required"
    | "auth-error"
    | "region-chooser"
    | "unknown-region-host"
    | "foreign-host"
    | "wrapped-opaque"
    | "unsafe"
    | "empty"
    | "other";
  region: RegionId | null;
  /** The region whose host an opaque link claims to lead to. A hint: nobody vouches for it. */
  hintRegion: RegionId | null;
  host: HostVerdict | null;
  organizationId: string | null;
  projectId: string | null;
  /** The address the invitation was sent to. */
  email: string | null;
  targetPath: string | null;
  /** Written anew from checked parts, never echoed. `null` unless safe to open. */
  url: string | null;
  /** The candidates, when ambiguous. */
  urls: string[];
  repairs: Repair[];
  /** Names of the mail gateways that had rewritten the link, outermost first: reading through skips their check. */
  wrappers: string[];
}

/** What is known about somebody who cannot join. What is left out is unknown. */
export interface InviteCheck {
  /** Pasted text. Without it, the page itself is read as the link. */
  link?: string | null;
  /** `location.href`. */
  page?: string | null;
  /** `null`: signed out. */
  signedInAs?: string | null;
  /** When the server knows it; otherwise the address in the link counts. */
  invitedEmail?: string | null;
  /** ISO 8601 with its offset, or milliseconds since 1970; `null`: never. */
  expiresAt?: string | number | null;
  state?: "pending" | "accepted" | "revoked" | null;
  /** Milliseconds since 1970, such as `Date.now()`. */
  now?: number | null;
}

/** What is in the way of an invitation. */
export interface InviteVerdict {
  /** The first thing in the way, or `ready`. `unknown`: nothing known is in the way, and too little is known. */
  verdict:
    | "ready"
    | "no-link"
    | "unsafe-link"
    | "wrong-region"
    | "sign-in-needed"
    | "wrong-account"
    | "expired"
    | "revoked"
    | "already-accepted"
    | "unknown";
  /** In the order in which to look. */
  steps: InviteStep[];
  inviteRegion: RegionId | null;
  pageRegion: RegionId | null;
  /** The one link to open next: in the invitation's own region, with path, target and address kept. */
  openUrl: string | null;
}

export interface InviteStep {
  step: "link" | "region" | "account" | "expiry" | "state";
  status: "ok" | "fail" | "unknown";
  reasonCode: ReasonCode;
  /** `inviteRegion`, `pageRegion`, `inviteHost`, `pageHost`; `invited`, `signedIn`. */
  params: Record<string, string | number | null>;
}

/** Damage that was undone. */
export type Repair =
  | "zero-width"
  | "full-width"
  | "defanged"
  | "stray-characters"
  | "missing-scheme"
  | "slashes"
  | "case"
  | "trailing-dot"
  | "https"
  | "html-amp"
  | "quoted-printable"
  | "line-wrap"
  | "double-encoding"
  | "double-slash"
  | "base-path";

/** A row of the region table in effect. */
export interface Region {
  id: RegionId;
  /** `null` for a region without a public address. */
  host: string | null;
  production: boolean;
}

/** The policy of a deployment. Validated as a whole: one problem, and nothing is applied. */
export interface Settings {
  /** Replaces the built-in regions. A host may carry a port. */
  regions?: { id: string; host: string; production?: boolean }[];
  /** Instances of one's own. `basePath` starts with `/` and has no trailing one. */
  selfHosted?: { host: string; basePath?: string; name?: string }[];
  /**
   * Replaces the table of a level: role to the scopes it holds. Roles are listed highest first; roles of your
   * own stand between `OWNER` and `NONE`, and beside enough built-in ones to leave no doubt about their rank.
   */
  roles?: { [level in Level]?: Record<string, string[]> };
  /** The scopes of a level beside the built-in ones. Once said, a role may name no other. */
  scopes?: { [level in Level]?: string[] };
  /** Plans beside the built-in ones, or in their place. Without `seats` there is no limit. */
  plans?: Record<string, { seats?: number; projectRoles?: boolean }>;
  /** Another spelling to the scope it means. */
  scopeAliases?: Record<string, string>;
  invite?: { allowedDomains?: string[]; maxPerBatch?: number };
  /** `strict` closes four gaps of the server and never offers what it refuses; `upstream` answers as the server. */
  decisions?: "strict" | "upstream";
}

/** One thing wrong with {@link Settings}. */
export interface SettingsProblem {
  code: ReasonCode;
  /** JSON Pointer (RFC 6901) to the value; `""` is the whole. */
  pointer: string;
}

export interface UsherOptions {
  /** Bytes, a compiled module, a Response (or promise of one) or a URL. Default: what the entry carries. */
  wasm?: BufferSource | WebAssembly.Module | Response | Promise<Response> | URL | string;
  settings?: Settings;
}

/**
 * What there is to say about one text as an address. The server takes what `z.email()` of zod 4 takes; mail also needs
 * the limits of RFC 5321 and RFC 1035.
 */
export interface EmailVerdict {
  /** The server accepts it and mail can reach it. */
  valid: boolean;
  /** The server accepts `address`. */
  serverAccepts: boolean;
  /** `ok`, or the first problem. */
  reasonCode: ReasonCode;
  /** Where the problem is in the text, in UTF-16 code units; `null` when there is none. */
  at: number | null;
  /** What is sent: the text without the blanks around it; `null` when nothing is left. */
  address: string | null;
  /** The account key; `null`, as all below but `suggestion`, when the server refuses the address. */
  identity: string | null;
  /** Where it is delivered, by the provider's rules. A hint: never sent, never used as a key. */
  mailbox: string | null;
  localPart: string | null;
  /** What stands behind the `+`; `null` where there is none, or it is a part of the name. */
  tag: string | null;
  domain: string | null;
  /** The domain as people read it, `null` unless that differs: `xn--` labels decoded. */
  unicodeDomain: string | null;
  /** Who delivers the mail of the domain: `gmail`, `proton` … `null` when unknown. */
  provider: string | null;
  /** "Did you mean": for people to choose, never applied by itself. */
  suggestion: string | null;
  warnings: ReasonCode[];
}

/** How two addresses are related. */
export interface EmailComparison {
  relation: "same" | "same-mailbox" | "maybe-same-mailbox" | "different" | "invalid";
  /** In what they differ. */
  differs: ("case" | "tag" | "dots" | "domain-alias" | "domain" | "local-part")[];
  /** Would the server let the invite be used from this account? Only `same` does. */
  joins: boolean;
}

/** What is known beside a list. What is left out is not looked at. */
export interface InviteListContext {
  /** Who invites: then rights, roles, plan and seats decide about each row, as the server would. */
  actor?: Actor | null;
  org?: DecisionRequest["org"];
  /** The roles of the invitation where a row names none; `MEMBER` unless said. */
  orgRole?: Role;
  /** For invitations to a project: then the role of a row is the one on the project. */
  projectId?: string | null;
  projectRole?: Role | null;
  members?: readonly string[];
  invited?: readonly string[];
  /** Where invitations may go; those of the settings unless said. */
  allowedDomains?: readonly string[];
}

/** What will become of a row. */
export interface InviteRow {
  /** `attention`: can be sent, and `reasonCode` should be looked at first. */
  status: "ready" | "attention" | "duplicate" | "member" | "invited" | "invalid" | "denied";
  reasonCode: ReasonCode;
  /** Span in the text, in UTF-16 code units. */
  start: number;
  end: number;
  text: string;
  name: string | null;
  /** The role the row names: as the policy spells it, or as it was written when the policy has none of that name. */
  role: Role | null;
  /** What there is to say about the address; found when it is read. */
  readonly email: EmailVerdict;
  /** What was taken away or replaced to find the address. */
  fixes: InviteFix[];
  /** The row, member or invite it collides with. */
  with: { kind: "row" | "member" | "invite"; index: number; relation: EmailComparison["relation"] } | null;
}

/** What was taken away or replaced to find an address. */
export type InviteFix =
  | "unicode-newline"
  | "unicode-space"
  | "fullwidth-separator"
  | "fullwidth"
  | "smart-quotes"
  | "wrapping-quotes"
  | "trailing-punctuation"
  | "invisible-removed"
  | "bidi-removed"
  | "control-removed"
  | "mailto"
  | "html"
  | "punycode";

export interface InviteListVerdict {
  /** In the order of the text. More than 1,000 are made when they are read: copy them (`[...rows]`) to clone them. */
  rows: InviteRow[];
  counts: Record<InviteRow["status"], number>;
  /** Seats as the server counts them: members and pending invites. `needed`: by the rows that nothing else refuses. */
  seats: { limit: number | null; used: number; needed: number; free: number | null };
  /** The titles of a table; `null` without. */
  headers: string[] | null;
}

/** What was read of a stream. `counts` and `seats` are those of all parts so far. */
export interface InviteListPart extends InviteListVerdict {
  /** How much of the stream was read, in bytes or, of a stream of strings, UTF-16 code units. */
  progress: number;
  done: boolean;
}

/** Synchronous answers from the rules. No call throws on any string; only a wrong type throws `TypeError`. */
export interface Usher {
  /** Unknown level, role or scope: `false`. Older and newer scope spellings both work. */
  can(level: Level, role: Role, scope: string): boolean;
  explain(level: Level, role: Role, scope: string): AccessExplanation;
  /** The whole table of a level in one call. */
  matrix(level: Level): PermissionMatrix;
  /** Who can: the roles that hold a scope, highest first. */
  rolesWith(level: Level, scope: string): Role[];
  /** What changing `from` to `to` adds and takes away. An unknown role holds nothing. */
  compareRoles(level: Level, from: Role, to: Role): RoleComparison;

  /** The role inside a project: the explicit project role, or else the organisation role; never the higher of both. */
  effectiveRole(member: Actor): EffectiveRole;
  /**
   * Every role, highest first, and whether the actor may hand it out where plan and seats stand in nobody's way:
   * at the organisation by inviting somebody new, on a project to a member without rights of their own.
   */
  grantableRoles(level: Level, actor: Actor): GrantableRole[];
  /** May the actor do this? The same answer, in the same order of reasons, as the server. */
  decide(request: DecisionRequest): Decision;
  /** A whole members table in one call: `[member][action]`. 10,000 members ask once. */
  decideMembers(request: MembersRequest): MemberDecision[][];

  /** A host (`location.hostname`, with or without port) or a whole URL. */
  detectRegion(hostOrUrl: string): HostVerdict;
  /** The same page in another region: path, query and fragment kept. `null` when the URL is no region's. */
  switchRegion(url: string, to: RegionId): string | null;
  /** The regions in effect. */
  regions(): Region[];

  /** Anything a person pastes: a link, a rewritten link, a whole e-mail. */
  readInviteLink(text: string): InviteLink;
  /** Why can't I join? Link, region, account, expiry and state, in the order in which to look. */
  checkInvite(check: InviteCheck): InviteVerdict;

  /**
   * One address explained. `settings.invite.allowedDomains` are the organisation's own: an address that is almost of
   * one of them is warned about.
   */
  checkEmail(text: string): EmailVerdict;
  /** The account key: trimmed, ASCII lower case, tags kept. `null` when the server refuses the address. */
  normalizeEmail(text: string): string | null;
  /** Are these one account, one mailbox, or neither? */
  compareEmails(invited: string, signedIn: string): EmailComparison;

  /**
   * A pasted list, a CSV, a mail: every address with what will become of it, in one call for any size up to 32 MiB.
   * Memory that a long one took is given back.
   */
  checkInviteList(text: string, context?: InviteListContext): InviteListVerdict;
  /**
   * The same rows for a file too long for one string, part by part, in any thread. Ending the loop, or the signal, cancels
   * the stream.
   */
  checkInviteStream(
    stream: ReadableStream<Uint8Array | string>,
    context?: InviteListContext,
    options?: { signal?: AbortSignal },
  ): AsyncGenerator<InviteListPart, void, undefined>;
}
