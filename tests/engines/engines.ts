import { hosts, openSite, type Site } from "../browser/harness.mjs";
import { launchChromium } from "./chromium.js";
import type { Launch } from "./engine.js";
import { launchFirefox } from "./firefox.js";
import { Person } from "./person.js";
import { openProxy } from "./proxy.js";
import { launchWebKit } from "./webkit.js";

export const engines: { name: string; launch: Launch }[] = [
  { name: "Chromium", launch: launchChromium },
  { name: "Firefox", launch: launchFirefox },
  { name: "WebKit", launch: launchWebKit },
];

/** The product as it is served, and an engine to visit it with. */
export interface House {
  site: Site;
  /** Where else an engine behind the proxy wanted to go. */
  refused: string[];
  /** Somebody at a window of their own, with as many milliseconds of patience; default: 10 seconds. */
  enter(patience?: number): Promise<Person>;
  /** Ends all of it; once more does no harm. */
  close(): Promise<void>;
}

export async function openHouse(launch: Launch): Promise<House> {
  const opened: { close(): Promise<void> }[] = [];
  const keep = <Thing extends { close(): Promise<void> }>(thing: Thing): Thing => {
    opened.push(thing);
    return thing;
  };
  /** The last opened first, and each, whatever becomes of the others. */
  async function close(): Promise<void> {
    const failures: unknown[] = [];
    for (const thing of opened.splice(0).reverse())
      await thing.close().catch((error) => failures.push(error));
    if (failures.length > 0) throw new AggregateError(failures, "not everything could be closed");
  }
  try {
    const site = keep(await openSite());
    const proxy = keep(await openProxy(Object.values(hosts), site));
    const engine = keep(await launch(site, proxy));
    return {
      site,
      refused: proxy.refused,
      enter: async (patience) => keep(new Person(await engine.open(), patience)),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
