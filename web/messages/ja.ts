import { formatsOf } from "./format.js";
import type { Messages } from "./messages.js";

const { number, list, plural } = formatsOf<"other">("ja");
const permissions = (count: number) => plural(count, { other: "#件の権限" });

export const ja: Messages = {
  locale: "ja",
  direction: "ltr",
  language: "日本語",

  state: {
    loading: "読み込んでいます…",
    failed: "この部分を読み込めませんでした。",
    retry: "もう一度試す",
  },

  regions: {
    EU: "欧州連合",
    US: "アメリカ合衆国",
    JP: "日本",
    HIPAA: "HIPAA（米国）",
    STAGING: "ステージング",
    DEV: "開発環境",
  },

  roles: {
    OWNER: { name: "オーナー", description: "プロジェクトや組織の削除を含め、すべての操作ができます。" },
    ADMIN: { name: "管理者", description: "設定を変更し、ほかの人にアクセス権を与えます。" },
    MEMBER: { name: "メンバー", description: "すべてを見て作業できますが、設定は変更しません。" },
    VIEWER: { name: "閲覧者", description: "ほとんどの内容を見られますが、何も変更しません。" },
    NONE: {
      name: "なし",
      description: "単独ではアクセス権がありません。一つのプロジェクトだけを見る人向けです。",
    },
  },

  reasons: {
    granted: (role, scope) => `${role}は ${scope} を使えます。`,
    "role-lacks-scope": (role, scope) => `${role}は ${scope} を使えません。`,
    "unknown-role": (role) => `ここには ${role} というロールはありません。`,
    "unknown-scope": (_role, scope) => `ここには ${scope} という権限はありません。`,
  },

  region: {
    label: "データリージョン",
    kinds: {
      official: "データリージョン外",
      "self-hosted": "セルフホスト",
      development: "開発環境",
      lookalike: "これは Neural Inverse ではありません",
      foreign: "別のサイト",
      invalid: "読み取れないアドレス",
    },
    meanings: {
      region: "このページはこのデータリージョンのものです。",
      official: "Neural Inverse のアドレスですが、データリージョンではありません。",
      "self-hosted": "このインスタンスはあなたの組織が運用しています。アカウントも独自のものです。",
      development: "このページはお使いのコンピューターで動いています。",
      foreign: "Neural Inverse のアドレスではありません。",
      invalid: "ブラウザーによって読み方が変わるアドレスのため、信頼しません。",
    },
    imitates: (official) => ["このアドレスは ", official, " に似せています。"],
    beCareful:
      "ここではサインインやパスワードの入力をしないでください。ページを閉じて、正式なアドレスをご自分で入力してください。",
    list: "データリージョン",
    here: "現在のリージョン",
    samePage: "同じページを開く",
    separateAccounts:
      "アカウントはリージョンごとに別々です。あるリージョンのアカウントや招待は、ほかのリージョンでは使えません。",
  },

  matrix: {
    label: "ロールと権限",
    level: "レベル",
    levels: { project: "プロジェクト", organization: "組織" },
    scope: "権限",
    allowed: "許可",
    notAllowed: "不許可",
    held: (count, total) => `${number(total)}件中${number(count)}件`,
    meaningOfRoles: "ロールの意味",

    filter: "権限を絞り込む",
    clearFilter: "絞り込みを解除",
    shown: (count, total) => `${permissions(total)}のうち${number(count)}件を表示しています。`,
    nothingFound: (filter) => `「${filter}」を含む権限はありません。`,
    empty: "ここには権限がありません。",

    compare: "二つのロールを比べる",
    compareFrom: "比較元",
    compareTo: "比較先",
    noRole: "選択なし",
    onlyDifferences: "違いだけを表示",
    difference: (from, to, gained, lost) =>
      `${from}から${to}へ：${list([
        ...(gained > 0 ? [`${permissions(gained)}が増えます`] : []),
        ...(lost > 0 ? [`${permissions(lost)}が減ります`] : []),
      ])}。`,
    noDifference: (from, to) => `${from}と${to}の権限は同じです。`,
    gained: "増える",
    lost: "減る",

    chooseCell: "セルを選ぶと、その権限を使えるロールが表示されます。",
    smallestRole: (role) => `必要な最小のロール：${role}。`,
    noRoleHolds: "この権限を持つロールはありません。",
    whoCan: (roles) => `使えるロール：${list(roles)}。`,

    download: "CSV をダウンロード",
    print: "印刷",
  },

  page: {
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
  },
};
