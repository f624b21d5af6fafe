// What the documents say is so: the README's examples answer what stands beside them, and no link leads nowhere.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { createUsher } from "../../dist/index.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (file) => readFileSync(join(root, file), "utf8");
const readme = read("README.md");
const blocks = (language, text = readme) =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gm"))].map(([, code]) => code);

const AsyncFunction = (async () => {}).constructor;
/** What the examples name and the reader has. */
const given = {
  createUsher,
  location: new URL("https://jp.cloud.langfuse.com/project/p1"),
  file: new Blob(["ada@x.com\n".repeat(3)]),
  context: {},
  signal: undefined,
  show() {},
};

/** A call and the answer in the comment below it, as an expression; `…` is what was left out. */
function answersIn(code) {
  const found = [];
  for (const [, call, comment] of code.matchAll(/^(usher\.(?:(?!\n\n)[\s\S])*?);?\n((?:\/\/.*\n)+)/gm)) {
    const said = comment.replace(/^\/\/ ?/gm, "");
    found.push([call, said.replace(/, …\s*([\]}])/g, (_, end) => (end === "]" ? ', "…"]' : ', "…": 1 }'))]);
  }
  return found;
}

/** Is `actual` what was written, where the rest of a list or an object may have been left out? */
function matches(actual, written) {
  if (typeof written !== "object" || written === null) return Object.is(actual, written);
  if (typeof actual !== "object" || actual === null || Array.isArray(actual) !== Array.isArray(written))
    return false;
  const isPart = Array.isArray(written) ? written.includes("…") : "…" in written;
  const wanted = Object.entries(written).filter(([key, value]) => key !== "…" && value !== "…");
  const sizes = isPart || Object.keys(actual).length === wanted.length;
  return sizes && wanted.every(([key, value]) => matches(actual[key], value));
}

const scripts = blocks("js").filter((code) => !/document\.|elements\/define/.test(code));
const calls = scripts.flatMap(answersIn);

test("there are examples to look at", () => {
  expect(scripts.length).toBeGreaterThanOrEqual(5);
  expect(calls.length).toBeGreaterThanOrEqual(12);
});

test.each(calls)("%s", async (call, said) => {
  const usher = await createUsher();
  const run = (expression) => new AsyncFunction("usher", ...Object.keys(given), `return (${expression})`);
  const actual = await run(call)(usher, ...Object.values(given));
  const written = await run(said)(usher, ...Object.values(given));
  expect(matches(actual, written), `${JSON.stringify(actual)} is not ${said}`).toBe(true);
});

test("all of the README's scripts run as they stand", async () => {
  for (const code of scripts) {
    const body = code.replace(/^import .*\n/gm, "");
    const usher = await createUsher();
    const names = Object.keys(given).filter((name) => !body.includes(`const ${name} `));
    const own = body.includes("const usher ") ? [] : [["usher", usher]];
    const all = [...names.map((name) => [name, given[name]]), ...own];
    await new AsyncFunction(...all.map(([name]) => name), body)(...all.map(([, value]) => value));
  }
});

test("the table of the list in the README is what the list says", async () => {
  const usher = await createUsher();
  const code = scripts.find((text) => text.startsWith("const list ")) ?? "";
  const list = await new AsyncFunction("usher", `${code}\nreturn list;`)(usher);
  const rows = [...readme.matchAll(/^\| `([^`]+)` \| `(ready|denied|duplicate)` \| `([\w-]+)` \|/gm)];
  expect(rows.map(([, ...row]) => row)).toEqual(
    [...list.rows].map(({ text, status, reasonCode }) => [text, status, reasonCode]),
  );
});

test("the page in the README is the one in web/examples/html, which the consumers' tests use", () => {
  const [page] = blocks("html");
  const plain = (text) => text.replace(/\s+/g, " ");
  const example = plain(read("web/examples/html/index.html"));
  for (const part of page.split(/\n(?=<)/)) expect(example).toContain(plain(part).trim());
  const main = blocks("js").find((code) => code.startsWith("// main.js")) ?? "";
  const lines = read("web/examples/html/main.js");
  for (const line of main.split("\n").slice(1, -2)) expect(lines).toContain(line);
  expect(lines).toContain("dialog.usher = await createUsher();");
});

test("the README begins with what it does, a picture, the commands and an example, then has a section a job", () => {
  const order = ["# Usher", "![", "## Two commands", "## In twenty lines", "## In a page of your own"];
  const places = order.map((part) => readme.indexOf(part));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(Math.min(...places)).toBe(0);
  const byHand = readme.replace(/<!-- generated: \w+ -->[\s\S]*?<!-- end -->/g, "");
  expect(byHand.split("\n").length).toBeLessThan(500);
});

const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "*.md"], {
  cwd: root,
});
test.each(tracked.toString().split("\n").filter(Boolean))("no link in %s leads nowhere", (file) => {
  const text = read(file).replace(/^```[\s\S]*?^```/gm, "");
  const links = [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].map(([, link]) => link);
  const dead = links.filter((link) => !/^[a-z]+:/.test(link) && !existsSync(join(root, dirname(file), link)));
  expect(dead).toEqual([]);
});
