import { createUsher, UsherLoadError, UsherSettingsError } from "@neural-inverse/usher";
import type { Settings, Usher } from "../module/types.js";
import { CommandFailure } from "./failure.js";
import { openInput, readWhole } from "./input.js";

/** The rules, with the settings of a file when one is named. */
export async function loadUsher(file: string | undefined): Promise<Usher> {
  const settings = file === undefined ? undefined : parse(file, await readWhole(openInput(file)));
  try {
    return await createUsher(settings === undefined ? {} : { settings });
  } catch (error) {
    if (error instanceof UsherSettingsError) {
      const places = error.problems.map(({ code, pointer }) => `${pointer || "/"}  [${code}]`);
      throw new CommandFailure(({ failures }) => failures.settingsInvalid(file ?? ""), places);
    }
    if (error instanceof UsherLoadError) {
      const why = error.message;
      throw new CommandFailure(({ failures }) => failures.notLoaded(why));
    }
    throw error;
  }
}

function parse(file: string, text: string): Settings {
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandFailure(({ failures }) => failures.settingsNotJson(file));
  }
}
