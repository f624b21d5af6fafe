// Mutations of the catalog: rows taken away, and rows that say something else.
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** Rows of each file that are tried, chosen by its name: the same ones each time. */
const SAMPLE = 2;

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

/** How a row of each file says something else; and which of its rows there are, where not all are alike. */
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

/** Mutations of one file: [file, name, what stands there, what is put in its place]. */
export function rowMutations(root, file) {
  const name = basename(file);
  const text = readFileSync(join(root, file), "utf8");
  const all = [];
  if (changes[name]) {
    for (const row of sample(rowsOf(text), name)) {
      all.push({ file, name: `without ${title(row)}`, from: row, to: "" });
      const changed = changes[name](row);
      if (changed !== row) all.push({ file, name: `changed ${title(row)}`, from: row, to: changed });
    }
  }
  for (const word of wordLists[name] ?? []) {
    const at = new RegExp(`(?<=[" ])${word}(?=[" ])`).exec(text);
    const line = text.slice(text.lastIndexOf("\n", at.index) + 1, text.indexOf("\n", at.index));
    const to = line.replace(new RegExp(`(?<=[" ])${word}(?: |(?="))`), "");
    all.push({ file, name: `without the word ${word}`, from: line, to });
  }
  if (name === "top_level_domains.hpp")
    all.push({ file, name: "without .de", from: "0x2005610", to: "0x2005600" });
  if (name === "decision_lists.hpp") {
    for (const reason of ["code::seat_limit, ", "code::user_mismatch,", "code::out_of_range, "])
      all.push({ file, name: `without ${reason.replace(/,\s*$/, "")}`, from: reason, to: "" });
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

/** A few of them, spread over all: by a multiplicative generator whose seed is the file's name. */
function sample(rows, seed) {
  let state = [...seed].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 2147483647, 7);
  const left = [...rows];
  const chosen = [];
  while (chosen.length < SAMPLE && left.length > 0) {
    state = (state * 48271) % 2147483647;
    chosen.push(...left.splice(state % left.length, 1));
  }
  return chosen;
}

const title = (row) => row.trim().replace(/\s+/g, " ").slice(0, 56);
