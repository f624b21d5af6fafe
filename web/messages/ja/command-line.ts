import type { CommandLineMessages, FileTrouble } from "../subjects/command-line.js";
import { help } from "./command-line/help.js";
import { formats } from "./format.js";

const { number, list } = formats;

const troubles: Readonly<Record<FileTrouble, string>> = {
  missing: "そのファイルまたはフォルダーはありません。名前と現在のフォルダーを確認してください。",
  forbidden: "許可されていません。アクセス権を確認してください。",
  folder: "フォルダーです。中のファイルを指定してください。",
  full: "空き容量がありません。空けてから、もう一度お試しください。",
  other: "別のファイルまたは別の場所でお試しください。",
};

export const commandLine: CommandLineMessages = {
  help,
  error: "エラー",
  pasteHere: "リンクまたはメール全体を貼り付け、Enter と Ctrl+D を押してください。",
  tellMore: (options) =>
    `今のところ問題は見つかっていません。${options.length > 0 ? `${list(options)} を指定すると、さらに確認できます。` : ""}`,
  opaque:
    "このリンクの行き先は、書き換えたゲートウェイにしか分かりません。メールの本文か、新しい招待を依頼してください。",
  repaired: (repairs) => `修復した箇所：${list(repairs)}。`,
  rewrittenBy: (gateways) => `リンクを書き換えたもの：${list(gateways)}。`,
  pageIs: (what) => `--at で指定したページ：${what}`,
  rows: (count) => `${number(count)}行`,
  written: (file) => `${file} に書き込みました。`,
  membersLeftOut: (count, file) => `${file} のうち、アドレスのない${number(count)}行を除きました。`,
  failures: {
    unknownCommand: (name) => `「${name}」というコマンドはありません。`,
    noCommand: "何をするか指定してください。",
    unknownOption: (option, command) =>
      `${command} に ${option} というオプションはありません。ハイフンで始まる文字列の前には -- を置いてください。`,
    missingValue: (option) =>
      `${option} には値が必要です。ハイフンで始まる値は ${option}=値 と書いてください。`,
    unwantedValue: (option) => `${option} に値は指定できません。`,
    missingOperand: (operand) => `${operand} がありません。`,
    tooMany: (extra) => `「${extra}」が余分です。貼り付ける文字列は一重引用符で囲んでください。`,
    excluded: (one, other) => `${one} と ${other} は同時に使えません。どちらか一つにしてください。`,
    noSuchValue: (value, option, known) =>
      `「${value}」は ${option} の値ではありません。使える値：${list(known)}。`,
    unreadable: (file, trouble, detail) =>
      `${file} を読み込めませんでした（${detail}）。${troubles[trouble]}`,
    unwritable: (file, trouble, detail) =>
      `${file} に書き込めませんでした（${detail}）。${troubles[trouble]}`,
    tooLong: (megabytes) => `${number(megabytes)} MB を超えています。短くして貼り付けてください。`,
    settingsNotJson: (file) => `${file} は JSON ではありません。直すか、--settings を外してください。`,
    settingsInvalid: (file) => `${file} の設定は使えません。次の箇所を直してください：`,
    notLoaded: (why) => `ルールを読み込めませんでした。パッケージをインストールし直してください。${why}`,
    unexpected: (why) => `想定外の問題が起きました：${why} ご報告をお願いします。`,
  },
  seeHelp: (command) => `使い方は「${command} --help」で確認できます。`,
  seeMatrix: "「usher matrix」ですべての権限を表示できます。",
  rolesAre: (roles) => `ロール：${list(roles)}。`,
};
