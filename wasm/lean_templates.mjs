// No bundler looks into a template literal: what only lays out the source of a sheet or a template is taken out here.
import { transform } from "esbuild";
import MagicString from "magic-string";
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
  return found;
}

export const leanTemplates = {
  name: "lean-templates",
  enforce: "pre",
  async transform(code, id) {
    const isSheet = id.endsWith(".styles.ts");
    if (!isSheet && (!id.endsWith(".ts") || !code.includes("html`"))) return undefined;
    const lean = new MagicString(code);
    for (const { start, end, text } of isSheet ? [await leanSheet(code, id)] : leanTemplatesOf(id, code)) {
      if (end > start) lean.update(start, end, text);
    }
    return {
      code: lean.toString(),
      map: lean.generateMap({ source: id, includeContent: true, hires: true }),
    };
  },
};

const leanTemplatesOf = (id, code) =>
  templatesOf(id, code).map(({ start, end }) => ({ start, end, text: leanTemplate(code.slice(start, end)) }));

async function leanSheet(code, id) {
  const [, before, sheet] = /^([\s\S]*css`)([^`]*)`[\s\S]*$/.exec(code) ?? [];
  // A backslash would be an escape of the literal, not of the sheet.
  if (sheet === undefined || sheet.includes("${") || sheet.includes("\\"))
    throw new Error(`${id}: one sheet without expressions and backslashes is expected`);
  const options = { loader: "css", minify: true, target: "chrome123", charset: "utf8" };
  const { code: lean } = await transform(sheet, options);
  return { start: before.length, end: before.length + sheet.length, text: lean.trim() };
}
