import type { PendingInvitesMessages } from "../subjects/pending-invites.js";
import { formats } from "./format.js";

export const pendingInvites: PendingInvitesMessages = {
  title: "承諾待ちの招待",
  columns: {
    address: "アドレス",
    role: "ロール",
    region: "リージョン",
    sent: "送信",
    expires: "期限",
    actions: "操作",
  },
  inProject: (orgRole, role, here) => `${orgRole}、${here ? "この" : "一つの"}プロジェクトで${role}`,
  shown: (count, total) => `${formats.number(total)}件中${formats.number(count)}件を表示`,
  selfHosted: "セルフホスト",
  sent: (when) => `送信：${when}`,
  sentBy: (when, name) => [`送信：${when}（`, name, "）"],
  unknownTime: "日時不明",
  expires: (when) => `期限：${when}`,
  expired: "期限切れ",
  neverExpires: "期限なし",
  unreadableTime: "サーバーの日時を読み取れません。",
  empty: "承諾待ちの招待はありません。",

  copy: "リンクをコピー",
  resend: "取り消して再送",
  revoke: "取り消す",
  about: (action, address) => `${action}：${address}`,
  copied: "コピーしました",
  copyByHand: "ブラウザーがコピーを許可しませんでした。ここからリンクをコピーしてください：",
  link: "招待リンク",

  askRevoke: (address) => [address, "への招待を取り消しますか？"],
  revocation: "メールのリンクはすぐに使えなくなり、席が空きます。",
  revoked: (address) => `${address}への招待を取り消しました。`,
  resent: (address) => `${address}に新しい招待を送りました。`,
  halfDone: "取り消しましたが、まだ再送されていません。",
  sendAgain: "再送",
};
