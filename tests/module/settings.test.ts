import { expect, test } from "vitest";
import { createUsher, type Settings, UsherSettingsError } from "../../dist/index.js";

async function problemsOf(settings: unknown): Promise<UsherSettingsError> {
  const error = await createUsher({ settings: settings as Settings }).then(
    () => expect.unreachable("the settings were taken"),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UsherSettingsError);
  expect(error).toBeInstanceOf(TypeError);
  return error as UsherSettingsError;
}

test("settings take effect in their own Usher and nowhere else", async () => {
  const settings: Settings = {
    regions: [
      { id: "EU", host: "cloud.langfuse.localhost:5173" },
      { id: "US", host: "us.cloud.langfuse.localhost:5173", production: false },
    ],
    selfHosted: [{ host: "llm.acme.example", basePath: "/base", name: "Acme" }],
    scopeAliases: { "keys:write": "apiKeys:CUD" },
    invite: { allowedDomains: ["acme.com"], maxPerBatch: 50 },
    decisions: "upstream",
  };
  const [own, plain] = await Promise.all([createUsher({ settings }), createUsher()]);
  expect(own.detectRegion("http://us.cloud.langfuse.localhost:5173/x").region).toBe("US");
  expect(own.switchRegion("http://us.cloud.langfuse.localhost:5173/x", "EU")).toBe(
    "http://cloud.langfuse.localhost:5173/x",
  );
  expect(own.detectRegion("llm.acme.example").kind).toBe("self-hosted");
  expect(own.can("project", "ADMIN", "keys:write")).toBe(true);
  expect(own.regions()[1]).toEqual({ id: "US", host: "us.cloud.langfuse.localhost:5173", production: false });
  expect(plain.detectRegion("llm.acme.example").kind).toBe("foreign");
  expect(plain.can("project", "ADMIN", "keys:write")).toBe(false);
  expect(plain.detectRegion("us.cloud.langfuse.com").region).toBe("US");
});

test("a table of roles is replaced whole", async () => {
  const usher = await createUsher({
    settings: {
      roles: { project: { OWNER: ["a:read", "b:CUD"], ADMIN: ["a:read"], EDITOR: ["a:read"], MEMBER: [] } },
    },
  });
  expect(usher.matrix("project")).toEqual({
    level: "project",
    roles: ["OWNER", "ADMIN", "EDITOR", "MEMBER", "VIEWER", "NONE"],
    scopes: ["a:read", "b:CUD"],
    granted: [
      [true, true, true, false, false, false],
      [true, false, false, false, false, false],
    ],
  });
  expect(usher.can("project", "OWNER", "project:delete")).toBe(false);
  expect(usher.can("organization", "OWNER", "organization:delete")).toBe(true);
});

test("every problem is named by code and place, and nothing is applied", async () => {
  const error = await problemsOf({
    regions: [{ id: "A", host: "a b" }],
    roles: { project: { OWNER: ["read"] } },
    nonsense: true,
  });
  expect(error.problems).toEqual([
    { code: "invalid-host", pointer: "/regions/0/host" },
    { code: "invalid-scope", pointer: "/roles/project/OWNER/0" },
    { code: "unknown-key", pointer: "/nonsense" },
  ]);
  expect(error.message).toBe(
    'settings: invalid-host at "/regions/0/host", invalid-scope at "/roles/project/OWNER/0", unknown-key at "/nonsense"',
  );
});

test("what JSON cannot say is no setting", async () => {
  const cycle: Record<string, unknown> = {};
  cycle.regions = cycle;
  for (const settings of [cycle, () => {}, Symbol("s"), { invite: { maxPerBatch: 10n } }]) {
    expect((await problemsOf(settings)).problems).toEqual([{ code: "not-json", pointer: "" }]);
  }
  for (const settings of [[], "text", 5, null]) {
    expect((await problemsOf(settings)).problems).toEqual([{ code: "wrong-type", pointer: "" }]);
  }
});

test("long settings come in whole", async () => {
  const scopes = Array.from({ length: 10_000 }, (_, i) => `resource${i}:read`);
  const usher = await createUsher({ settings: { roles: { project: { OWNER: scopes } } } });
  expect(usher.matrix("project").scopes).toEqual(scopes);
  expect(usher.can("project", "OWNER", "resource9999:read")).toBe(true);
});
