// The module and the library built natively say the same about every text that a fuzzer found worth keeping.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { createUsher, type Usher, UsherSettingsError } from "../../dist/index.js";
import type { DecisionRequest } from "../../web/module/types.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const program = join(root, "build/dev/tests/cpp/usher-answers");
const corpora = join(root, "tests/fuzz/corpus");

/** As JavaScript has it: what is no UTF-8 in a file is no text to ask about. */
const texts = readdirSync(corpora).flatMap((target) =>
  readdirSync(join(corpora, target)).map((file) => ({
    file: `${target}/${file}`,
    text: readFileSync(join(corpora, target, file)).toString("utf8"),
  })),
);

const ROLES = ["OWNER", "ADMIN", "MEMBER", "VIEWER", "NONE", "no role", null] as const;
const PLANS = "hobby core pro team enterprise".split(" ").map((plan) => `cloud:${plan}`);
PLANS.push("oss", "self-hosted:pro", "self-hosted:enterprise", "no plan");
const ACTIONS =
  "createInvite cancelInvite changeOrgRole changeProjectRole removeMember leave deleteAccount listOrgMembers listProjectMembers mentionList nothing".split(
    " ",
  );

/** A request made of the first bytes of a text, as tests/cpp/answers.cpp makes it of them. */
function requestOf(text: string): DecisionRequest {
  const bytes = Buffer.from(text);
  const byte = (n: number) => bytes[n] ?? 0;
  const role = (n: number) => ROLES[byte(n) % 7] as string | null;
  const flag = (n: number) => byte(n) % 2 === 1;
  const type = ACTIONS[byte(0) % 11] as string;
  const given = { orgRole: role(16), projectRole: role(17), projectId: flag(18) ? "p1" : null };
  const action =
    type === "cancelInvite"
      ? { type, invite: given }
      : { type, email: text, ...given, role: role(16), ownerCountsOfOrgsOwned: [] };
  return {
    actor: {
      signedIn: byte(1) % 8 !== 0,
      admin: byte(1) % 8 === 1,
      orgRole: role(2),
      projectRole: role(3),
    },
    org: {
      plan: PLANS[byte(4) % 9] as string,
      members: byte(5) % 4,
      pendingInvites: byte(6) % 4,
      owners: byte(7) % 4,
    },
    project: { inOrg: flag(8), actorRoleThere: role(9) },
    target: {
      orgRole: role(10),
      projectRole: role(11),
      accountExists: flag(12),
      isActor: flag(13),
      pendingInviteForEmail: flag(14),
      userIdMismatch: flag(15),
    },
    action,
  } as DecisionRequest;
}

function answer(usher: Usher, text: string) {
  const mark = text.indexOf("\x1f");
  const one = mark < 0 ? text : text.slice(0, mark);
  const other = mark < 0 ? "" : text.slice(mark + 1);
  const list = usher.checkInviteList(text);
  return {
    region: usher.detectRegion(text),
    switched: usher.switchRegion(text, "JP"),
    link: usher.readInviteLink(text),
    join: usher.checkInvite({
      link: one,
      page: other,
      signedInAs: "jane@acme.com",
      expiresAt: one,
      now: 0,
    }),
    email: usher.checkEmail(text),
    identity: usher.normalizeEmail(text),
    compared: usher.compareEmails(one, other),
    list: {
      rows: list.rows.map(({ email, ...row }) => ({ ...row, address: email.address })),
      counts: list.counts,
      seats: list.seats,
      headers: list.headers,
    },
    decision: usher.decide(requestOf(text)),
    why: usher.explain("project", one, other),
    change: usher.compareRoles("project", one, other),
  };
}

async function problemsOf(settings: object) {
  try {
    await createUsher({ settings });
    return [];
  } catch (error) {
    if (!(error instanceof UsherSettingsError)) throw error;
    return error.problems;
  }
}

function nativeAnswers(all: string[]) {
  const input = all.flatMap((text) => [Buffer.from(`${Buffer.byteLength(text)}\n`), Buffer.from(text)]);
  const { status, stdout } = spawnSync(program, { input: Buffer.concat(input), maxBuffer: 1 << 28 });
  expect(status).toBe(0);
  return stdout
    .toString()
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

let usher: Usher;
beforeAll(async () => {
  usher = await createUsher();
});

const built = existsSync(program);
if (!built) console.warn(`SKIPPED: no ${program}; build it with: node tests/run.mjs native`);

test.skipIf(!built)("every text of every corpus has one answer, natively and in the module", () => {
  expect(texts.length).toBeGreaterThan(300);
  const native = nativeAnswers(texts.map(({ text }) => text));
  expect(native).toHaveLength(texts.length);
  for (const [n, { file, text }] of texts.entries()) {
    const { settings: _, ...said } = native[n];
    expect(answer(usher, text), file).toEqual(said);
  }
});

test.skipIf(!built)("and settings have the same problems", async () => {
  const objects = texts
    .filter(({ file }) => file.startsWith("settings/"))
    .flatMap(({ text }) => {
      try {
        const parsed: unknown = JSON.parse(text);
        return [parsed as object];
      } catch {
        return [];
      }
    });
  expect(objects.length).toBeGreaterThan(3);
  const native = nativeAnswers(objects.map((settings) => JSON.stringify(settings)));
  for (const [n, settings] of objects.entries())
    expect(await problemsOf(settings), JSON.stringify(settings)).toEqual(native[n].settings);
});
