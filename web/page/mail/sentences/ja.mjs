/** @type {import("./index.mjs").Sentences} */
export const ja = {
  locale: "ja",
  invited(inviter, organization) {
    const to = organization ? ["「", organization, "」"] : ["組織"];
    return inviter
      ? [inviter, " さんから Neural Inverse の", ...to, "に招待されました"]
      : ["Neural Inverse の", ...to, "に招待されました"];
  },
  end: "。",
  greeting: "こんにちは。",
  dataRegion: "データリージョン：",
  instance: "セルフホスト：",
  regions: {
    EU: "欧州連合（EU）",
    US: "米国",
    JP: "日本",
    HIPAA: "HIPAA（米国）",
    STAGING: "ステージング",
  },
  sentTo: "宛先：",
  existingAccount: {
    todo: "このアドレスのアカウントがすでにあります。リンクを開き、そのアカウントでサインインして招待を承諾してください：",
    button: "招待を承諾する",
  },
  newAccount: {
    todo: "このアドレスのアカウントはまだありません。リンクを開き、このアドレスとまったく同じアドレスでアカウントを作成してください：",
    button: "アカウントを作成する",
  },
  copy: "ボタンが機能しない場合は、次のリンクをブラウザーにコピーしてください：",
  onlyHere:
    "この招待は、ここでのみ、このアドレスでのみ有効です。ほかのリージョンのアカウントは別のものです。別のアドレスは、+ の後ろだけが違う場合でも、別のアカウントになります。",
  until: (time) => `リンクの有効期限は ${time} です。`,
  again:
    "期限が切れている場合は、招待した人に、「プロジェクト設定 → メンバー」で招待を取り消して再送するよう依頼してください。",
  unexpected: "この招待に心当たりがない場合は、このメールを無視してください。",
};
