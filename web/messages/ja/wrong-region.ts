import type { WrongRegionMessages } from "../subjects/wrong-region.js";

export const wrongRegion: WrongRegionMessages = {
  label: "データリージョンが違います",
  belongs: (place) => ["この招待は", place, "のものです。"],
  youAreOn: (place) => ["現在のページは", place, "です。"],
  separate: "アカウントはリージョンごとに別々です。",
  openOn: (region) => `${region}で開く`,
  why: "理由",
  because: "招待は、プロジェクトがあるリージョンでのみ承諾できます。",
  unsafe: {
    link: {
      title: "このリンクは開かないでください",
      advice: "Neural Inverse につながるリンクではありません。招待した人に、招待の再送を依頼してください。",
    },
    page: {
      title: "このページは Neural Inverse のものではありません",
      advice: "メールから招待を開き、そこでのみサインインしてください。",
    },
  },
};
