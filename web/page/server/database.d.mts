/** Asks in the transaction, and answers with the rows. */
export type Sql = (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;

export interface Database {
  transaction<Value>(schema: string, run: (sql: Sql) => Promise<Value>): Promise<Value>;
  execute(text: string): Promise<void>;
  close(): Promise<void>;
}

export function openDatabase(where: { url?: string; folder?: string }): Promise<Database>;
