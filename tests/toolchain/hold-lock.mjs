// A process that takes a lock, keeps it for a while, and writes down when: node hold-lock.mjs LOCK MILLISECONDS JOURNAL
import { appendFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { withLock } from "../../wasm/toolchain/lock.mjs";

const [lock, milliseconds, journal] = process.argv.slice(2);
const note = (what) => appendFileSync(journal, `${what} ${process.pid}\n`);

await withLock(lock, { onWait: () => note("waits") }, async () => {
  note("in");
  await wait(Number(milliseconds));
  note("out");
});
