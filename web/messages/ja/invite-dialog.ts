import type { InviteDialogMessages } from "../subjects/invite-dialog.js";
import { formats } from "./format.js";

const { number } = formats;

export const inviteDialog: InviteDialogMessages = {
  label: "メンバーを追加",
  paste: "メールアドレス",
  hint: "Outlook、Gmail、表計算ソフトから貼り付けるか、ファイルをここにドロップしてください。",
  chooseFile: "ファイルを選択",
  unreadableFile:
    "このファイルはテキストとして読み込めませんでした。CSV で保存するか、内容を貼り付けてください。",
  roleForAll: "全員のロール",
  columns: { number: "行", address: "アドレス", role: "ロール", verdict: "判定" },
  roleOf: (address) => `${address}のロール`,
  ready: "送信できます",
  sameAs: (row) => `${number(row)}行目と同じです。`,
  replaceAll: "候補をすべて使う",
  drop: (address) => [address, "を外す"],
  keep: (address) => [address, "のまま残す"],
  kept: "このまま送ります。",
  more: (rest) => `さらに表示（${number(rest)}）`,
  summary: ({ ready, attention, refused }) =>
    `${[
      `送信可${number(ready)}件`,
      ...(attention > 0 ? [`要確認${number(attention)}件`] : []),
      ...(refused > 0 ? [`送信不可${number(refused)}件`] : []),
    ].join("、")}。`,
  seats: (needed, free) => `空き${number(free)}席のうち${number(needed)}席を使います。`,
  send: (count) => `招待を${number(count)}件送信`,
  sending: (done, total) => `${number(total)}件中${number(done)}件完了`,
  stop: "停止",
  result: (sent, failed) => `送信済み${number(sent)}件、失敗${number(failed)}件`,
  sent: "送信済み",
  failed: (why) => (why ? `失敗：${why}` : "失敗"),
  retry: (count) => `${number(count)}件を再送`,
  download: "結果をダウンロード",
  close: "閉じる",
  draft: "下書きは送信するまで保存されています。",
  askDraft: "入力した内容を残して閉じますか？",
  keepDraft: "下書きを残す",
  discard: "破棄する",
  goOn: "編集を続ける",
  unchecked: "確認機能を読み込めませんでした。1行に一つずつ入力してください。サーバーが確認します。",
};
