import type { AddressMessages } from "../subjects/addresses.js";

export const addresses: AddressMessages = {
  problems: {
    incomplete: "アドレスが途中までです。",
    several: "@ が二つ以上あります。アドレスが二つかもしれません。",
    dots: "使えない位置にドットかアポストロフィがあります。",
    letters: "使えるのは半角英数字と . _ ' + - だけです。",
    imitation: "別のドメインによく似ています。一文字ずつ確認してください。",
    hidden: "目に見えない文字が含まれています。入力し直してください。",
    domain: "このドメインにはメールが届きません。",
    blank: "ドットの位置に空白かコンマがあるようです。",
    link: "アドレスではなくリンクです。",
    long: "アドレスが長すぎます。",
    shared: "共有メールボックスです。読める人はだれでも承諾できます。",
    disposable: "だれでも開ける使い捨てメールボックスです。",
    typo: "入力間違いかもしれません。",
    header: "メッセージの一部で、招待する相手がありません。",
    name: "名前が別のアドレスになっています。どちらが正しいですか。",
    mailbox: "すでにあるメールボックスの別アドレスです。招待は正確なアドレスでのみ使えます。",
    maybeMailbox: "すでにあるメールボックスの別アドレスかもしれません。",
    notAllowed: "このドメインには招待を送れません。",
    member: "すでにメンバーです。",
    invited: "すでに招待されています。",
    duplicate: "重複しています。",
  },
  suggestion: (address) => [address, "ですか。"],
  replaceBy: (address) => [address, "を使う"],
};
