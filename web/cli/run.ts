import { readFileSync } from "node:fs";
import process from "node:process";
import { shorten } from "../elements/shorten.js";
import { readLoosely, readStrictly } from "./arguments.js";
import { type Command, everywhere, exits } from "./command.js";
import { commands } from "./commands.js";
import { endWell } from "./ending.js";
import { CommandFailure, misuse } from "./failure.js";
import { ownOptions, printHelp, printOverview } from "./help.js";
import { Leftovers } from "./leftovers.js";
import { Screen } from "./screen.js";
import { loadUsher } from "./settings.js";
import { languageAround, languageNamed, languageNames, type Speech, speechOf } from "./speech.js";

const longestSentence = 1000;

interface Surroundings {
  speech: Speech;
  readonly screen: Screen;
  readonly aside: Screen;
  readonly leftovers: Leftovers;
}

/** Does what the words of a call say, and answers with the exit status. */
export async function run(words: readonly string[]): Promise<number> {
  const around: Surroundings = {
    speech: speechOf(languageAround(process.env)),
    screen: new Screen(process.stdout, process.env),
    aside: new Screen(process.stderr, process.env),
    leftovers: new Leftovers(),
  };
  const { values, tokens } = readLoosely(words);
  const first = tokens.find(({ kind }) => kind === "positional");
  const command = commands.find(({ name }) => first && name === words[first.index]);
  const complain = (error: unknown) => tell(error, command, around);
  endWell(around.leftovers, complain);
  try {
    around.speech = speechIn(values.lang) ?? around.speech;
    if (!command) return await answerAlone(words, around);
    if (values.help) await printHelp(command, around.speech, around.screen);
    else if (!(await answer(command, words.toSpliced(first?.index ?? 0, 1), around))) return exits.notFine;
    return exits.fine;
  } catch (error) {
    await complain(error);
    return exits.notJudged;
  } finally {
    around.leftovers.removeAll();
  }
}

function speechIn(lang: string | true | undefined): Speech | undefined {
  if (typeof lang !== "string") return undefined;
  const language = languageNamed(lang);
  if (language) return speechOf(language);
  throw misuse(({ failures }) => failures.noSuchValue(lang, "--lang", languageNames));
}

async function answer(command: Command, words: readonly string[], around: Surroundings): Promise<boolean> {
  const { name, operands, needed } = command;
  const taken = [...command.options, ...everywhere];
  const given = readStrictly(words, `usher ${name}`, taken, operands, needed);
  return command.run({ ...given, ...around, usher: await loadUsher(given.values.settings) });
}

/** `usher` without a command. */
async function answerAlone(words: readonly string[], { speech, screen }: Surroundings): Promise<number> {
  const [name] = readLoosely(words).positionals;
  if (name !== undefined) throw misuse(({ failures }) => failures.unknownCommand(name));
  const { values } = readStrictly(words, "usher", ownOptions, [], 0);
  if (values.version) await screen.line(readVersion());
  else if (values.help) await printOverview(commands, speech, screen);
  else throw misuse(({ failures }) => failures.noCommand);
  return exits.fine;
}

// The package says it, beside dist/.
const readVersion = (): string =>
  JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version;

/** Says what went wrong and what to do. */
async function tell(error: unknown, command: Command | undefined, { speech, aside }: Surroundings) {
  const { words } = speech;
  const known = error instanceof CommandFailure ? error : unexpected(error);
  await aside.line({ tone: "bad", text: `${words.error}: ` }, shorten(known.tell(words), longestSentence));
  for (const line of known.more) await aside.line("  ", line);
  if (known.isMisuse) await aside.line(words.seeHelp(command ? `usher ${command.name}` : "usher"));
}

function unexpected(error: unknown): CommandFailure {
  const why = error instanceof Error ? error.message : String(error);
  return new CommandFailure(({ failures }) => failures.unexpected(why));
}
