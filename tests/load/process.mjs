/** Starts the server, asks it over real connections, and looks at it from outside. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { fileURLToPath } from "node:url";

/** How much of a process is in memory. @param {number | undefined} pid */
export const residentMegabytes = (pid) =>
  Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;

/** @param {NodeJS.ProcessEnv} env where its people and its mails are */
export async function startServer(env) {
  const child = spawn(process.execPath, [fileURLToPath(new URL("server.mjs", import.meta.url))], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((over) => child.once("exit", over));
  const port = await new Promise((ready, fail) => {
    child.stdout.once("data", (line) => ready(Number(line)));
    void ended.then((exitCode) => fail(new Error(`the server ended with ${exitCode}`)));
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 200 });

  return {
    port,
    residentMegabytes: () => residentMegabytes(child.pid),
    isRunning: () => child.exitCode === null && child.signalCode === null,
    ask: (asked) => ask({ agent, port, ...asked }),
    async stop(signal = "SIGKILL") {
      child.kill(signal);
      await ended;
      agent.destroy();
    },
  };
}

/**
 * One request at a region's host. Answers with the lines of the answer, read as JSON; `status` 0: none came whole.
 * @returns {Promise<{ status: number, lines: any[] }>}
 */
function ask({ agent, port, host, path, as, body, onLine = () => {} }) {
  return new Promise((answer) => {
    const lines = [];
    let rest = "";
    const headers = {
      host,
      "usher-request": "1",
      cookie: `usher-as=${as}`,
      "content-type": "application/json",
    };
    const method = body === undefined ? "GET" : "POST";
    const sent = request({ agent, port, host: "127.0.0.1", path, method, headers }, (response) => {
      const take = (line) => {
        if (line === "") return;
        lines.push(JSON.parse(line));
        onLine(lines.at(-1));
      };
      response.setEncoding("utf8");
      response.on("data", (text) => {
        const parts = (rest + text).split("\n");
        rest = parts.pop() ?? "";
        parts.forEach(take);
      });
      response.on("end", () => {
        take(rest);
        answer({ status: response.statusCode ?? 0, lines });
      });
      response.on("error", () => answer({ status: 0, lines }));
    });
    sent.setTimeout(30_000, () => sent.destroy());
    sent.on("error", () => answer({ status: 0, lines }));
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
