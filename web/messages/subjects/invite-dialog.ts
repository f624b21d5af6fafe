import type { Sentence } from "../messages.js";

export interface InviteDialogMessages {
  label: string;
  paste: string;
  hint: string;
  chooseFile: string;
  unreadableFile: string;
  roleForAll: string;
  columns: Readonly<Record<"number" | "address" | "role" | "verdict", string>>;
  roleOf(address: string): string;
  ready: string;
  sameAs(row: number): string;
  replaceAll: string;
  drop: Sentence;
  keep: Sentence;
  kept: string;
  more(rest: number): string;
  summary(counts: { ready: number; attention: number; refused: number }): string;
  seats(needed: number, free: number): string;
  send(count: number): string;
  sending(done: number, total: number): string;
  stop: string;
  result(sent: number, failed: number): string;
  sent: string;
  /** `why`: a sentence; left out when it was not tried. */
  failed(why?: string): string;
  retry(count: number): string;
  download: string;
  close: string;
  draft: string;
  askDraft: string;
  keepDraft: string;
  discard: string;
  goOn: string;
  /** The rules could not be loaded: the server judges. */
  unchecked: string;
}
