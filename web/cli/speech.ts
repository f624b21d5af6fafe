import { commandLineMessages } from "../messages/command-line.js";
import { type Language, languages } from "../messages/languages.js";
import type { Messages } from "../messages/messages.js";
import type { CommandLineMessages } from "../messages/subjects/command-line.js";

/** The sentences of one language: of everything, and of the command line. */
export interface Speech {
  readonly messages: Messages;
  readonly words: CommandLineMessages;
}

export const languageNames = Object.keys(languages) as readonly Language[];

export const speechOf = (language: Language): Speech => ({
  messages: languages[language],
  words: commandLineMessages[language],
});

/** The language a tag or a locale names, such as `de-AT` or `ja_JP.UTF-8`; `undefined`: none of ours. */
export function languageNamed(tag: string): Language | undefined {
  const [name] = tag.toLowerCase().split(/[-_.@]/, 1);
  return languageNames.find((language) => language === name);
}

/** The language of the environment, as POSIX looks for it; English where it names none of ours. */
export function languageAround({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  return languageNamed(LC_ALL || LC_MESSAGES || LANG || "") ?? "en";
}
