import { beforeAll, expect, test } from "vitest";
import { createUsher, type Usher } from "../../../dist/index.js";
import { gateways } from "./gateways.mjs";
import { composeInvitation } from "./message.mjs";
import { rewriteHtml, rewriteText } from "./rewritten.mjs";

let usher: Usher;
beforeAll(async () => {
  usher = await createUsher();
});

const marked = { rewrite: (url: string) => `https://g.example/?u=${encodeURIComponent(url)}&k="<` };

test("each link of a text is rewritten, and nothing around it", () => {
  const through = (text: string) => rewriteText(text, { rewrite: (url) => `[${url}]` });
  const cases = [
    ["See https://a.example/x?y=1&z=2#f.", "See [https://a.example/x?y=1&z=2#f]."],
    ["(http://a.example), <https://b.example/>!", "([http://a.example]), <[https://b.example/]>!"],
    ["https://a.example/a\nhttps://b.example/b", "[https://a.example/a]\n[https://b.example/b]"],
    ["https://x.example/o'b_-", "[https://x.example/o'b_-]"],
    [
      "a@x.com www.a.example ftp://a.example http://[ https://",
      "a@x.com www.a.example ftp://a.example http://[ https://",
    ],
  ];
  for (const [text = "", expected] of cases) expect(through(text)).toBe(expected);
});

test("in HTML, links are read and written escaped, in attributes and where they are shown", () => {
  const html = `<p class="x">Go: <a href="https://a.example/?x=1&amp;y=2" title="https://t.example">https://a.example/?x=1&amp;y=2</a>
<a HREF = 'https://b.example/o&#39;b'>b</a> <a href="mailto:a@x.com">&lt;https://c.example&gt;</a></p>`;
  const a = "https://g.example/?u=https%3A%2F%2Fa.example%2F%3Fx%3D1%26y%3D2&amp;k=&quot;&lt;";
  const b = "https://g.example/?u=https%3A%2F%2Fb.example%2Fo'b&amp;k=&quot;&lt;";
  const c = "https://g.example/?u=https%3A%2F%2Fc.example&amp;k=&quot;&lt;";
  expect(rewriteHtml(html, marked)).toBe(
    `<p class="x">Go: <a href="${a}" title="https://t.example">${a}</a>
<a HREF = "${b}">b</a> <a href="mailto:a@x.com">&lt;${c}&gt;</a></p>`,
  );
});

test.each(gateways)("an invitation's mail reads the same behind $id, in both parts", (gateway) => {
  for (const hasAccount of [true, false]) {
    const outcome = composeInvitation({
      usher,
      invitation: {
        id: "i1",
        region: "JP",
        organization: { id: "cm1usq7x0000abcd1234efgh5", name: "O'Neill & <Sons>" },
        inviter: "Ada",
        address: "o'neill+a@contractor.example",
        hasAccount,
        sentAt: 0,
        expiresAt: null,
      },
      base: "https://jp.cloud.langfuse.com",
      from: "no-reply@langfuse.example",
    });
    if (!outcome.ok) throw new Error(outcome.reasonCode);
    const { text, html, url } = outcome.message;
    for (const part of [rewriteText(text, gateway), rewriteHtml(html, gateway)]) {
      expect(part).not.toBe(text);
      expect(part).not.toBe(html);
      expect(usher.readInviteLink(part)).toMatchObject({
        url: gateway.decodable ? url : null,
        wrappers: [gateway.name],
        reasonCode: gateway.decodable ? "ok" : "opaque-wrapper",
      });
    }
  }
});

test("long and hostile texts are gone through once", () => {
  for (const piece of [
    "http://",
    "https://a.",
    "<",
    "<a href=",
    "<a href='",
    "&amp;",
    "https://.........",
    '<a href="https://x">',
  ]) {
    const text = piece.repeat(200_000 / piece.length);
    expect(rewriteText(text, { rewrite: () => "" }).length).toBeLessThanOrEqual(text.length);
    expect(rewriteHtml(text, { rewrite: () => "" }).length).toBeLessThanOrEqual(text.length);
  }
});
