/** `npm run reset`: forgets everybody in the sandbox's regions; `npm start` begins with its first people again. */
import { rm } from "node:fs/promises";
import { Failure } from "../../wasm/toolchain/failure.mjs";
import { prepare } from "../../wasm/toolchain/prepare.mjs";

async function reset() {
  await prepare("start");
  const { openDatabase } = await import("./server/database.mjs");
  const { dataFolder, holdFolder } = await import("./server/embedded.mjs");
  const { schemas } = await import("./server/schemas.mjs");
  const url = process.env.DATABASE_URL;
  if (url) {
    const database = await openDatabase({ url });
    for (const schema of schemas) await database.execute(`drop schema if exists ${schema} cascade`);
    await database.close();
    console.log("the regions in the database of DATABASE_URL are gone; npm start makes them anew");
    return;
  }
  const folder = dataFolder();
  const release = await holdFolder(folder);
  if (release === null)
    throw new Failure(
      "in-use",
      `${folder} is used by another process`,
      "stop it (Ctrl+C), or press “Start anew” on its page",
    );
  await rm(folder, { recursive: true, force: true });
  await release();
  console.log(`${folder} is gone; npm start makes it anew`);
}

try {
  await reset();
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(String(error));
  process.exitCode = error.exitCode;
}
