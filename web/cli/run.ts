import { readFileSync } from "node:fs";
import process from "node:process";
import { readLoosely, readStrictly } from "./arguments.js";
import { type Command, everywhere, exits } from "./command.js";
import { commands } from "./commands.js";
import { CommandFailure, misuse } from "./failure.js";
import { ownOptions, printHelp, printOverview } from "./help.js";
import { Leftovers } from "./leftovers.js";
import { Screen } from "./screen.js";
import { loadUsher } from "./settings.js";
import { languageAround, languageNamed, languageNames, type Speech, speechOf } from "./speech.js";

/** Does what the words of a call say, and answers with the exit status. */
export async function run(words: readonly string[]): Promise<number> {
  const screen = new Screen(process.stdout, process.env);
  const aside = new Screen(process.stderr, process.env);
  const leftovers = new Leftovers();
  endWell(leftovers);
  let speech = speechOf(languageAround(process.env));
  const [name] = words;
  const command = commands.find((known) => known.name === name);
  try {
    const loose = readLoosely(words);
    speech = speechIn(loose.values.lang) ?? speech;
    if (command && !loose.values.help) {
      return (await answer(command, words.slice(1), { speech, screen, aside, leftovers }))
        ? exits.fine
        : exits.notFine;
    }
    if (command) await printHelp(command, speech, screen);
    else await answerAlone(words, speech, screen);
    return exits.fine;
  } catch (error) {
    await tell(error, command, speech, aside);
    return exits.notJudged;
  } finally {
    leftovers.removeAll();
  }
}

function speechIn(lang: string | true | undefined): Speech | undefined {
  if (typeof lang !== "string") return undefined;
  const language = languageNamed(lang);
  if (language) return speechOf(language);
  throw misuse(({ failures }) => failures.noSuchValue(lang, "--lang", languageNames));
}

async function answer(
  command: Command,
  words: readonly string[],
  around: { speech: Speech; screen: Screen; aside: Screen; leftovers: Leftovers },
): Promise<boolean> {
  const taken = [...command.options, ...everywhere];
  const { name, operands, needed } = command;
  const given = readStrictly(words, `usher ${name}`, taken, operands, needed);
  return command.run({ ...given, ...around, usher: await loadUsher(given.values.settings) });
}

/** `usher` without a command. */
async function answerAlone(words: readonly string[], speech: Speech, screen: Screen): Promise<void> {
  const [name] = readLoosely(words).positionals;
  if (name !== undefined) throw misuse(({ failures }) => failures.unknownCommand(name));
  const { values } = readStrictly(words, "usher", ownOptions, [], 0);
  if (values.version) return screen.line(versionOf());
  if (!values.help) throw misuse(({ failures }) => failures.noCommand);
  return printOverview(commands, speech, screen);
}

// The package says it beside dist/.
const versionOf = (): string =>
  JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version;

/** Says what went wrong and what to do. */
async function tell(error: unknown, command: Command | undefined, { words }: Speech, aside: Screen) {
  const known = error instanceof CommandFailure ? error : unexpected(error);
  await aside.line({ tone: "bad", text: `${words.error}: ` }, known.tell(words));
  for (const line of known.more) await aside.line("  ", line);
  if (known.isMisuse) await aside.line(words.seeHelp(command ? `usher ${command.name}` : "usher"));
}

function unexpected(error: unknown): CommandFailure {
  const why = error instanceof Error ? error.message : String(error);
  return new CommandFailure(({ failures }) => failures.unexpected(why));
}

/** Ends without a trace when interrupted, and quietly when nobody reads any more. */
function endWell(leftovers: Leftovers): void {
  const end = (status: number) => {
    leftovers.removeAll();
    process.exit(status);
  };
  // 128 and the number of the signal, as a shell has it.
  for (const [signal, status] of [
    ["SIGHUP", 129],
    ["SIGINT", exits.interrupted],
    ["SIGTERM", 143],
  ] as const) {
    process.once(signal, () => end(status));
  }
  for (const output of [process.stdout, process.stderr]) {
    output.on("error", (error: NodeJS.ErrnoException) => {
      end(error.code === "EPIPE" ? exits.unread : exits.notJudged);
    });
  }
}
