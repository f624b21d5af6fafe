import { de } from "./de.mjs";
import { en } from "./en.mjs";
import { fr } from "./fr.mjs";
import { ja } from "./ja.mjs";

export const sentences = { en, de, fr, ja };
