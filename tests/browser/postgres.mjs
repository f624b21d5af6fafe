/** A Postgres server of Debian's, for tests: its own folder, its own port, gone afterwards. */
import { execFileSync, spawn } from "node:child_process";
import { chownSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Postgres refuses to run as root. */
function otherUser() {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = ["-u", "-g"].map((which) => Number(execFileSync("id", [which, "postgres"])));
  return { uid, gid };
}

async function freePort() {
  const server = createServer();
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Starts a server and says how to reach it; it can be stopped and started again, as servers are. */
export async function openPostgres() {
  const installed = "/usr/lib/postgresql";
  const programs = join(installed, `${readdirSync(installed).at(-1)}`, "bin");
  const user = otherUser();
  const parent = mkdtempSync(join(tmpdir(), "usher-postgres-"));
  if (user.uid !== undefined) chownSync(parent, user.uid, user.gid);
  const folder = join(parent, "data");
  execFileSync(
    join(programs, "initdb"),
    ["--pgdata", folder, "--username=usher", "--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync"],
    { ...user, cwd: parent, stdio: "ignore" },
  );
  const port = await freePort();
  let server;

  async function start() {
    const options = ["-D", folder, "-h", "127.0.0.1", "-p", `${port}`, "-k", parent, "-c", "fsync=off"];
    server = spawn(join(programs, "postgres"), options, {
      ...user,
      cwd: parent,
      stdio: ["ignore", "ignore", "pipe"],
    });
    await new Promise((ready, fail) => {
      server.once("exit", (exitCode) => fail(new Error(`postgres ended with ${exitCode}`)));
      server.stderr.on("data", (text) => {
        if (String(text).includes("ready to accept connections")) ready();
      });
    });
  }
  /** Breaks off what goes on: `SIGQUIT` as a crash would, `SIGINT` in order. */
  async function stop(signal = "SIGINT") {
    const ended = new Promise((over) => server.once("exit", over));
    server.kill(signal);
    await ended;
  }
  await start();
  return {
    url: `postgres://usher@127.0.0.1:${port}/postgres`,
    start,
    stop,
    async close() {
      await stop("SIGQUIT");
      rmSync(parent, { recursive: true, force: true });
    },
  };
}
