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
  readonly #kept = new Set<string>();
  readonly #roles = new Map<string, Role>();

  keep({ email }: InviteRow): void {
    if (email.identity !== null) this.#kept.add(email.identity);
  }

  choose({ email }: InviteRow, role: Role): void {
    if (email.identity !== null) this.#roles.set(email.identity, role);
  }

  /** The row as it will be sent, or why it will not. */
  on(row: InviteRow, ground: Ground): DecidedRow {
    const { status, reasonCode, email } = row;
    const chosen = email.identity === null ? undefined : this.#roles.get(email.identity);
    const role = chosen ?? row.role ?? ground.role;
    const isKept = status === "attention" && email.identity !== null && this.#kept.has(email.identity);
    const decided: DecidedRow = { status, reasonCode, role, isKept };
    if (chosen === undefined || !isOpen(row)) return decided;
    const { allowed, ...decision } = this.#ask(row, chosen, ground);
    if (!allowed) return { ...decided, ...decision, status: "denied" };
    return status === "denied" ? { ...decided, status: "ready" } : decided;
  }

  /** What is ready to be sent, each account once. */
  invitations(ground: Ground): Invitation[] {
    const found = new Map<string, Invitation>();
    for (const row of ground.list.rows) {
      const { identity, address } = row.email;
      const { status, isKept, role } = this.on(row, ground);
      if (identity === null || address === null || (status !== "ready" && !isKept)) continue;
      const action = ground.standing.invitation(address, role);
      found.set(identity, { identity, email: address, role, action, outcome: null });
    }
    return [...found.values()];
  }

  tally(ground: Ground): Tally {
    const { counts, rows } = ground.list;
    const tally = { ready: counts.ready, attention: counts.attention, refused: 0 };
    if (this.#kept.size + this.#roles.size > 0) {
      tally.ready = tally.attention = 0;
      for (const row of rows) {
        const { status, isKept } = this.on(row, ground);
        if (status === "ready" || isKept) tally.ready += 1;
        else if (status === "attention") tally.attention += 1;
      }
    }
    return { ...tally, refused: rows.length - tally.ready - tally.attention };
  }

  /** A row that was refused has no seat yet, and comes after those that have. */
  #ask({ status, email }: InviteRow, role: Role, { standing, list }: Ground): Decision {
    const { needed, free } = list.seats;
    const taken = status === "denied" && free !== null ? Math.min(needed, free) : 0;
    return standing.decideAfter(taken, standing.invitation(email.address ?? "", role));
  }
}
