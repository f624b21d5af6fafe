import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import { FieldApi, FormApi } from "@tanstack/form-core";
import { initTRPC, TRPCError } from "@trpc/server";
import { beforeAll, expect, test } from "vitest";
import {
  createUsher,
  emailSchema,
  inviteLinkSchema,
  inviteListSchema,
  type Usher,
} from "../../dist/index.js";

let usher: Usher;
beforeAll(async () => {
  usher = await createUsher();
});

const LINK = "https://us.cloud.langfuse.com/organization/cm1usq7x0000abcd1234efgh5";

const run = <Output>(schema: StandardSchemaV1<string, Output>, value: unknown) => {
  const { version, vendor, validate } = schema["~standard"];
  expect([version, vendor]).toEqual([1, "usher"]);
  const result = validate(value);
  if (result instanceof Promise) throw new Error("must answer at once");
  return result;
};

test("an address: what is sent, or the code of its first problem", () => {
  expect(run(emailSchema(usher), " Ann@x.com ")).toEqual({ value: "Ann@x.com" });
  expect(run(emailSchema(usher), "ann@x")).toEqual({ issues: [{ message: "no-tld" }] });
  expect(run(emailSchema(usher), "a@x-.com")).toEqual({ issues: [{ message: "bad-domain" }] });
  for (const value of [undefined, null, 1, {}, ["a@x.com"]]) {
    expect(run(emailSchema(usher), value)).toEqual({ issues: [{ message: "wrong-type" }] });
  }
});

test("a link: what was read of it", () => {
  expect(run(inviteLinkSchema(usher), `Join: <${LINK}>`)).toMatchObject({
    value: { url: LINK, region: "US" },
  });
  expect(run(inviteLinkSchema(usher), "https://evil.example/")).toEqual({
    issues: [{ message: "foreign-host" }],
  });
});

test("a list: its rows, or an issue for each that cannot be sent", () => {
  const schema = inviteListSchema(usher, { allowedDomains: ["x.com"] });
  expect(run(schema, "a@x.com, A@x.com")).toMatchObject({ value: { counts: { ready: 1, duplicate: 1 } } });
  expect(run(schema, "a@x.com, b@x, c@y.com")).toEqual({
    issues: [
      { message: "no-tld", row: 1 },
      { message: "domain-not-allowed", row: 2 },
    ],
  });
  expect(run(schema, " ")).toEqual({ issues: [{ message: "empty" }] });
});

test("in react-hook-form", async () => {
  // A form is an object: each of its fields has a schema of its own.
  const fields = { email: emailSchema(usher), link: inviteLinkSchema(usher) };
  const form: StandardSchemaV1<Record<keyof typeof fields, string>> = {
    "~standard": {
      version: 1,
      vendor: "test",
      validate(values) {
        const issues = Object.entries(fields).flatMap(([field, schema]) => {
          const value = (values as Record<string, unknown>)[field];
          const found = schema["~standard"].validate(value).issues ?? [];
          return found.map(({ message }) => ({ message, path: [field] }));
        });
        return issues.length > 0 ? { issues } : { value: values as Record<keyof typeof fields, string> };
      },
    },
  };
  const resolve = (values: Record<keyof typeof fields, string>) =>
    standardSchemaResolver(form)(values, undefined, { fields: {}, shouldUseNativeValidation: false });
  expect(await resolve({ email: "a@x.com", link: LINK })).toMatchObject({ errors: {} });
  expect((await resolve({ email: "a@@x.com", link: "?" })).errors).toMatchObject({
    email: { message: "multiple-at" },
    link: { message: "no-link" },
  });
});

test("in TanStack Form, as a validator of a field", () => {
  const form = new FormApi({ defaultValues: { email: "" } });
  form.mount();
  const field = new FieldApi({ form, name: "email", validators: { onChange: emailSchema(usher) } });
  field.mount();
  field.setValue("a@x");
  expect(field.state.meta.errors).toEqual([{ message: "no-tld" }]);
  field.setValue("a@x.com");
  expect(field.state.meta.errors).toEqual([]);
});

test("in tRPC, as the input of a procedure", async () => {
  const { procedure, router, createCallerFactory } = initTRPC.create();
  const server = router({ invite: procedure.input(emailSchema(usher)).mutation(({ input }) => input) });
  const caller = createCallerFactory(server)({});
  expect(await caller.invite(" a@x.com")).toBe("a@x.com");
  await expect(caller.invite("a@x")).rejects.toThrow(TRPCError);
});
