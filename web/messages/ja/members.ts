import type { MembersMessages } from "../subjects/members.js";
import { formats } from "./format.js";

const { number, list } = formats;
const named = (count: number, scopes: readonly string[]) =>
  `${number(count)}件の権限（${scopes.join("、")}${count > scopes.length ? "など" : ""}）`;

export const members: MembersMessages = {
  titles: { project: "プロジェクトのメンバー", organization: "組織のメンバー" },
  search: "名前かメールアドレスで検索",
  role: "ロール",
  anyRole: "すべてのロール",
  invite: "メンバーを追加",
  seats: (members, limit, invited) =>
    `${number(limit)}席中${number(members)}席を使用${invited > 0 ? `、招待中${number(invited)}件` : ""}`,
  columns: {
    name: "名前",
    email: "メールアドレス",
    orgRole: "組織のロール",
    projectRole: "プロジェクトのロール",
    effective: "有効なロール",
    since: "参加日",
    actions: "操作",
  },
  you: "（自分）",
  sources: { admin: "（管理）", organization: "（組織）", project: "（プロジェクト）" },
  shown: (count, total) => `${number(total)}人中${number(count)}人を表示`,
  nothingFound: "検索に一致する人はいません。",
  clear: "検索をクリア",
  onlyYou: "まだほかのメンバーはいません。一緒に作業する人を招待してください。",
  denied: (scope, minimumRole, roles) =>
    `「${scope}」の権限が必要です${minimumRole ? `（${minimumRole}以上のロールに含まれます）` : ""}。次のロールの人に依頼してください：${list(roles)}。`,

  orgRoleOf: (name) => `${name}の組織のロール`,
  projectRoleOf: (name) => `${name}のプロジェクトのロール`,
  whyOf: (name) => `このロールの理由：${name}`,
  removeOf: (name) => `削除：${name}`,
  remove: "削除",
  leave: "脱退",

  trace: {
    admin: "インスタンスの管理者は、すべてのプロジェクトですべての操作ができます。",
    organization: (role) =>
      `組織のロールは${role}です。このプロジェクトにロールの設定がないため、ここでも有効です。`,
    lowered: (orgRole, projectRole) =>
      `組織のロールは${orgRole}ですが、このプロジェクトでは${projectRole}に制限されています。`,
    project: (orgRole, projectRole) =>
      `組織のロールは${orgRole}ですが、このプロジェクトでは${projectRole}です。`,
    cannot: (scope, more) => `できないこと：${scope}${more > 0 ? `、ほか${number(more)}件` : ""}。`,
    takes: (role) => `${role}以上のロールが必要です。`,
  },

  askOrgRole: (name, from, to) => [name, `の組織のロールを「${from}」から「${to}」に変更しますか？`],
  askProjectRole: (name, from, to) => [
    name,
    `のプロジェクトのロールを「${from}」から「${to}」に変更しますか？`,
  ],
  noProjectRole: "組織と同じ",
  askRemove: (name) => [name, "を組織から削除しますか？"],
  askLeave: "組織から脱退しますか？",
  loses: (name, count, scopes) => [name, `は${named(count, scopes)}を失います`],
  gains: (name, count, scopes) => [name, `は${named(count, scopes)}を得ます`],
  sameAccess: "この人がここでできることは変わりません。",
  showAll: "すべて表示",
  removal: "組織とそのプロジェクトにすぐにアクセスできなくなります。戻すには新しい招待が必要です。",
  leaving: "組織とそのプロジェクトにすぐにアクセスできなくなります。戻るには新しい招待が必要です。",
  yourself: "ご自身のロールです。ご自身では元に戻せないことがあります。",
  change: "ロールを変更",
  cancel: "キャンセル",
  saving: "保存しています…",
  changed: (name, role) => `${name}のロールを「${role}」に変更しました。`,
  removed: (name) => `${name}を削除しました。`,
  left: "組織から脱退しました。",
};
