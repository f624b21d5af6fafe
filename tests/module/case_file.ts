import { readFileSync } from "node:fs";

const folder = new URL("../cases/", import.meta.url);

/** The rows of a `.jsonl` case table. */
export function readCases<Row>(name: string): Row[] {
  const lines = readFileSync(new URL(name, folder), "utf8").split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Row);
}

/** One JSON file. */
export function readFacts<Facts>(name: string): Facts {
  return JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Facts;
}
