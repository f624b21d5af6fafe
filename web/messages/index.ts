/** The languages of the elements. English is there without; each of the others is downloaded by whoever names it. */
export { de } from "./de.js";
export { en } from "./en.js";
export { fr } from "./fr.js";
export { ja } from "./ja.js";
export { addLanguages, messagesFor } from "./locale.js";
export type { Messages } from "./messages.js";
