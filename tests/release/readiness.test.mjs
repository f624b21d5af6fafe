import { expect, test } from "vitest";
import { obstacles, publishingObstacles } from "../../wasm/release/readiness.mjs";

const ready = {
  changed: "",
  own: { version: "1.2.3", scripts: { prepack: "x", test: "x" } },
  locked: "1.2.3",
  cmake: "project(usher VERSION 1.2.3 LANGUAGES CXX)",
  changelog:
    "# Changelog\n\n## [Unreleased]\n\n## [1.2.3] - 2026-11-26\n\n- New.\n\n## [1.2.2] - 2026-11-01\n\n- Old.\n",
};

test("nothing is in the way of what is ready", () => expect(obstacles(ready)).toEqual([]));

test.each([
  ["something is not committed", { changed: " M README.md" }, ["not-committed"]],
  ["the lock file has another version", { locked: "1.2.2" }, ["version"]],
  ["CMake has another version", { cmake: "project(usher VERSION 1.2.30 LANGUAGES CXX)" }, ["version"]],
  ["CMake has none", { cmake: "" }, ["version"]],
  ["the changes have no section", { changelog: "## [Unreleased]\n\n- New.\n" }, ["no-changes"]],
  ["the section has no date", { changelog: "## [1.2.3]\n\n- New.\n" }, ["no-changes"]],
  [
    "the section is of a version that only looks like it",
    { changelog: "## [1a2.3] - 2026-11-26\n\n- x\n" },
    ["no-changes"],
  ],
  [
    "the section is empty",
    { changelog: "## [1.2.3] - 2026-11-26\n\n## [1.2.2] - 2026-11-01\n\n- Old.\n" },
    ["no-changes"],
  ],
  [
    "a script would run where it is installed",
    { own: { version: "1.2.3", scripts: { postinstall: "x" } } },
    ["install-script"],
  ],
  ["the version is none", { own: { version: "next" } }, ["no-version", "version", "version", "no-changes"]],
])("%s", (_, change, codes) => {
  expect(obstacles({ ...ready, ...change }).map(({ code }) => code)).toEqual(codes);
});

const repository = { url: "https://git.example/usher" };
test.each([
  ["on somebody's machine", {}, { version: "1.2.3", repository }, ["not-in-ci"]],
  ["in CI without an id token", { CI: "true" }, { version: "1.2.3", repository }, ["not-in-ci"]],
  ["without a repository", { CI: "true", SIGSTORE_ID_TOKEN: "x" }, { version: "1.2.3" }, ["no-repository"]],
  ["in CI with an id token", { CI: "true", SIGSTORE_ID_TOKEN: "x" }, { version: "1.2.3", repository }, []],
  [
    "in CI that makes id tokens",
    { CI: "true", ACTIONS_ID_TOKEN_REQUEST_URL: "x" },
    { version: "1.2.3", repository },
    [],
  ],
])("publishing %s", (_, env, own, codes) => {
  expect(publishingObstacles(env, own).map(({ code }) => code)).toEqual(codes);
});
