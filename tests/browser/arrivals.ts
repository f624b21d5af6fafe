import { expect } from "vitest";
import type { Member } from "../../web/elements/people.js";
import { reasonCodes } from "../../web/module/generated/catalog.js";
import type { Answer } from "../../web/transport/transport.js";

const known = new Set([...Object.keys(reasonCodes), "offline", "unavailable", "unexpected", "refused"]);

/** Whatever the server sends, a failure has a reason people can be told. */
export function expectKnownReason(answer: Answer<unknown> | { ok: true }): void {
  if (!answer.ok) expect(known).toContain(answer.reasonCode);
}

/** Whatever the server sends, a member has the fields of one and no others. */
export function expectWellTyped(member: Member): void {
  expect(Object.keys(member).sort()).toEqual([
    "email",
    "id",
    "name",
    "orgRole",
    "projectRole",
    "since",
    "userId",
  ]);
  for (const word of [member.id, member.userId, member.orgRole]) expect(word).toBeTypeOf("string");
  for (const word of [member.email, member.name, member.projectRole, member.since])
    expect(word === null || typeof word === "string").toBe(true);
}
