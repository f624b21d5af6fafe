import { expect, test } from "vitest";
import { entries, weighEntry } from "./entries.mjs";

test.each(entries)("$name is within its budget: $because", async (entry) => {
  const weight = await weighEntry(entry);
  expect(Object.keys(entry.budget)).not.toEqual([]);
  for (const [form, bytes] of Object.entries(entry.budget)) {
    expect(weight[form], `bytes ${form}`).toBeGreaterThan(0);
    expect(weight[form], `bytes ${form}`).toBeLessThanOrEqual(bytes);
  }
});

test("every entry that can be imported has a budget", async () => {
  const { exports } = (await import("../../package.json", { with: { type: "json" } })).default;
  const weightless = ["./build", "./elements/react", "./custom-elements.json", "./package.json"];
  const inAnother = ["./elements"]; // all of it is in ./elements/define
  const named = entries.flatMap(({ name }) => name.split(" with "));
  for (const name of Object.keys(exports)) expect([...named, ...weightless, ...inAnother]).toContain(name);
});
