import type { Core } from "usher:glue";
import { decisions } from "./decisions.js";
import { emails } from "./emails.js";
import { UsherSettingsError } from "./errors.js";
import { makeExchange } from "./exchange.js";
import { links } from "./links.js";
import { lists } from "./lists.js";
import { compile, instantiate, instantiateNow, type WasmSource } from "./load.js";
import { readNames } from "./names.js";
import { permissions } from "./permissions.js";
import { regions } from "./regions.js";
import { requests } from "./requests.js";
import type { Settings, SettingsProblem, Usher, UsherOptions } from "./types.js";

/**
 * Makes the `createUsher` of an entry from what the entry carries. What it carries is compiled once and shared; an
 * Usher without settings is made once and shared; each one with settings has a memory of its own.
 */
export function entry(
  carried: () => WasmSource | Promise<WasmSource>,
): (options?: UsherOptions) => Promise<Usher> {
  const compiled = once(() => Promise.resolve().then(carried).then(compile));
  const plain = once(() => compiled().then((module) => start(module, undefined)));

  return function createUsher(options: UsherOptions = {}): Promise<Usher> {
    const { wasm, settings } = options ?? {};
    if (wasm === undefined && settings === undefined) return plain();
    return (wasm === undefined ? compiled() : compile(wasm)).then((module) => start(module, settings));
  };
}

/** Makes a thing at the first call and keeps it. A failure is not kept: the next call tries again. */
function once<Thing>(make: () => Promise<Thing>): () => Promise<Thing> {
  let made: Promise<Thing> | undefined;
  return () => {
    made ??= make().catch((error) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

async function start(module: WebAssembly.Module, settings: Settings | undefined): Promise<Usher> {
  const json = settings === undefined ? undefined : toJson(settings);
  const core = await instantiate(module);
  const exchange = makeExchange(core);
  const problems: { code: number; pointer: string }[] = [];
  if (json !== undefined) {
    const reply = exchange.open(core.configure(exchange.writeOne(json)));
    while (!reply.ended) problems.push({ code: reply.number(), pointer: reply.text() });
  }
  const names = readNames(core, exchange);
  if (problems.length > 0) {
    throw new UsherSettingsError(
      problems.map(({ code, pointer }) => ({ code: names.codes[code] as SettingsProblem["code"], pointer })),
    );
  }
  const asked = requests(names);
  const addresses = emails(core, exchange, names);
  const configured = (more: Core) => {
    const exchange = makeExchange(more);
    if (json !== undefined) more.configure(exchange.writeOne(json));
    return exchange;
  };
  const another = {
    atOnce: () => configured(instantiateNow(module)),
    soon: () => instantiate(module).then(configured),
  };
  return Object.freeze({
    ...permissions(core, exchange, names),
    ...decisions(core, exchange, names, asked),
    ...regions(core, exchange, names),
    ...links(core, exchange, names),
    ...addresses,
    ...lists(exchange, another, names, asked, addresses.checkEmail),
  });
}

// What JSON cannot say (a cycle, a function, a bigint) is no setting.
function toJson(settings: Settings): string {
  try {
    return JSON.stringify(settings) ?? "";
  } catch {
    return "";
  }
}
