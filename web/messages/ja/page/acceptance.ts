import type { AcceptanceMessages } from "../../subjects/page/acceptance.js";
import { formats } from "../format.js";

export const acceptance: AcceptanceMessages = {
  title: "招待",
  unread: "招待を読み込めませんでした。",
  signIn: {
    title: "招待を確認するにはサインインしてください",
    meaning: "招待は、送り先とまったく同じアドレスでのみ使えます。",
    sentTo: (address) => ["送り先は", address, "です。招待は、これとまったく同じアドレスでのみ使えます。"],
  },
  otherAccount: {
    title: "この招待は別のアドレス宛てです",
    sentTo: "招待の送り先",
    signedInAs: "サインイン中のアドレス",
    differs: (parts) => `違いは次のとおりです：${formats.list(parts)}。`,
    parts: {
      case: "大文字と小文字",
      tag: "+ より後の部分",
      dots: "@ より前のドット",
      "domain-alias": "同じメールプロバイダーの別名",
      domain: "@ より後の部分",
      "local-part": "@ より前の部分",
    },
    switchTo: (address) => [address, "でサインイン"],
  },
  expired: "この招待は期限が切れています",
  nothing: {
    title: "このアドレスへの招待はありません",
    meaning: (address) => [address, "とまったく同じアドレスへの招待は、ここにはありません。"],
    rightRegion:
      "データリージョンは合っています。アドレスを確認してください。エイリアスは別のアカウントになります。招待が取り消された可能性もあります。",
    otherRegions: "別のデータリージョンにあるかもしれません。次のリージョンで確認してください：",
    otherAddress: "別のアドレスでサインイン",
  },
  ready: {
    title: (organization) => [organization, "への招待が届いています"],
    facts: {
      organization: "組織",
      orgRole: "ロール",
      project: "プロジェクト",
      projectRole: "プロジェクトでのロール",
      inviter: "招待した人",
      region: "データリージョン",
      expiry: "有効期限",
    },
    join: (organization) => [organization, "に参加"],
  },
  joined: (organization) => ["ようこそ。", organization, "に参加しました。"],
  toMembers: "メンバーを表示",
  refusals: {
    "not-found": "招待はもうありません。取り消された可能性があります。何も変更されていません。",
    expired: "招待の期限が切れました。何も変更されていません。",
    "already-accepted": "すでに参加しています。",
    "not-authenticated": "サインアウトしています。サインインして、もう一度お試しください。",
  },
};
