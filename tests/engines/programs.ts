import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";

/** A command line whose program the kernel ends when this process is gone, however that ended. */
export const dyingWithUs = (...command: string[]): string[] => [
  "/usr/bin/setpriv",
  "--pdeathsig",
  "KILL",
  ...command,
];

export function start(command: string[], options: SpawnOptions): ChildProcess {
  const [program = "", ...args] = dyingWithUs(...command);
  return spawn(program, args, options);
}

/** Ends a program and waits until it is gone. */
export async function stop(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const ended = once(program, "exit");
  program.kill();
  await ended;
}
