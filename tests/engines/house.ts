import { openDatabase } from "../../web/page/server/database.mjs";
import { temporaryFolder } from "../../web/page/server/embedded.mjs";
import type { LogEvent } from "../../web/page/server/sandbox.mjs";
import { hosts, openSite, type Site } from "../browser/harness.mjs";
import { launchChromium } from "./chromium.js";
import { Closing } from "./closing.js";
import type { Launch } from "./engine.js";
import { launchFirefox } from "./firefox.js";
import { Person } from "./person.js";
import { openProxy } from "./proxy.js";
import { Records } from "./records.js";
import { launchWebKit } from "./webkit.js";

export const engines: { name: string; launch: Launch }[] = [
  { name: "Chromium", launch: launchChromium },
  { name: "Firefox", launch: launchFirefox },
  { name: "WebKit", launch: launchWebKit },
];

/** The product as it is served, for engines to visit. */
export interface House {
  site: Site;
  /** What the server knows of all that happens. */
  records: Records;
  /** Where else an engine behind the proxy wanted to go. */
  refused: string[];
  launch(launch: Launch): Promise<Visitors>;
  /** Everybody as at first, and nothing written down. */
  reset(): Promise<void>;
  /** Ends all of it, engines too; once more does no harm. */
  close(): Promise<void>;
}

export interface Visitors {
  /** Somebody at a window of their own. */
  enter(): Promise<Person>;
  /** Ends the engine and all its windows; once more does no harm. */
  close(): Promise<void>;
}

export async function openHouse(): Promise<House> {
  const opened = new Closing();
  return opened.orNone(async () => {
    const { folder, remove } = await temporaryFolder();
    opened.add({ close: remove });
    const database = opened.add(await openDatabase({ folder }));
    const log: LogEvent[] = [];
    const site = opened.add(await openSite({ database, log: (event) => log.push(event) }));
    const proxy = opened.add(await openProxy(Object.values(hosts), site));
    return {
      site,
      records: new Records(database, log, site.sandbox),
      refused: proxy.refused,
      async launch(launch) {
        const visitors = opened.add(new Closing());
        const engine = visitors.add(await launch(site, proxy));
        return {
          enter: async () => visitors.add(new Person(await engine.open())),
          close: () => visitors.close(),
        };
      },
      async reset() {
        await site.sandbox.reset();
        log.length = 0;
      },
      close: () => opened.close(),
    };
  });
}
