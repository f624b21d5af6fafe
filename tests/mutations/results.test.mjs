// What is written down of the mutations is of those that there are, and a test that there is notices each. Where this
// fails, `npm run mutations -- --missed` tries what has no answer yet and writes it down.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { listMutations, readResults } from "./list.mjs";
import { suites } from "./rules.mjs";

const cpp = fileURLToPath(new URL("../cpp", import.meta.url));
const tests = new Set(
  readdirSync(cpp)
    .map((file) => readFileSync(`${cpp}/${file}`, "utf8"))
    .flatMap((text) =>
      [...text.matchAll(/^TEST(?:_F)?\((\w+), (\w+)\)/gm)].map(([, suite, name]) => `${suite}.${name}`),
    ),
);
const title = ({ file, mutation }) => `${file}: ${mutation}`;

test("each mutation has an answer, and each answer a mutation", () => {
  expect(readResults().map(title)).toEqual(listMutations().map(title));
});

test("no two mutations have one name", () => {
  const titles = listMutations().map(title);
  expect(titles.filter((name, n) => titles.indexOf(name) !== n)).toEqual([]);
});

test("each was noticed, by a test that there is", () => {
  expect(
    readResults().filter(({ noticedBy }) => !tests.has(noticedBy) && noticedBy !== "the compiler"),
  ).toEqual([]);
});

test("each file that is broken names the suites that are asked first", () => {
  const files = [...new Set(listMutations().map(({ file }) => file))];
  expect(Object.keys(suites).sort()).toEqual(files.sort());
});
