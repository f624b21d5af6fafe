/** How long `npm start` takes until its page has answered, with everything built: with new data, and with what is there. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPage } from "../load/start.mjs";

const later = 5;

export async function measureStart() {
  const folder = mkdtempSync(join(tmpdir(), "usher-bench-"));
  const env = { USHER_DATA: join(folder, "data"), PORT: "5311", DATABASE_URL: "", SMTP_URL: "" };
  const once = async () => {
    const page = await startPage(env);
    const megabytes = page.residentMegabytes();
    await page.stop();
    return { seconds: page.milliseconds / 1000, megabytes };
  };
  try {
    const first = await once();
    const times = [];
    for (let n = 0; n < later; n++) times.push(await once());
    const seconds = times.map((time) => time.seconds).sort((a, b) => a - b);
    return {
      first: first.seconds,
      usual: seconds[Math.floor(later / 2)],
      slowest: seconds.at(-1),
      megabytes: Math.max(first.megabytes, ...times.map(({ megabytes }) => megabytes)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
