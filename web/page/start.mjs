/** `npm start`: fetches what is missing, builds the module and the page, and serves the page until it is stopped. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Failure } from "../../wasm/toolchain/failure.mjs";
import { prepare } from "../../wasm/toolchain/prepare.mjs";

function wantedPort(text = "5173") {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  const remedy = "set PORT to a number from 1 to 65535, or leave it out";
  throw new Failure("bad-port", `PORT is "${text}"`, remedy, { exitCode: 2 });
}

function wantedAcceptance(text = "faq") {
  if (text === "faq" || text === "upstream") return text;
  const remedy = "set ACCEPTANCE to faq or upstream, or leave it out";
  throw new Failure("bad-acceptance", `ACCEPTANCE is "${text}"`, remedy, { exitCode: 2 });
}

async function start() {
  const port = wantedPort(process.env.PORT);
  const acceptance = wantedAcceptance(process.env.ACCEPTANCE);
  await prepare("start");
  // In processes of their own, which give back what a server should not hold.
  await runApart("../../wasm/build.mjs");
  const building = runApart("build.mjs");
  // Before this, the npm packages need not be there.
  const { openData } = await import("./server/data.mjs");
  const { servePage } = await import("./serve.mjs");
  const [data] = await Promise.all([openData({ say: console.log }), building]);
  const { SMTP_URL: url, SMTP_FROM: from } = process.env;
  const page = await servePage(port, {
    database: data.database,
    acceptance,
    log: (event) => console.log(lineOf(event)),
    ...(url ? { smtp: { url, from } } : {}),
  });
  console.log(url ? "mails go out by SMTP_URL" : `mails stay here: ${page.address}mailbox`);
  const stop = () => {
    page
      .close()
      .then(() => data.close())
      .then(() => process.exit());
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  console.log(`Usher is at ${page.address} (Ctrl+C stops it)`);
}

/** Runs a program of ours to its end; what it says is for the person to read. */
async function runApart(/** @type {string} */ program) {
  const child = spawn(process.execPath, [fileURLToPath(new URL(program, import.meta.url))], {
    stdio: "inherit",
  });
  const [exitCode] = await once(child, "exit");
  if (exitCode !== 0) process.exit(exitCode ?? 1);
}

/** A line of the log: when, where, who, what, and what became of it. */
function lineOf({ region, by, what, reasonCode, ...more }) {
  const rest = Object.entries(more).map(([name, value]) => `${name}=${value}`);
  return [new Date().toISOString(), region ?? "-", by ?? "-", what, reasonCode, ...rest].join(" ");
}

try {
  await start();
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(String(error));
  process.exitCode = error.exitCode;
}
