/** The sentences of the page itself, which no element says. */
import { page as de } from "./de/page.js";
import { page as en } from "./en/page.js";
import { page as fr } from "./fr/page.js";
import { page as ja } from "./ja/page.js";
import type { Language } from "./languages.js";
import type { PageMessages } from "./subjects/page.js";

export const pageMessages: Readonly<Record<Language, PageMessages>> = { en, de, fr, ja };
