// What the README shows of the command line is what it prints.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { command, ending, environment } from "./call.mjs";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const [, session = ""] = /## On the command line[\s\S]+?```console\n([\s\S]+?)```/.exec(readme) ?? [];
const shown = session
  .split(/^\$ /m)
  .slice(1)
  .map((part) => part.trimEnd().split("\n"));

it("shows the commands most asked for", () => {
  expect(shown.map(([line]) => /usher ([\w-]+)/.exec(line)?.[1])).toEqual([
    "check-link",
    "check-list",
    "explain",
  ]);
});

it.each(shown)("$ %s", async (line, ...output) => {
  const real = line.replace("npx usher", `'${process.execPath}' '${command}'`);
  const { out } = await ending(spawn("sh", ["-c", real], { env: environment }));
  expect(out.trimEnd().split("\n")).toEqual(output);
});
