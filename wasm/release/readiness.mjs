// What keeps a checkout from being released: every reason, each with its remedy; none when there is nothing.

/**
 * @typedef {object} Checkout
 * @property {string} changed what `git status --porcelain` prints
 * @property {{ version: string, scripts?: Record<string, string>, repository?: { url?: string } }} own package.json
 * @property {string} locked the version in package-lock.json
 * @property {string} cmake CMakeLists.txt
 * @property {string} changelog CHANGELOG.md
 *
 * @typedef {{ code: string, message: string, remedy: string }} Obstacle
 */

/** Scripts that npm would run on the machine of whoever installs the package. */
export const installScripts = [
  "preinstall",
  "install",
  "postinstall",
  "preprepare",
  "prepare",
  "postprepare",
];

/** @param {Checkout} checkout @returns {Obstacle[]} */
export function obstacles({ changed, own, locked, cmake, changelog }) {
  const { version } = own;
  const inCmake = /project\(usher VERSION (\S+)/.exec(cmake)?.[1] ?? "none";
  const section = sectionOf(changelog, version);
  /** @type {[boolean, Obstacle][]} */
  const found = [
    [
      changed !== "",
      { code: "not-committed", message: `not committed:\n${changed}`, remedy: "commit or remove it" },
    ],
    [
      !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
      { code: "no-version", message: `${version} is no version`, remedy: "write one into package.json" },
    ],
    [
      locked !== version,
      { code: "version", message: `package-lock.json has ${locked}, not ${version}`, remedy: "npm install" },
    ],
    [
      inCmake !== version,
      {
        code: "version",
        message: `CMakeLists.txt has ${inCmake}, not ${version}`,
        remedy: "write it in project(usher VERSION ...)",
      },
    ],
    [
      section === null,
      {
        code: "no-changes",
        message: `CHANGELOG.md has no section for ${version}`,
        remedy: `make what is under [Unreleased] the section [${version}] - YYYY-MM-DD`,
      },
    ],
    [
      section?.trim() === "",
      {
        code: "no-changes",
        message: `the section of ${version} in CHANGELOG.md is empty`,
        remedy: "say in it what is new",
      },
    ],
    [
      installScripts.some((name) => own.scripts?.[name]),
      {
        code: "install-script",
        message: "package.json runs a script where it is installed",
        remedy: `take ${installScripts.join(", ")} out of it`,
      },
    ],
  ];
  return found.filter(([isThere]) => isThere).map(([, obstacle]) => obstacle);
}

/** What stands under `## [version] - date`. @param {string} changelog @param {string} version */
function sectionOf(changelog, version) {
  const sections = changelog.split(/^## /m).slice(1);
  const own = sections.find((text) =>
    new RegExp(`^\\[${version.replaceAll(".", "\\.")}\\] - \\d{4}-\\d{2}-\\d{2}$`, "m").test(text),
  );
  return own === undefined ? null : own.slice(own.indexOf("\n") + 1);
}

/** What keeps this place from publishing with provenance. @param {NodeJS.ProcessEnv} env @param {Checkout["own"]} own @returns {Obstacle[]} */
export function publishingObstacles(env, own) {
  const knows = env.ACTIONS_ID_TOKEN_REQUEST_URL ?? env.SIGSTORE_ID_TOKEN;
  /** @type {[boolean, Obstacle][]} */
  const found = [
    [
      !env.CI || !knows,
      {
        code: "not-in-ci",
        message: "only CI publishes: provenance is what it can say of itself",
        remedy: "push the tag, and let CI run it with an id token",
      },
    ],
    [
      !own.repository?.url,
      {
        code: "no-repository",
        message: "package.json names no repository, which provenance is compared with",
        remedy: "write repository.url into package.json",
      },
    ],
  ];
  return found.filter(([isThere]) => isThere).map(([, obstacle]) => obstacle);
}
