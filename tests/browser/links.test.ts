import { afterAll, beforeAll, expect, it } from "vitest";
import { hosts, openTheatre, type Theatre } from "./harness.mjs";

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

// As tests/module/links.test.ts does in Node, with other links. MUTATIONS=1000000 for the long run.
it("on mutated links, nothing opens but a region, where this browser goes", async () => {
  const visit = await theatre.visit(`https://${hosts.EU}/stage/`);
  try {
    const count = Number(process.env.MUTATIONS ?? 100_000);
    const { opened, wrong } = await visit.page.evaluate(
      (links) => globalThis.stage.openMutations(links, 20261125),
      count,
    );
    expect(wrong).toEqual([]);
    expect(opened).toBeGreaterThan(count / 10);
  } finally {
    await visit.close();
  }
}, 600_000);
