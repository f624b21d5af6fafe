/** The sentences of the command line, which no element and no page says. */
import { commandLine as de } from "./de/command-line.js";
import { commandLine as en } from "./en/command-line.js";
import { commandLine as fr } from "./fr/command-line.js";
import { commandLine as ja } from "./ja/command-line.js";
import type { Language } from "./languages.js";
import type { CommandLineMessages } from "./subjects/command-line.js";

export const commandLineMessages: Readonly<Record<Language, CommandLineMessages>> = { en, de, fr, ja };
