import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { openRegions, type Regions } from "./regions.js";
import { bundleWorker, startWorker, type Worker } from "./workerd.mjs";

/** The Worker of the edge, as it would be deployed. */
export const bundleEdge = () =>
  bundleWorker(fileURLToPath(new URL("../../web/edge/worker.ts", import.meta.url)));

/** The Worker in front of the regions. */
export async function openEdge(): Promise<{ behind: Regions; worker: Worker; close(): Promise<void> }> {
  const behind = await openRegions();
  const worker = await startWorker({ modules: await bundleEdge(), outbound: behind.port });
  return {
    behind,
    worker,
    async close() {
      await worker.stop();
      await behind.close();
      // Whatever happened, nobody's address or id is in a log.
      expect(worker.said()).toBe("");
    },
  };
}
