import type { Database } from "../../web/page/server/database.mjs";
import type { LogEvent, Sandbox } from "../../web/page/server/sandbox.mjs";

export type RegionName = "eu" | "us" | "jp" | "hipaa";

/** What the server has written down: the rows of a region, the mails, and its log. */
export class Records {
  readonly #database: Database;
  readonly #sandbox: Sandbox;
  readonly log: readonly LogEvent[];

  constructor(database: Database, log: readonly LogEvent[], sandbox: Sandbox) {
    this.#database = database;
    this.#sandbox = sandbox;
    this.log = log;
  }

  /** The accounts with this address, and the role each has in the organisation of the project `p1`. */
  accounts = (region: RegionName, email: string) =>
    this.#rows(
      region,
      `select a.id, m.org_role as role from accounts a
        left join projects p on p.id = 'p1'
        left join memberships m on m.account_id = a.id and m.organization_id = p.organization_id
        where a.email = $1`,
      email,
    );

  /** The invitations that wait for this address. */
  invitations = (region: RegionName, email: string) =>
    this.#rows(
      region,
      `select id, org_role as role, url, sent_by as "sentBy", expires_at > now() as open
        from invitations where email = $1`,
      email,
    );

  /** Where the mails to this address came from, once all that wait have gone out. */
  async mails(email: string) {
    await this.#sandbox.settled();
    return this.#rows("mail", "select region, url from messages where recipient = $1 order by place", email);
  }

  #rows(schema: RegionName | "mail", text: string, value: string) {
    return this.#database.transaction(`usher_${schema}`, (sql) => sql(text, [value]));
  }
}
