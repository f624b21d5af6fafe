import type { PageMessages } from "../subjects/page.js";
import { acceptance } from "./page/acceptance.js";
import { mailbox } from "./page/mailbox.js";
import { signingIn } from "./page/signing-in.js";

export const page: PageMessages = {
  title: "メンバーとアクセス",
  purpose: "招待を送る前に、リージョン、アドレス、ロールが正しいことを確かめます。",
  language: "言語",
  settings: "プロジェクト設定",
  join: "参加できないときは",
  signedInAs: (person) => [person, "としてサインイン中"],
  failure: "このページのルールを読み込めませんでした。",
  failureMeaning: "失われたものも変更されたものもありません。すべての操作はサーバーが確認します。",
  failureDetail: "エラーの内容",
  tryTitle: "ホストやリンクを試す",
  tryPurpose: "アドレスを貼り付けると、Usher の判定が表示されます。",
  tryLabel: "ホストまたはリンク",
  rolesTitle: "ロールと権限",
  rolesPurpose: "各ロールにできること。実際に適用されているのと同じ表です。",
  privacy: "このページの処理はすべてブラウザー内で行われます。入力した内容はどこにも送信されません。",
  privacyOfSettings:
    "アドレスとロールはブラウザー内で確認します。送信した内容だけがお使いのサーバーに届き、そこでもう一度確認されます。",
  sandbox: "サンドボックス",
  sandboxMeaning: "登場する人物はすべて架空で、メールはメールボックスに届きます。",
  sandboxSelf: "操作する人",
  sandboxNobody: "なし（サインアウト中）",
  sandboxReset: "最初からやり直す",
  acceptanceMode: "参加方法",
  acceptanceModes: {
    faq: "メールのリンクから（FAQ）",
    upstream: "アカウントがあればすぐに（アップストリーム）",
  },
  acceptance,
  signingIn,
  mailbox,
};
