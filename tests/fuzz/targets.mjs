// The fuzz targets, and the words that each of their languages is made of: from the catalog, so that a new row is tried.
import { execFileSync } from "node:child_process";

const words = (text) => text.split(" ").filter(Boolean);
const mark = "\x1f"; // between the texts of an input: see input.hpp

const of = {
  roles: ({ roles }) => roles.map(({ id }) => id),
  scopes: ({ scopes }) => scopes.flatMap(({ id, later }) => [id, ...words(later)]),
  plans: ({ plans }) => plans.map(({ id }) => id),
  actions: ({ actions }) => actions.map(({ id }) => id),
  hosts: ({ regions }) => regions.map(({ host }) => host),
  pages: ({ regions }) => regions.map(({ example }) => example),
  gateways: ({ wrappers }) => wrappers.flatMap(({ hosts, paths }) => [...words(hosts), ...words(paths)]),
  links: () => [
    "https://",
    "http://",
    "/auth/sign-up?targetPath=",
    "/organization/",
    "&email=",
    "%2F",
    "&amp;",
    "=3D",
  ],
  ports: () => [
    ":443",
    ":80",
    ":65535",
    "[::1]",
    "xn--",
    "127.0.0.1",
    "localhost",
    "%2e",
    "\u3002",
    "\u0430",
  ],
  domains: () => [
    "@gmail.com",
    "@googlemail.com",
    "@outlook.com",
    "@fastmail.com",
    "@pm.me",
    "@acme.com",
    "@gmial.com",
  ],
  addresses: () => [
    "jane@acme.com",
    "+tag",
    "J.Doe",
    "mailto:",
    " <",
    ">,",
    '"',
    "; ",
    "\t",
    "\r\n",
    "\u00a0",
    "\u200b",
  ],
  cells: () => [
    "email,name,role\n",
    "Name;E-Mail;Rolle\n",
    '{"email":',
    '["',
    "<a href=",
    "To: ",
    "](",
    "\uff20",
    "\uff0c",
  ],
  keys: () =>
    [
      "regions",
      "selfHosted",
      "roles",
      "scopes",
      "plans",
      "scopeAliases",
      "invite",
      "decisions",
      "allowedDomains",
      "maxPerBatch",
      "seats",
      "projectRoles",
      "basePath",
      "host",
      "id",
      "name",
      "production",
      "organization",
      "project",
    ].map((key) => `"${key}":`),
  json: () => [
    "{",
    "}",
    "[",
    "]",
    "\\u0000",
    "\\ud800",
    "1e9",
    "-1",
    "null",
    "true",
    '"strict"',
    '"upstream"',
  ],
  times: () => ["2026-11-23T10:00:00Z", "+02:00", ".999", "T23:59:60"],
  // Numbers of an argument, and whole numbers as the inbox holds them: see exchange_fuzzer.cpp.
  numbers: () => [
    "0",
    "1",
    "2",
    "s",
    "h",
    "n",
    "r",
    "N",
    "I",
    "E",
    "M",
    "B",
    "\0\0\0\0\0\0\xf0\x3f",
    "\0\0\0\0\0\xe0\x6f\x40",
  ],
  marks: () => [mark, mark + mark],
};

/** @type {Record<string, (keyof typeof of)[]>} */
const languages = {
  decision: ["addresses", "domains"],
  decoding: ["links", "gateways", "json", "times"],
  email: ["addresses", "domains"],
  exchange: ["marks", "numbers", "roles", "scopes", "hosts", "pages", "addresses"],
  host: ["hosts", "ports", "links"],
  invite_list: ["addresses", "domains", "cells", "roles"],
  invite_parts: ["marks", "addresses", "domains", "cells", "roles"],
  join: ["marks", "links", "pages", "hosts", "gateways", "domains", "times"],
  link: ["links", "pages", "hosts", "gateways", "ports"],
  mailboxes: ["marks", "addresses", "domains"],
  permission: ["marks", "roles", "scopes"],
  region: ["hosts", "ports", "links"],
  settings: ["keys", "json", "roles", "scopes", "plans", "hosts"],
};

export const targets = Object.keys(languages);

/** The catalog, as `usher-catalog` of a build prints it. */
export const readCatalog = (program) => JSON.parse(execFileSync(program, { maxBuffer: 1 << 24 }).toString());

/** The dictionary of a target in the format of libFuzzer. */
export function dictionary(target, catalog) {
  const all = languages[target].flatMap((language) => of[language](catalog)).filter(Boolean);
  return [...new Set(all)].map((word) => `"${escaped(word)}"\n`).join("");
}

const escaped = (word) =>
  [...Buffer.from(word, /^[\0-\xff]*$/.test(word) ? "latin1" : "utf8")]
    .map((byte) =>
      byte < 0x20 || byte > 0x7e || byte === 0x22 || byte === 0x5c
        ? `\\x${byte.toString(16).padStart(2, "0")}`
        : String.fromCharCode(byte),
    )
    .join("");
