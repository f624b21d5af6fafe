/** Where `npm start` keeps its people. */
import { Failure } from "../../../wasm/toolchain/failure.mjs";
import { openDatabase } from "./database.mjs";
import { dataFolder, holdFolder, prepareFolder, temporaryFolder } from "./embedded.mjs";

/**
 * The database named by DATABASE_URL; else the per-user folder; else, while another process has that, a folder that is
 * gone afterwards.
 * @param {object} options
 * @param {(line: string) => void} options.say
 * @param {NodeJS.ProcessEnv} [options.env]
 * @returns {Promise<{ database: import("./database.mjs").Database, close: () => Promise<void> }>}
 */
export async function openData({ say, env = process.env }) {
  if (env.DATABASE_URL) {
    const database = await openDatabase({ url: env.DATABASE_URL });
    try {
      await database.execute("select 1");
    } catch (error) {
      await database.close();
      throw new Failure(
        "no-database",
        `no answer from the database of DATABASE_URL (${Reflect.get(/** @type {object} */ (error), "code") ?? "unknown"})`,
        "start it, mend DATABASE_URL, or leave it out to use the one that comes along",
      );
    }
    say("the regions are in the database of DATABASE_URL");
    return { database, close: () => database.close() };
  }
  const folder = dataFolder(env);
  const release = await holdFolder(folder);
  if (release === null) {
    say(
      `${folder} is used by another process: this one starts with people of its own, who are gone afterwards`,
    );
    return openOwn(await temporaryFolder());
  }
  const isNew = await prepareFolder(folder);
  say(`the regions are in ${folder}${isNew ? ", which is new" : " (npm run reset empties it)"}`);
  return openOwn({ folder, remove: release });
}

/** @param {{ folder: string, remove: () => Promise<void> }} own */
async function openOwn({ folder, remove }) {
  const database = await openDatabase({ folder });
  return {
    database,
    async close() {
      await database.close();
      await remove();
    },
  };
}
