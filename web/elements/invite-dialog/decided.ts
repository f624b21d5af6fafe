import type { Decision, InviteListVerdict, InviteRow, Role } from "../../module/types.js";
import type { Standing } from "../standing.js";
import type { Invitation } from "./sending.js";

/** A row, with what the person decided about it. */
export interface DecidedRow {
  status: InviteRow["status"];
  reasonCode: string;
  params?: Decision["params"];
  role: Role;
  isKept: boolean;
}

export interface Tally {
  ready: number;
  attention: number;
  refused: number;
}

/** What the rules said about the list, and on what grounds. */
export interface Ground {
  standing: Standing;
  list: InviteListVerdict;
  /** The role of rows that have none of their own. */
  role: Role;
}

/** What another role may change; the rest is settled. */
export const isOpen = ({ status, email }: InviteRow) =>
  email.identity !== null && (status === "ready" || status === "attention" || status === "denied");

/** What the person decided about single rows, by account key, and what the rules say to it. */
export class Decided {
  readonly #kept = new Set<string | null>();
  readonly #roles = new Map<string | null, Role>();

  keep({ email }: InviteRow): void {
    this.#kept.add(email.identity);
  }

  choose({ email }: InviteRow, role: Role): void {
    this.#roles.set(email.identity, role);
  }

  /** The row as it will be sent, or why it will not. */
  on(row: InviteRow, ground: Ground): DecidedRow {
    const { status, reasonCode, email } = row;
    const chosen = this.#roles.get(email.identity);
    const role = chosen ?? row.role ?? ground.role;
    const isKept = status === "attention" && this.#kept.has(email.identity);
    const decided: DecidedRow = { status: isKept ? "ready" : status, reasonCode, role, isKept };
    if (chosen === undefined || !isOpen(row)) return decided;
    const { allowed, ...decision } = this.#ask(row, chosen, ground);
    if (!allowed) return { ...decided, ...decision, status: "denied", isKept: false };
    return status === "denied" ? { ...decided, status: "ready" } : decided;
  }

  /** What is ready to be sent, each account once. */
  invitations(ground: Ground): Invitation[] {
    const found = new Map<string, Invitation>();
    for (const row of ground.list.rows) {
      const { identity, address } = row.email;
      const { status, role } = this.on(row, ground);
      if (identity === null || address === null || status !== "ready") continue;
      const action = ground.standing.invitation(address, role);
      found.set(identity, { identity, email: address, role, action, outcome: null });
    }
    return [...found.values()];
  }

  tally(ground: Ground): Tally {
    const { counts, rows } = ground.list;
    let { ready, attention } = counts;
    if (this.#kept.size + this.#roles.size > 0) {
      const statuses = [...rows].map((row) => this.on(row, ground).status);
      const count = (wanted: string) => statuses.filter((status) => status === wanted).length;
      ready = count("ready");
      attention = count("attention");
    }
    return { ready, attention, refused: rows.length - ready - attention };
  }

  /** A row that was refused has no seat yet, and comes after those that have. */
  #ask({ status, email }: InviteRow, role: Role, { standing, list }: Ground): Decision {
    const { needed, free } = list.seats;
    const taken = status === "denied" && free !== null ? Math.min(needed, free) : 0;
    return standing.decideAfter(taken, standing.invitation(email.address ?? "", role));
  }
}
