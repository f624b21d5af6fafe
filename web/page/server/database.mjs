/**
 * Where the regions keep their people: one Postgres, a schema a region. `DATABASE_URL` names a server; without it,
 * Postgres runs in this process (PGlite). Both take the same SQL.
 *
 *     const database = await openDatabase({ folder });
 *     const [row] = await database.transaction("usher_us", (sql) => sql("select $1::int as one", [1]));
 *     await database.close();
 *
 * @typedef {(text: string, values?: unknown[]) => Promise<any[]>} Sql asks in the transaction, and answers with the rows
 *
 * @typedef {object} Database
 * @property {<T>(schema: string, run: (sql: Sql) => Promise<T>) => Promise<T>} transaction all of it happens or nothing.
 *   Throws what the database throws, when it is away too
 * @property {(text: string) => Promise<void>} execute several statements at once, without values
 * @property {() => Promise<void>} close
 */
import pg from "pg";
import { openFolder } from "./embedded.mjs";

/** How long a person waits for a database that does not answer. */
const patience = 5000;
const connections = 10;

/**
 * @param {object} where
 * @param {string | undefined} [where.url] `postgres://…`
 * @param {string | undefined} [where.folder] of the database in this process
 * @returns {Promise<Database>}
 */
export async function openDatabase({ url, folder = "" }) {
  return url ? openServer(url) : openInProcess(folder);
}

async function openInProcess(/** @type {string} */ folder) {
  const database = await openFolder(folder);
  return {
    /** @type {Database["transaction"]} */
    transaction: (schema, run) =>
      /** @type {Promise<any>} */ (
        database.transaction(async (transaction) => {
          /** @type {Sql} */
          const sql = async (text, values) => (await transaction.query(text, values)).rows;
          await enter(sql, schema);
          return run(sql);
        })
      ),
    execute: async (/** @type {string} */ text) => void (await database.exec(text)),
    close: () => database.close(),
  };
}

async function openServer(/** @type {string} */ url) {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: patience,
    statement_timeout: 4 * patience,
    // Whoever waits for an organisation's lock waits for people.
    lock_timeout: 2 * patience,
  });
  // A connection that breaks while nobody uses it leaves the pool by itself.
  pool.on("error", () => {});
  return {
    /** @type {Database["transaction"]} */
    async transaction(schema, run) {
      const client = await pool.connect();
      /** @type {Error | undefined} */
      let broken;
      // One that breaks in use tells it by the statement that fails.
      const tell = (/** @type {Error} */ error) => {
        broken = error;
      };
      client.on("error", tell);
      /** @type {Sql} */
      const sql = async (text, values) => (await client.query(text, values)).rows;
      try {
        await sql("begin");
        await enter(sql, schema);
        const value = await run(sql);
        await sql("commit");
        return value;
      } catch (error) {
        await sql("rollback").catch(tell);
        throw error;
      } finally {
        client.off("error", tell);
        client.release(broken);
      }
    },
    execute: async (/** @type {string} */ text) => void (await pool.query(text)),
    close: () => pool.end(),
  };
}

const enter = (/** @type {Sql} */ sql, /** @type {string} */ schema) =>
  sql("select set_config('search_path', $1, true)", [schema]);
