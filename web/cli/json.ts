import type { Screen } from "./screen.js";
import { visibleJson } from "./visible.js";

/** An answer of the module as a document of its own. */
export const printJson = (screen: Screen, answer: unknown) =>
  screen.write(`${visibleJson(JSON.stringify(answer, null, 2))}\n`);
