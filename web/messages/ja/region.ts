import type { RegionMessages } from "../subjects/region.js";

export const region: RegionMessages = {
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
    "self-hosted": "このインスタンスはお使いの組織が運用しています。アカウントも独自のものです。",
    development: "このページはお使いのコンピューターで動いています。",
    foreign: "Neural Inverse のアドレスではありません。",
    invalid: "ブラウザーによって読み方が変わるアドレスのため、信頼できません。",
  },
  imitates: (official) => ["このアドレスは", official, "に似せています。"],
  beCareful:
    "ここではサインインやパスワードの入力をしないでください。ページを閉じて、正式なアドレスをご自身で入力してください。",
  list: "データリージョン",
  here: "現在のリージョン",
  samePage: "同じページを開く",
  separateAccounts:
    "アカウントはリージョンごとに別々です。あるリージョンのアカウントや招待は、ほかのリージョンでは使えません。",
};
