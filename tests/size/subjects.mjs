// Whose a function or a constant is: a library's by its namespace, ours by the file that defines it.

/** Ours, by file of `src` and `wasm`. What several subjects have in common is text, or what answers and asks are made of. */
const files = {
  permissions: ["permission", "role_order", "name_tree"],
  decisions: ["decision", "decision_bindings"],
  settings: ["settings", "settings_json", "policy"],
  "regions and hosts": ["region", "host", "lookalike", "script"],
  links: ["invite_link", "invite_page", "link_bindings", "link_json"],
  "URLs, and what of Boost.URL is inlined": ["url"],
  "wrappers of links": ["wrappers", "decoding"],
  joining: ["join", "timestamp"],
  addresses: [
    "email",
    "email_bindings",
    "email_pattern",
    "email_problem",
    "domain_facts",
    "domain_typo",
    "mail_provider",
  ],
  lists: [
    "invite_list",
    "list_bindings",
    "address_book",
    "pasted_line",
    "pasted_list",
    "pasted_name",
    "pasted_table",
    "pasted_text",
  ],
  text: ["ascii", "character", "identifiers", "short_text", "texts", "unicode", "words"],
  "catalog data": ["catalog"],
  "answers and asks": ["bindings", "exchange", "json", "json_writer", "names"],
  "libc and libc++": ["lean_heap", "lean_libc"],
  embind: ["embind_start"],
};
const subjectOfFile = new Map(
  Object.entries(files).flatMap(([subject, all]) => all.map((file) => [file, subject])),
);

/** What wasm/bindings.cpp binds beside that: of other subjects, which have no file of bindings. */
const bound = {
  settings: ["configure"],
  permissions: ["explain", "roles_with", "matrix", "compare_roles", "look_up", "can"],
  "regions and hosts": ["detect_region", "switch_region", "regions"],
  joining: ["check_invite"],
};
const subjectOfBound = new Map(
  Object.entries(bound).flatMap(([subject, all]) =>
    all.map((name) => [`(anonymous namespace)::${name}`, subject]),
  ),
);

const libraries = [
  ["Boost.URL", /^boost::/],
  ["nlohmann/json", /^nlohmann::/],
  ["libc and libc++", /^(std|__cxxabiv1)::/],
  ["embind", /^emscripten::/],
  ["catalog data", /^usher::(catalog|built_in)::/],
];

/** @param {string} listing what `llvm-nm --demangle` prints @returns {Map<string, Set<string>>} files by symbol */
export function readDefinitions(listing) {
  const definitions = new Map();
  let file = "";
  for (const line of listing.split("\n")) {
    if (line.endsWith(".o:")) file = /([^/]+?)\.\w+\.o:$/.exec(line)?.[1] ?? "";
    const symbol = /^\S* +\w (.+)$/.exec(line)?.[1];
    if (symbol) definitions.set(symbol, (definitions.get(symbol) ?? new Set()).add(file));
  }
  return definitions;
}

/**
 * @param {string} symbol as demangled
 * @param {Map<string, Set<string>>} definitions
 */
export function subjectOf(symbol, definitions) {
  const name = qualifiedName(symbol);
  const library = libraries.find(([, pattern]) => /** @type {RegExp} */ (pattern).test(name));
  if (library) return /** @type {string} */ (library[0]);
  if (name === "__wasm_call_ctors") return "embind"; // it registers what is bound
  // Of several copies the linker and the optimiser number all but one.
  const found = definitions.get(symbol) ?? definitions.get(symbol.replace(/ \(\.[\w.]+\)$|\.\d+$/, ""));
  const subjects = new Set(
    [...(found ?? [])].map((file) => subjectOfFile.get(file) ?? `unknown file ${file}`),
  );
  const ofBound = subjectOfBound.get(name);
  if (ofBound) return ofBound;
  if (subjects.size === 1) return /** @type {string} */ ([...subjects][0]);
  if (subjects.size > 1) return "shared by several";
  return name.includes("::") ? "shared by several" : "libc and libc++";
}

/** `a::b` of `void a::b<c>(d) const`: without its arguments, and without what it returns. @param {string} symbol */
function qualifiedName(symbol) {
  let flat = symbol.replaceAll("(anonymous namespace)", "\0");
  for (let before = ""; before !== flat; ) {
    before = flat;
    flat = flat.replace(/<[^<>]*>/g, "");
  }
  const name = flat.split("(")[0]?.trim().split(" ").at(-1) ?? "";
  return name.replaceAll("\0", "(anonymous namespace)");
}
