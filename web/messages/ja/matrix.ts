import type { MatrixMessages } from "../subjects/matrix.js";
import { formats } from "./format.js";

const { number, list, plural } = formats;
const permissions = (count: number) => plural(count, { other: "#件の権限" });

export const matrix: MatrixMessages = {
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
  smallestRole: (role) => `必要な最低限のロール：${role}。`,
  noRoleHolds: "この権限を持つロールはありません。",
  whoCan: (roles) => `使えるロール：${list(roles)}。`,

  download: "CSV をダウンロード",
  print: "印刷",
};
