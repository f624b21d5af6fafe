// Mutations of the catalog: rows taken away, and rows that say something else.
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Failure } from "../../wasm/toolchain/failure.mjs";

const flip = (row) => row.replace(/\b(true|false)\b/, (was) => (was === "true" ? "false" : "true"));
const other = (list) => (row) => row.replace(/\bfrom_(\w+)/, (_, name) => `from_${list[name]}`);
/** The n-th text in quotes, its first letter another one. */
const spell = (n) => (row) => {
  let seen = -1;
  return row.replace(/"([^"]*)"/g, (text, inside) => {
    seen += 1;
    const first = inside[0];
    return seen === n && inside ? `"${first === "x" || first === "." ? "y" : "x"}${inside.slice(1)}"` : text;
  });
};
/** The first number, moved by so much. */
const move = (by) => (row) =>
  row.replace(/0x[0-9A-Fa-f]+/, (number) => `0x${(Number(number) + by).toString(16).toUpperCase()}`);

/** The rows of each file that are tried, by how they begin; named, so that a row more changes nothing here. */
const tried = {
  "lookalikes.hpp": [
    'ascii_confusable{"rn"',
    "letter_confusable{U'\\u0430'",
    "imitating_block{0x2C60,",
    "imitating_block{0x1C80,",
  ],
  "mail_providers.hpp": ['mail_provider_row{"", "mailinator.com ', 'mail_provider_row{"", "comcast.net '],
  "plans.hpp": ['plan_row{"cloud:hobby"', 'plan_row{"cloud:pro"'],
  "regions.hpp": ['region_row{"STAGING"', 'region_row{"EU"'],
  "roles.hpp": ['role_row{"VIEWER"', 'role_row{"OWNER"'],
  "scopes.hpp": [
    'scope_row{level::project, "evalDefaultModel:CUD"',
    'scope_row{level::project, "projectMembers:CUD"',
  ],
  "scripts.hpp": ["script_block{0x0400,", "domain_letters{0x05D0,", "domain_letters{0x014A,"],
  "wrappers.hpp": ['wrapper_row{"Trend Micro"', 'wrapper_row{"TitanHQ LinkLock"'],
};

/** How a row of each file says something else. */
const changes = {
  "lookalikes.hpp": (row) =>
    row.replace(/, '(.)'/, (_, read) => `, '${read === "q" ? "z" : "q"}'`).replace(/0x/, "0x1"),
  "mail_providers.hpp": (row) =>
    row.replace(/\n? *\b(maybe_tag|tag|popular|0)\b(?= [|]|,)/, (all, rule) =>
      all.replace(rule, rule === "0" ? "tag" : "0"),
    ),
  "plans.hpp": flip,
  "regions.hpp": spell(1),
  "roles.hpp": spell(0),
  "scopes.hpp": other({ owner: "admin", admin: "member", member: "viewer", viewer: "member" }),
  "scripts.hpp": move(0x40),
  "wrappers.hpp": spell(1),
};

/** Lists of words: one taken away. Numbers: one bit turned. */
const wordLists = {
  "file_endings.hpp": ["png", "zip", "avi"],
  "lookalikes.hpp": ["ac", "localhost"],
  "mail_providers.hpp": ["billing", "no-reply"],
  "top_level_domains.hpp": ["com", "info", "cam", "pet"],
};

/** Mutations of one file: its name, the mutation's, what stands there, and what is put in its place. */
export function rowMutations(root, file) {
  const name = basename(file);
  const text = readFileSync(join(root, file), "utf8");
  const all = [];
  if (changes[name]) {
    const rows = rowsOf(text);
    for (const beginning of tried[name]) {
      const row = rows.find((one) => one.trimStart().startsWith(beginning));
      if (!row) throw new Failure("stale-mutation", `${file} has no row ${beginning}`, "choose another row");
      all.push({ file, mutation: `without ${title(row)}`, from: row, to: "" });
      const changed = changes[name](row);
      if (changed !== row) all.push({ file, mutation: `changed ${title(row)}`, from: row, to: changed });
    }
  }
  for (const word of wordLists[name] ?? []) {
    const at = new RegExp(`(?<=[" ])${word}(?=[" ])`).exec(text);
    const line = text.slice(text.lastIndexOf("\n", at.index) + 1, text.indexOf("\n", at.index));
    const to = line.replace(new RegExp(`(?<=[" ])${word}(?: |(?="))`), "");
    all.push({ file, mutation: `without the word ${word}`, from: line, to });
  }
  if (name === "top_level_domains.hpp")
    all.push({ file, mutation: "without .de", from: "0x2005610", to: "0x2005600" });
  if (name === "decision_lists.hpp") {
    for (const reason of ["code::seat_limit, ", "code::user_mismatch,", "code::out_of_range, "])
      all.push({ file, mutation: `without ${reason.replace(/,\s*$/, "")}`, from: reason, to: "" });
  }
  return all;
}

/** The rows of all tables of a file: from their name to the brace that closes them. */
function rowsOf(text) {
  const rows = [];
  for (const { index } of text.matchAll(/^ {4}\w+\{(?=["U0\w])/gm)) {
    let depth = 0;
    let quoted = false;
    let at = index;
    for (; at < text.length; at++) {
      const c = text[at];
      if (c === '"' && text[at - 1] !== "\\") quoted = !quoted;
      if (quoted) continue;
      if (c === "{") depth += 1;
      if (c === "}" && --depth === 0) break;
    }
    if (text[at + 1] === ",") rows.push(text.slice(index, at + 2));
  }
  return rows;
}

const title = (row) => row.trim().replace(/\s+/g, " ").slice(0, 56);
