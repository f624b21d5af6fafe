import { afterAll, beforeAll } from "vitest";
import { hosts, openTheatre, type Theatre, type Visit } from "./harness.mjs";

/** Opens the stage of the EU's host for the tests of an element, and closes it behind them. */
export function onStage(use: (visit: Visit, theatre: Theatre) => void): void {
  let theatre: Theatre;
  beforeAll(async () => {
    theatre = await openTheatre();
    use(await theatre.visit(`https://${hosts.EU}/stage/`), theatre);
  });
  afterAll(() => theatre.close());
}
