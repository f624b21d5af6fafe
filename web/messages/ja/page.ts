import type { PageMessages } from "../subjects/page.js";

export const page: PageMessages = {
  title: "メンバーとアクセス",
  purpose: "誰かを案内する前に、正しいリージョンと正しいロールを。",
  language: "言語",
  failure: "このページのルールを起動できませんでした。",
  failureMeaning: "失われたものも変更されたものもありません。すべての操作はサーバーが確認します。",
  failureDetail: "発生した内容",
  tryTitle: "ホストやリンクを試す",
  tryPurpose: "アドレスを貼り付けると、Usher の判定が表示されます。",
  tryLabel: "ホストまたはリンク",
  rolesTitle: "ロールと権限",
  rolesPurpose: "各ロールにできること。実際に適用されているのと同じ表です。",
  privacy: "このページの処理はすべてブラウザー内で行われます。入力した内容はどこにも送信されません。",
};
