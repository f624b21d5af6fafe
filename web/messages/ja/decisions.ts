import type { DecisionFacts, DecisionMessages } from "../subjects/decisions.js";
import { formats } from "./format.js";

const enough = ({ minimumRole }: DecisionFacts) =>
  minimumRole ? `${minimumRole}以上のロールが必要です。` : "";

export const decisions: DecisionMessages = {
  reasons: {
    "not-authenticated": () => "サインインしていません。サインインして、もう一度お試しください。",
    "not-org-member": () =>
      "この組織のメンバーではありません。オーナーまたは管理者に招待を依頼してください。",
    "not-project-member": (facts) => `現在のロールではこのプロジェクトを開けません。${enough(facts)}`,
    "no-members-read": (facts) => `現在のロールではメンバーを表示できません。${enough(facts)}`,
    "invalid-email": () => "このメールアドレスはサーバーで受け付けられません。",
    "invalid-role": ({ role }) =>
      role ? `${role}というロールはここでは付与できません。` : "そのロールはここでは付与できません。",
    "no-org-members-cud": (facts) => `現在のロールでは組織のメンバーを管理できません。${enough(facts)}`,
    "no-project-members-cud": (facts) =>
      `現在のロールではこのプロジェクトのメンバーを管理できません。${enough(facts)}`,
    "no-members-cud": (facts) => `現在のロールではメンバーを管理できません。${enough(facts)}`,
    "role-above-own": ({ role, ownRole }) =>
      ownRole
        ? `${role}は、ご自身のロール（${ownRole}）より上位です。`
        : "ご自身のロールより上位のロールです。",
    "no-entitlement": () => "この組織のプランでは、プロジェクトごとのロールを使えません。",
    "seat-limit": ({ seatLimit }) =>
      seatLimit === null
        ? "プランの席はすべて使われています。"
        : `プランの${formats.number(seatLimit)}席はすべて使われています。メンバーを減らすか、プランを変更してください。`,
    "unknown-plan": () => "この組織のプランはここでは不明のため、席を数えられません。",
    "already-member": () => "すでにこの組織のメンバーです。",
    "already-project-member": () => "すでにこのプロジェクトのロールがあります。",
    "duplicate-invite": () => "このアドレスへの招待がすでに承諾待ちです。",
    "not-found": () => "見つかりません。ほかの人が変更した可能性があります。ページを再読み込みしてください。",
    "project-not-in-org": () => "このプロジェクトは組織に属していないか、削除されています。",
    "user-mismatch": () => "このメンバーシップは別の人のものです。ページを再読み込みしてください。",
    "last-owner": () =>
      "先にもう一人オーナーが必要です。ほかの人をオーナーにしてから、もう一度お試しください。",
    "no-invite-delete-right": (facts) => `現在のロールではこの招待を取り消せません。${enough(facts)}`,
    "project-role-required": () => "一つのプロジェクトへの招待には、そのプロジェクトでのロールが必要です。",
  },
  failures: {
    offline: "オフラインです。何も送信されていません。",
    unavailable:
      "サーバーから応答がありません。処理が済んでいる可能性があるため、やり直す前に一覧を読み込み直してください。",
    unexpected: "サーバーの応答を、このページでは解釈できませんでした。",
    refused: "サーバーで受け付けられませんでした。理由は示されていません。",
  },
  other: (code) => `サーバーで受け付けられませんでした（${code}）。`,
  lowersAccess: (from, to) => `ロールが${from}から${to}に変わり、アクセス権が減ります。`,
};
