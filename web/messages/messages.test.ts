import { describe, expect, it } from "vitest";
import { commandLineMessages } from "./command-line.js";
import { languages } from "./languages.js";
import { addLanguages, messagesFor } from "./locale.js";
import type { Messages } from "./messages.js";
import { regionName, roleDescription, roleName } from "./naming.js";
import { pageMessages } from "./page.js";
import { pseudo } from "./pseudo.js";

const { en, de, fr, ja } = languages;

/** Every sentence of a language, with the path to it. */
function sentences(value: unknown, path: string): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => sentences(part, `${path}.${key}`));
}

describe("messagesFor", () => {
  it("speaks English until a language is added", () => {
    expect(messagesFor(["de"]).locale).toBe("en");
    addLanguages(de, fr, ja);
    expect(messagesFor(["de"]).locale).toBe("de");
  });

  it.each([
    [["de-AT"], "de"],
    [["pt-BR", "fr-CA", "en"], "fr"],
    [["JA"], "ja"],
    [["constructor", "__proto__", ""], "en"],
    [[], "en"],
  ])("picks for %j", (wanted, locale) => {
    expect(messagesFor(wanted).locale).toBe(locale);
  });
});

function expectFinished(all: [path: string, text: string][]) {
  for (const [path, text] of all) {
    expect(text.trim(), path).not.toBe("");
    expect(text, path).not.toMatch(/undefined|TODO| {2}/);
  }
}

describe("every language", () => {
  it.each(Object.values(languages))(
    "$locale leaves no sentence empty or unfinished",
    (messages: Messages) => {
      expectFinished(sentences(messages, messages.locale));
    },
  );

  it.each(Object.entries(pageMessages))("%s leaves no sentence of the page empty", (locale, messages) => {
    const all = sentences(messages, locale);
    expect(all.length).toBeGreaterThan(80);
    expectFinished(all);
  });

  it.each(Object.entries(commandLineMessages))(
    "%s leaves no sentence of the command line empty",
    (locale, messages) => {
      const all = sentences(messages, locale);
      expect(all.length).toBeGreaterThan(50);
      expectFinished(all);
    },
  );

  it("counts as its language does", () => {
    expect(en.matrix.shown(1, 1)).toBe("Showing 1 of 1 permission.");
    expect(en.matrix.shown(0, 1000)).toBe("Showing 0 of 1,000 permissions.");
    expect(de.matrix.shown(2, 56)).toBe("2 von 56 Berechtigungen sichtbar.");
    expect(fr.matrix.difference("Membre", "Lecteur", 0, 0)).not.toContain("undefined");
    expect(fr.matrix.shown(0, 1)).toContain("1 autorisation.");
    expect(fr.matrix.shown(0, 1_000_000)).toMatch(/1.000.000 d’autorisations/);
    expect(ja.matrix.shown(2, 56)).toBe("56件の権限のうち2件を表示しています。");
  });

  it("lists as its language does", () => {
    const roles = ["A", "B", "C"];
    expect(en.matrix.whoCan(roles)).toBe("Who can: A, B and C.");
    expect(de.matrix.whoCan(roles)).toBe("Wer darf: A, B und C.");
    expect(fr.matrix.whoCan(roles)).toBe("Qui peut\u00a0: A, B et C.");
    expect(ja.matrix.whoCan(roles)).toBe("使えるロール：A、B、C。");
  });
});

describe("names", () => {
  it("says what is built in and repeats what a deployment added", () => {
    expect(regionName(de, "JP")).toBe("Japan");
    expect(regionName(de, "MARS")).toBe("MARS");
    expect(roleName(en, "NONE")).toBe("None");
    expect(roleName(en, "constructor")).toBe("constructor");
    expect(roleDescription(en, "AUDITOR")).toBeNull();
  });
});

describe("pseudo", () => {
  it("disguises every sentence and keeps what it is put around", () => {
    const host = { host: "cloud.langfuse.com" };
    const disguised = pseudo(en);
    expect(disguised.matrix.allowed).toBe("[Àļļôŵéđ ~ ~]");
    expect(disguised.matrix.shown(1, 2)).toMatch(/^\[.+\]$/);
    expect(disguised.region.imitates(host)).toContain(host);
    const plain = sentences(en, "en");
    expect(sentences(disguised, "en").filter(([, text], index) => text === plain[index]?.[1])).toEqual([
      ["en.direction", "ltr"],
    ]);
  });

  it("can run from right to left", () => {
    expect(pseudo(en, "rtl").direction).toBe("rtl");
    expect(pseudo(en, "rtl").matrix.allowed.startsWith("\u202e")).toBe(true);
  });
});
