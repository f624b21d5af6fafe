// A sudden end: nobody reads any more, there is no space, or somebody pressed Ctrl+C.

import { spawn } from "node:child_process";
import { openSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { command, ending, environment, folderOf, start } from "./call.mjs";

const { folder, file } = folderOf();
const parts = () => readdirSync(folder).filter((name) => name.endsWith(".part"));

/** Waits until `look` finds something. */
async function until(look) {
  while (!look()) await new Promise((later) => setTimeout(later, 10));
}

describe("a reader that goes away", () => {
  it.each([
    ["matrix", ["matrix"], ""],
    ["a list as text", ["check-list", "-"], "nobody@\n".repeat(50_000)],
    ["a list as JSON", ["check-list", "-", "--json"], "ann@acme.com\n".repeat(50_000)],
  ])("ends it quietly: %s", async (_, words, input) => {
    const child = start(words);
    child.stdin.on("error", () => {});
    child.stdout.destroy();
    child.stdin.end(input);
    const { status, err } = await ending(child);
    expect([status, err]).toEqual([141, ""]);
  });

  it("is no trouble behind a pipe", async () => {
    const line = `'${process.execPath}' '${command}' matrix | head -n 1`;
    const { status, out, err } = await ending(spawn("sh", ["-c", line], { env: environment }));
    expect([status, err]).toEqual([0, ""]);
    expect(out).toMatch(/^Permission +OWNER/);
  });
});

it.each([
  ["a table", ["matrix"]],
  ["a long list", ["check-list", file("long.csv", "nobody@\n".repeat(20_000))]],
])("says so once when there is no space for %s", async (_, words) => {
  const full = openSync("/dev/full", "w");
  const child = spawn(process.execPath, [command, ...words], {
    env: environment,
    stdio: ["ignore", full, "pipe"],
  });
  const { status, err } = await ending(child);
  expect(status).toBe(2);
  expect(err).toBe(
    "Error: stdout could not be written (ENOSPC). There is no space left. Make some, and try again.\n",
  );
});

describe("an interruption", () => {
  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ])("by %s leaves nothing half-written", async (signal, expected) => {
    const out = file("kept.csv", "what was there before");
    const child = start(["check-list", "-", "--out", out]);
    const ended = ending(child);
    child.stdin.write("ann@acme.com\n".repeat(10_000));
    await until(() => parts().length > 0);
    child.kill(signal);
    const { status, out: printed, err } = await ended;
    expect([status, printed, err]).toEqual([expected, "", ""]);
    expect(parts()).toEqual([]);
    expect(readFileSync(out, "utf8")).toBe("what was there before");
  });

  it("leaves nothing of a file whose list turns out to be none", async () => {
    const picture = file("picture.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]));
    const out = join(folder, "never.csv");
    const { status } = await ending(start(["check-list", picture, "--out", out]));
    expect(status).toBe(2);
    expect(readdirSync(folder).filter((name) => name.startsWith("never"))).toEqual([]);
  });
});
