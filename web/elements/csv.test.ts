import { describe, expect, it } from "vitest";
import { csv } from "./csv.js";

const only = (text: string) =>
  csv([[text]])
    .replace("\ufeff", "")
    .replace(/\r\n$/, "");

describe("csv", () => {
  it.each([
    ["prompts:CUD", "prompts:CUD"],
    ["a,b", '"a,b"'],
    ['say "yes"', '"say ""yes"""'],
    ["two\nlines", '"two\nlines"'],
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", '"\'\r=1"'],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
    ["", ""],
  ])("writes %j as %j", (text, written) => {
    expect(only(text)).toBe(written);
  });

  it("ends every line as RFC 4180 asks and begins with a byte order mark", () => {
    expect(
      csv([
        ["a", "b"],
        ["1", "2"],
      ]),
    ).toBe("\ufeffa,b\r\n1,2\r\n");
  });
});
