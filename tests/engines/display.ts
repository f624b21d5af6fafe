import { once } from "node:events";
import { existsSync } from "node:fs";
import type { Readable } from "node:stream";
import { start, stop } from "./programs.js";

const program = "/usr/bin/Xvfb";

export interface Display {
  /** As programs have it in `DISPLAY`. */
  name: string;
  close(): Promise<void>;
}

/** A screen nobody sees, for an engine that needs one. It chooses its own number; who draws on it ends with it. */
export async function openDisplay(): Promise<Display> {
  if (!existsSync(program)) throw new Error(`there is no ${program}: install xvfb`);
  const server = start([program, "-displayfd", "3", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const [number] = await Promise.race([
    once(server.stdio[3] as Readable, "data"),
    once(server, "exit").then(([code]) => {
      throw new Error(`${program} ended at once, with ${code}`);
    }),
  ]);
  return { name: `:${String(number).trim()}`, close: () => stop(server) };
}
