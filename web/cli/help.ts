import type { OptionName } from "../messages/subjects/command-line/help.js";
import { type Option, options } from "./arguments.js";
import { columnsOf, padded, wrapped } from "./columns.js";
import { type Command, everywhere } from "./command.js";
import type { Screen } from "./screen.js";
import type { Speech } from "./speech.js";

const width = 80;
const indent = "    ";

type Entry = readonly [term: string, meaning: string];

/** What `usher` alone takes. */
export const ownOptions = ["lang", "help", "version"] as const satisfies readonly OptionName[];

export function synopsisOf({ name, operands, needed }: Command): string {
  const named = operands.map((operand, at) => (at < needed ? operand : `[${operand}]`));
  return ["usher", name, "[OPTION]...", ...named].join(" ");
}

function termOf(name: OptionName): string {
  const option: Option = options[name];
  return `${option.short ? `-${option.short}, ` : ""}--${name}${option.value ? ` ${option.value}` : ""}`;
}

/** A page of the manual. */
class Page {
  constructor(
    readonly speech: Speech,
    readonly screen: Screen,
  ) {}

  async section(title: keyof Speech["words"]["help"]["sections"], lines: readonly string[]) {
    const { help } = this.speech.words;
    const { locale } = this.speech.messages;
    await this.screen.line({ tone: "strong", text: help.sections[title].toLocaleUpperCase(locale) });
    for (const line of lines) await this.screen.line(line === "" ? "" : `${indent}${line}`);
    await this.screen.line();
  }

  /** Terms with their meaning beside them, or below a long one. */
  entries(entries: readonly Entry[], column = 24): string[] {
    return entries.flatMap(([term, meaning]) => {
      const lines = this.wrap(meaning, column).map((line) => " ".repeat(column) + line);
      if (columnsOf(term) + 2 > column) return [term, ...lines];
      return [padded(term, column) + (lines[0] ?? "").trimStart(), ...lines.slice(1)];
    });
  }

  paragraphs(all: readonly string[]): string[] {
    return all.flatMap((paragraph, at) => [...(at > 0 ? [""] : []), ...this.wrap(paragraph)]);
  }

  wrap(text: string, before = 0): string[] {
    return wrapped(text, width - indent.length - before, this.speech.messages.locale);
  }

  options(names: readonly OptionName[]): string[] {
    return this.entries(names.map((name) => [termOf(name), this.speech.words.help.options[name]]));
  }

  async ending(examples: readonly string[], fine?: string) {
    const { exit, environment } = this.speech.words.help;
    await this.section("exit", this.entries(Object.entries(fine ? { ...exit, 0: fine } : exit), 8));
    await this.section("environment", this.entries(Object.entries(environment)));
    await this.section("examples", examples);
  }
}

/** How a command is used. */
export async function printHelp(command: Command, speech: Speech, screen: Screen): Promise<void> {
  const page = new Page(speech, screen);
  const { help } = speech.words;
  const { purpose, description, fine } = help.commands[command.name];
  await page.section("name", page.wrap(`usher ${command.name} – ${purpose}`));
  await page.section("synopsis", [synopsisOf(command)]);
  await page.section("description", page.paragraphs(description));
  await page.section("options", page.options([...command.options, ...everywhere]));
  await page.section("json", [...page.wrap(help.json), "", `${indent}${command.json}`]);
  await page.ending(command.examples, fine);
}

/** What commands there are. */
export async function printOverview(
  commands: readonly Command[],
  speech: Speech,
  screen: Screen,
): Promise<void> {
  const page = new Page(speech, screen);
  const { help } = speech.words;
  await page.section("name", page.wrap(`usher – ${help.purpose}`));
  await page.section("synopsis", ["usher COMMAND [OPTION]...", "usher COMMAND --help"]);
  await page.section("description", page.paragraphs(help.description));
  await page.section(
    "commands",
    page.entries(
      commands.map(({ name }) => [name, help.commands[name].purpose]),
      16,
    ),
  );
  await page.section("options", page.options(ownOptions));
  await page.ending(commands.flatMap(({ examples }) => examples.slice(0, 1)));
}
