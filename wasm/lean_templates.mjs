// No bundler looks into a template literal: what only lays out the source of a sheet or a template is taken out here.
import { transform } from "esbuild";
import { parseSync, Visitor } from "vite";

/** Elements at whose tags a browser drops blanks. */
const block =
  "(?:article|caption|dd|details|dialog|div|dl|dt|fieldset|form|h2|h3|legend|li|ol|option|p|section|summary|table|tbody|td|th|thead|tr|ul)";
const layout = new RegExp(`(</?${block}(?:\\s[^<>]*)?>)?\\s*\\n\\s*(?=(</?${block}\\b)?)`, "g");

/** The same template on fewer lines: no blanks where there is a block, one where words are told apart. */
const leanTemplate = (text) =>
  text.replace(layout, (_, before = "", after) => (before || after ? before : " "));

/** The literals of a module that `html` is written in front of, as places in its text. */
function templatesOf(id, code) {
  const found = [];
  new Visitor({
    TaggedTemplateExpression({ tag, quasi }) {
      if (tag.name === "html") found.push(...quasi.quasis);
    },
  }).visit(parseSync(id, code).program);
  return found.sort((a, b) => b.start - a.start);
}

export const leanTemplates = {
  name: "lean-templates",
  enforce: "pre",
  async transform(code, id) {
    if (id.endsWith(".styles.ts")) return { code: await leanSheet(code, id), map: null };
    if (!id.endsWith(".ts") || !code.includes("html`")) return undefined;
    let lean = code;
    // From the end, so that the places before stay right.
    for (const { start, end } of templatesOf(id, code))
      lean = lean.slice(0, start) + leanTemplate(lean.slice(start, end)) + lean.slice(end);
    return { code: lean, map: null };
  },
};

async function leanSheet(code, id) {
  const [, before, sheet, after] = /^([\s\S]*css`)([^`]*)(`[\s\S]*)$/.exec(code) ?? [];
  // A backslash would be an escape of the literal, not of the sheet.
  if (sheet === undefined || sheet.includes("${") || sheet.includes("\\"))
    throw new Error(`${id}: one sheet without expressions and backslashes is expected`);
  const options = { loader: "css", minify: true, target: "chrome123", charset: "utf8" };
  const { code: lean } = await transform(sheet, options);
  return before + lean.trim() + after;
}
