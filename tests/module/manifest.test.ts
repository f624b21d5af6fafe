/** The custom-elements manifest says what the elements have: no more, no less. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

interface Named {
  name: string;
  description?: string;
}
interface Declaration extends Named {
  tagName?: string;
  summary?: string;
  members?: (Named & { kind: string; privacy?: string })[];
  events?: Named[];
  cssParts?: Named[];
  slots?: Named[];
}

const root = new URL("../../", import.meta.url);
const manifest: { modules: { path: string; declarations: Declaration[] }[] } = JSON.parse(
  readFileSync(new URL("dist/custom-elements.json", root), "utf8"),
);
const { elements } = await import(new URL("dist/elements/registry.js", root).href);
const described = new Map(
  manifest.modules.flatMap(({ path, declarations }) =>
    declarations.filter(({ tagName }) => tagName).map((it) => [it.tagName, { path, ...it }] as const),
  ),
);

/** The sources an element shows itself with: its own folder, and the files all elements share. */
function sourcesOf(path: string): string {
  const folder = path.replace(/^dist/, "web").replace(/\/[^/]+$/, "/");
  const own = readdirSync(new URL(folder, root))
    .filter((file) => file.endsWith(".ts") && !/\.(test|styles)\.ts$/.test(file))
    .map((file) => `${folder}${file}`);
  const text = (file: string) => readFileSync(fileURLToPath(new URL(file, root)), "utf8");
  return own.map(text).join("\n");
}
const names = (list: Named[] | undefined) => (list ?? []).map(({ name }) => name).sort();
const found = (text: string, pattern: RegExp) => [
  ...new Set([...text.matchAll(pattern)].map(([, name]) => name as string)),
];

test("every element is described, and nothing else", () => {
  expect([...described.keys()].sort()).toEqual(Object.keys(elements).sort());
});

test.each(Object.entries<{ elementProperties: Map<string, { state?: boolean }> }>(elements))(
  "%s",
  (tag, element) => {
    const it = described.get(tag) as Declaration & { path: string };
    expect(it.name).toBe((element as unknown as { name: string }).name);
    expect(it.summary, "a summary").toBeTruthy();
    const properties = [...element.elementProperties].filter(([, { state }]) => !state).map(([name]) => name);
    for (const name of properties) {
      const member = it.members?.find((candidate) => candidate.name === name);
      expect(member?.description, `${name} has a description`).toBeTruthy();
    }
    const sources = sourcesOf(it.path);
    for (const part of found(sources, /\bpart="([\w-]+)"/g))
      expect(names(it.cssParts), "parts").toContain(part);
    for (const event of found(sources, /\.tell\(\s*"(usher-[\w-]+)"/g)) {
      expect(names(it.events), "events").toContain(event);
    }
    for (const slot of found(sources, /<slot name="([\w-]+)"/g))
      expect(names(it.slots), "slots").toContain(slot);
    for (const { name, description } of [...(it.events ?? []), ...(it.cssParts ?? []), ...(it.slots ?? [])]) {
      expect(description, `${tag} ${name}`).toBeTruthy();
    }
  },
);

test.each(Object.entries<{ styles: readonly { cssText: string }[] }>(elements))(
  "%s has the sheets of its sources",
  (_tag, { styles }) => {
    expect(styles.length).toBeGreaterThan(0);
    for (const { cssText } of styles) expect(cssText).toMatch(/^(?!undefined)[^\\]+\}$/);
  },
);
