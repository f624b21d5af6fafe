/** `npm start` as a person has it: the command itself, with data of its own, looked at from outside. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { residentMegabytes } from "./process.mjs";

const command = fileURLToPath(new URL("../../web/page/start.mjs", import.meta.url));

/** Starts it and waits until its page has answered. @param {NodeJS.ProcessEnv} env such as USHER_DATA */
export async function startPage(env) {
  const began = performance.now();
  const child = spawn(process.execPath, [command], { env: { ...process.env, ...env }, stdio: "pipe" });
  let said = "";
  const ended = new Promise((over) => child.once("exit", over));
  const port = await new Promise((ready, fail) => {
    const hear = (text) => {
      said += text;
      const found = /Usher is at http:\/\/[^:]+:(\d+)\//.exec(said)?.[1];
      if (found) ready(Number(found));
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    void ended.then((exitCode) => fail(new Error(`npm start ended with ${exitCode}: ${said}`)));
  });
  const answer = await fetch(`http://localhost:${port}/`);
  const milliseconds = performance.now() - began;
  return {
    milliseconds,
    status: answer.status,
    port,
    said: () => said,
    residentMegabytes: () => residentMegabytes(child.pid),
    /** As Ctrl+C does. Answers with the exit code. */
    async stop() {
      child.kill("SIGINT");
      return ended;
    },
  };
}
