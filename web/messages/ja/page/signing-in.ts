import type { SigningInMessages } from "../../subjects/page/signing-in.js";

export const signingIn: SigningInMessages = {
  titles: { signIn: "サインイン", signUp: "アカウントを作成" },
  sandbox:
    "ここはサンドボックスで、誰にでもなりすませます。パスワードはありません。普段お使いのパスワードを入力しないでください。",
  goOn: (address) => [address, "のまま続ける"],
  fromLink: (address) => ["リンクのアドレスは", address, "です。"],
  onlyThis: (address) => ["招待が使えるのは、", address, "とまったく同じアドレスだけです。"],
  name: "名前（任意）",
  nameMeaning: "ほかのメンバーに表示されます。",
  region: "データリージョン",
  regionMeaning:
    "アカウントはリージョンごとに別々です。別のリージョンを選ぶと、そのリージョンのこのページに移れます。",
  submit: { signIn: "サインイン", signUp: "アカウントを作成" },
  instead: { signIn: "アカウントを作成する", signUp: "サインインする" },
  refused: "サインインできませんでした。",
};
