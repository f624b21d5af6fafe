export interface Postgres {
  /** `postgres://…` */
  url: string;
  start(): Promise<void>;
  stop(signal?: "SIGINT" | "SIGQUIT"): Promise<void>;
  close(): Promise<void>;
}

export function openPostgres(): Promise<Postgres>;
