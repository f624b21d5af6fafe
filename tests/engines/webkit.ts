import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Builder, Capabilities } from "selenium-webdriver";
import { openDisplay } from "./display.js";
import type { Launch } from "./engine.js";
import { start, stop } from "./programs.js";
import { until } from "./until.js";
import { tabOf } from "./webkit-tab.js";

const driverProgram = "/usr/bin/WebKitWebDriver";

/** Debian keeps the browser among the libraries of its processor. */
function findBrowser(): string {
  const candidates = readdirSync("/usr/lib").map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`);
  const found = candidates.find((file) => existsSync(file));
  if (!found || !existsSync(driverProgram))
    throw new Error(`there is no ${driverProgram} or no MiniBrowser: install webkit2gtk-driver`);
  return found;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((ready) => server.once("listening", ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

export const launchWebKit: Launch = async (_site, proxy) => {
  const capabilities = new Capabilities({
    browserName: "MiniBrowser",
    acceptInsecureCerts: true,
    "webkitgtk:browserOptions": {
      binary: findBrowser(),
      // By its own flag: the proxy of a capability would be spoken to in TLS.
      args: ["--automation", `--proxy=http://127.0.0.1:${proxy.port}`],
    },
  });
  const display = await openDisplay();
  const home = mkdtempSync(join(tmpdir(), "usher-webkit-"));
  const env = {
    ...process.env,
    HOME: home,
    DISPLAY: display.name,
    GDK_BACKEND: "x11",
    // English, which needs no locale to be installed.
    LC_ALL: "C",
    // Without an address somebody would start a bus, and nobody would end it.
    DBUS_SESSION_BUS_ADDRESS: "disabled:",
    NO_AT_BRIDGE: "1",
  };
  return {
    /** A driver has one session, and a session one profile. */
    async open() {
      const port = await freePort();
      const program = start([driverProgram, `--port=${port}`], { env, stdio: "ignore" });
      const server = `http://127.0.0.1:${port}`;
      try {
        await until(
          async () => (await fetch(`${server}/status`)).ok,
          async () => `${driverProgram} does not answer`,
        );
        const driver = await new Builder().usingServer(server).withCapabilities(capabilities).build();
        return tabOf(driver, () => stop(program));
      } catch (error) {
        await stop(program);
        throw error;
      }
    },
    async close() {
      await display.close();
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};
