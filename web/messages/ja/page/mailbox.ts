import type { MailboxMessages } from "../../subjects/page/mailbox.js";
import { formats } from "../format.js";

export const mailbox: MailboxMessages = {
  title: "メールボックス",
  purpose: "このサンドボックスがすべてのデータリージョンから送ったメールです。",
  recipient: "宛先で絞り込む",
  filter: "表示",
  refresh: "更新",
  list: "メール",
  columns: { to: "宛先", subject: "件名", sent: "送信", region: "リージョン" },
  arrived: (count) =>
    count === 0
      ? "新しいメールはありません。"
      : formats.plural(count, { other: "新しいメールが#件あります。" }),
  empty: "メールはまだありません。プロジェクト設定で誰かを招待すると、ここに表示されます。",
  emptyFor: (address) => [
    address,
    "宛てのメールはまだありません。正確なアドレスとデータリージョンを確認してください。",
  ],
  shown: (first, last, total) =>
    `${formats.number(total)}件中${formats.number(first)}～${formats.number(last)}件目`,
  newer: "新しいメール",
  older: "古いメール",
  unread: "メールボックスを読み込めませんでした。",
  gone: "このメールはもうありません。",
  missing: "このサーバーにメールボックスはありません。メールは SMTP で送信されます。",
  from: "差出人",
  gateway: "配信時の表示を選ぶ",
  untouched: "書き換えなし（送信時のまま）",
  rewrittenBy: (gateways) => `リンクは書き換えられています：${formats.list(gateways)}。`,
  leadsTo: (link) => ["リンク先：", link],
  opaque: "書き換えられたリンクの行き先はゲートウェイにしか分からないため、ここでは開けません。",
  noLink: "このメールに招待のリンクはありません。",
  text: "メールの本文",
  choose: "読みたいメールを選んでください。",
};
