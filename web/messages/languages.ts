import { de } from "./de.js";
import { en } from "./en.js";
import { fr } from "./fr.js";
import { ja } from "./ja.js";
import type { Messages } from "./messages.js";

/** The languages Usher speaks, in the order a picker offers them. */
export const languages = { en, de, fr, ja } as const satisfies Record<string, Messages>;

export type Language = keyof typeof languages;
