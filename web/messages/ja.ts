import { addresses } from "./ja/addresses.js";
import { decisions } from "./ja/decisions.js";
import { formats } from "./ja/format.js";
import { inviteDialog } from "./ja/invite-dialog.js";
import { joinCheck } from "./ja/join-check.js";
import { matrix } from "./ja/matrix.js";
import { members } from "./ja/members.js";
import { pendingInvites } from "./ja/pending-invites.js";
import { region } from "./ja/region.js";
import { wrongRegion } from "./ja/wrong-region.js";
import type { Messages } from "./messages.js";

export const ja: Messages = {
  locale: "ja",
  direction: "ltr",
  language: "日本語",

  state: {
    loading: "読み込んでいます…",
    failed: "この部分を読み込めませんでした。",
    retry: "もう一度試す",
    offline: "オフラインです。表示が最新でない可能性がありますが、失われたものはありません。",
    stale: "一覧を読み込み直せませんでした。前回の一覧を表示しています。",
  },

  regions: {
    EU: "EU",
    US: "米国",
    JP: "日本",
    HIPAA: "HIPAA（米国）",
    STAGING: "ステージング",
    DEV: "開発環境",
  },

  roles: {
    OWNER: { name: "オーナー", description: "プロジェクトや組織の削除を含め、すべての操作ができます。" },
    ADMIN: { name: "管理者", description: "設定を変更し、ほかの人にアクセス権を与えます。" },
    MEMBER: { name: "メンバー", description: "すべてを見て作業できますが、設定は変更できません。" },
    VIEWER: { name: "閲覧者", description: "ほとんどの内容を見られますが、変更はできません。" },
    NONE: {
      name: "なし",
      description: "このロールだけではアクセス権がありません。一つのプロジェクトだけを見る人向けです。",
    },
  },

  reasons: {
    granted: (role, scope) => `${role}は${scope}を使えます。`,
    "role-lacks-scope": (role, scope) => `${role}は${scope}を使えません。`,
    "unknown-role": (role) => `ここには「${role}」というロールはありません。`,
    "unknown-scope": (_role, scope) => `ここには「${scope}」という権限はありません。`,
  },

  time: formats.time,
  decisions,
  addresses,
  region,
  wrongRegion,
  joinCheck,
  matrix,
  members,
  pendingInvites,
  inviteDialog,
};
