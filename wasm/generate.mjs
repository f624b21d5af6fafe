// `npm run generate`: everything that is written from the catalog, the list of third parties, and what the benchmark found.
// With --check it writes nothing and says what is stale.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { benchReport } from "../tests/bench/report.mjs";
import { entries } from "../tests/size/entries.mjs";
import { cmake } from "./cmake.mjs";
import { billOfMaterials } from "./release/bill_of_materials.mjs";
import { licensesText } from "./release/licenses.mjs";
import { thirdParties } from "./release/third_party.mjs";
import { prepare } from "./toolchain/prepare.mjs";
import { readTopLevelDomains, topLevelDomainsHpp } from "./top_level_domains.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The pages that have tables in them. */
const pages = ["README.md", "web/docs/permissions.md", "web/docs/decisions.md", "web/docs/links.md"];

/** The files that come from the catalog, the root zone, the third parties and the benchmark, as they should be: path to text. */
function generated(catalog) {
  const own = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const report = benchReport();
  return new Map([
    ["THIRD-PARTY-LICENSES", licensesText(thirdParties())],
    ["sbom.cdx.json", billOfMaterials(own, thirdParties())],
    ["web/module/generated/catalog.ts", catalogTs(catalog)],
    ["src/catalog/top_level_domains.hpp", topLevelDomainsHpp(readTopLevelDomains())],
    ...pages.map((page) => [page, filled(readFileSync(join(root, page), "utf8"), catalog, report)]),
    ...Object.entries(report.drawings),
  ]);
}

function catalogTs({ codes, roles, scopes, regions }) {
  const rows = (list) => JSON.stringify(list, null, 2);
  return `// Generated from src/catalog and include/usher/error.hpp by \`npm run generate\`. Do not edit.

/** Every reason, and what it means. */
export const reasonCodes = ${rows(Object.fromEntries(codes.map(({ code, meaning }) => [code, meaning])))} as const;

/** A reason, as C++, JSON and messages spell it. */
export type ReasonCode = keyof typeof reasonCodes;

/** The built-in roles, highest first. */
export const builtInRoles = ${rows(roles)} as const;

/** The built-in scopes, in the order of the matrix; \`later\` is the newer spelling, when there is one. */
export const builtInScopes = ${rows(scopes)} as const;

/** The built-in regions, in the order people are offered them. */
export const builtInRegions = ${rows(regions)} as const;
`;
}

const tables = {
  regions: ({ regions }) =>
    table(
      ["Region", "Host", "Where"],
      regions.map(({ id, host, doc, production }) => [
        id,
        host ? `\`${host}\`` : "",
        production ? doc : `${doc} (not offered)`,
      ]),
    ),
  roles: ({ roles, scopes }) =>
    table(
      ["Role", "Organisation scopes", "Project scopes", "In a sentence"],
      roles.map(({ id, doc }) => [id, held(scopes, "organization", id), held(scopes, "project", id), doc]),
    ),
  plans: ({ plans }) =>
    table(
      ["Plan", "Seats", "Project roles", "What it is"],
      plans.map(({ id, seats, projectRoles, doc }) => [`\`${id}\``, seats, projectRoles ? "yes" : "", doc]),
    ),
  decisions: ({ actions }) =>
    table(
      ["Action", ...Object.keys(actions[0].answers)],
      actions.map(({ id, answers }) => [
        `\`${id}\``,
        ...Object.values(answers).map((code) => (code === "ok" ? "yes" : `\`${code}\``)),
      ]),
    ),
  lists: ({ actions }) =>
    table(
      ["Action", "What it does", "Refused for, in this order"],
      actions.map(({ id, doc, refusals }) => [
        `\`${id}\``,
        doc,
        refusals.map((code) => `\`${code}\``).join(", "),
      ]),
    ),
  reasons: ({ codes }) =>
    table(
      ["Reason", "What it means"],
      codes.map(({ code, meaning }) => [`\`${code}\``, meaning]),
    ),
  wrappers: ({ wrappers }) =>
    table(
      ["Rewritten by", "Hosts", "Path", "Read through", ""],
      wrappers.map(({ name, hosts, paths, decodable, doc }) => [
        name,
        hosts === "" ? "any" : code(hosts),
        code(paths),
        decodable ? "yes" : "only its server can",
        doc,
      ]),
    ),
  budgets: () =>
    table(
      ["Entry", "At most", "Why not more"],
      entries.map(({ name, budget, because }) => [
        name.startsWith(".") ? `\`${name}\`` : name,
        Object.entries(budget)
          .map(([form, bytes]) => `${bytes / 1024} kB${form === "raw" ? "" : ` of ${form}`}`)
          .join(", "),
        because,
      ]),
    ),
  scopes: ({ roles, scopes }) =>
    table(
      ["Level", "Scope", "Newer spelling", ...roles.map(({ id }) => id), "To"],
      scopes.map((scope) => [
        scope.level,
        `\`${scope.id}\``,
        scope.later ? `\`${scope.later}\`` : "",
        ...roles.map(({ id }) => (scope.roles.includes(id) ? "yes" : "")),
        scope.doc,
      ]),
    ),
};

const code = (words) => words.replace(/\S+/g, "`$&`");

function held(scopes, level, role) {
  return String(scopes.filter((scope) => scope.level === level && scope.roles.includes(role)).length);
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

// A table or a sentence stands between <!-- generated: name --> and <!-- end -->.
function filled(text, catalog, report) {
  const written = (name) => {
    if (report.sentences[name]) return report.sentences[name];
    const measured = report.tables[name];
    return measured ? table(measured.head, measured.rows) : tables[name](catalog);
  };
  return text.replace(/(<!-- generated: (\w+) -->\n)[\s\S]*?(\n<!-- end -->)/g, (_, open, name, close) => {
    return `${open}\n${written(name)}\n${close}`;
  });
}

/** The catalog, as the library prints it. */
async function readCatalog() {
  const { env } = await prepare("start");
  const folder = await cmake("dev", env, { targets: ["usher-catalog"] });
  return JSON.parse(execFileSync(join(folder, "usher-catalog"), { encoding: "utf8" }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes("--check");
  let stale = 0;
  for (const [file, text] of generated(await readCatalog())) {
    if (readFileSync(join(root, file), { encoding: "utf8", flag: "a+" }) === text) continue;
    stale += 1;
    if (!check) writeFileSync(join(root, file), text);
    process.stdout.write(check ? `stale: ${file}; run npm run generate\n` : `wrote ${file}\n`);
  }
  if (check && stale > 0) process.exitCode = 1;
}
