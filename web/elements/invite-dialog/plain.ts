import type { Invitation } from "./sending.js";

/** Without the rules nothing is known about an address: one a line, for the server to judge. */
export function plainInvitations(text: string): Invitation[] {
  const lines = new Set(text.split("\n").map((line) => line.trim()));
  lines.delete("");
  return [...lines].map((line) => ({
    identity: line,
    email: line,
    role: "MEMBER",
    action: { type: "createInvite", email: line, orgRole: "MEMBER" },
    outcome: null,
  }));
}

/** The lines that were not sent. */
export function withoutLines(text: string, sent: ReadonlySet<string | null>): string {
  return text
    .split("\n")
    .filter((line) => !sent.has(line.trim()))
    .join("\n");
}
