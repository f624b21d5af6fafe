import type { CommandLineMessages, FileTrouble } from "../subjects/command-line.js";
import { help } from "./command-line/help.js";
import { formats } from "./format.js";

const { number, list, plural } = formats;

const troubles: Readonly<Record<FileTrouble, string>> = {
  missing: "There is no such file or folder. Check its name and the folder you are in.",
  forbidden: "You may not. Check its permissions.",
  folder: "It is a folder. Name a file in it.",
  full: "There is no space left. Make some, and try again.",
  other: "Try another file or another place.",
};

export const commandLine: CommandLineMessages = {
  help,
  error: "Error",
  pasteHere: "Paste the link or the whole e-mail, then press Enter and Ctrl+D.",
  tellMore: (options) =>
    `Nothing is in the way so far.${options.length > 0 ? ` To know more, add ${list(options)}.` : ""}`,
  opaque:
    "Only the gateway that rewrote this link knows where it leads. Ask for the text of the e-mail, or for a new invitation.",
  repaired: (repairs) => `Damage undone: ${list(repairs)}.`,
  rewrittenBy: (gateways) => `Rewritten by ${list(gateways)}.`,
  pageIs: (what) => `The page named with --at: ${what}`,
  rows: (count) => plural(count, { one: "# row", other: "# rows" }),
  written: (file) => `Written to ${file}.`,
  membersLeftOut: (count, file) =>
    plural(count, {
      one: `# row of ${file} holds no address and was left out.`,
      other: `# rows of ${file} hold no address and were left out.`,
    }),
  failures: {
    unknownCommand: (name) => `There is no command “${name}”.`,
    noCommand: "Say what to do.",
    unknownOption: (option, command) =>
      `${command} has no option ${option}. Put -- in front of text that begins with a dash.`,
    missingValue: (option) => `${option} needs a value. If it begins with a dash, write ${option}=VALUE.`,
    unwantedValue: (option) => `${option} takes no value.`,
    missingOperand: (operand) => `${operand} is missing.`,
    tooMany: (extra) => `“${extra}” is one word too many. Put single quotes around what you paste.`,
    excluded: (one, other) => `${one} and ${other} exclude each other. Choose one.`,
    noSuchValue: (value, option, known) => `${option} does not know “${value}”. It knows ${list(known)}.`,
    unreadable: (file, trouble, detail) => `${file} could not be read (${detail}). ${troubles[trouble]}`,
    unwritable: (file, trouble, detail) => `${file} could not be written (${detail}). ${troubles[trouble]}`,
    tooLong: (megabytes) => `This is longer than ${number(megabytes)} MB. Paste less of it.`,
    settingsNotJson: (file) => `${file} is not JSON. Correct it, or leave --settings out.`,
    settingsInvalid: (file) => `${file} holds settings that cannot be used. Correct these places:`,
    notLoaded: (why) => `The rules could not be loaded. Install the package again. ${why}`,
    unexpected: (why) => `Something went wrong that should not: ${why} Please report it.`,
  },
  seeHelp: (command) => `“${command} --help” says how it is used.`,
  seeMatrix: "“usher matrix” lists all permissions.",
  rolesAre: (roles) => `The roles are ${list(roles)}.`,
};
