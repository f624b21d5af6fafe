import { beforeAll, describe, expect, it } from "vitest";
import type { Usher } from "../module/types.js";
import { regionLinks } from "./region-links.js";
import { settingsAt } from "./regions.mjs";
import { routeOf } from "./route.js";
import { loadRules } from "./server/mount.mjs";
import { signInLink } from "./sign-in-link.js";
import { targetOf } from "./signing-in.js";

let usher: Usher;
let sandbox: Usher;
beforeAll(async () => {
  usher = await loadRules();
  sandbox = await loadRules(settingsAt(5173));
});

describe("a path", () => {
  it.each([
    ["/", "settings", null, null],
    ["/project/p1/settings/members", "settings", null, "p1"],
    ["/join", "join", null, null],
    ["/organization/org-eu", "organization", "org-eu", null],
    ["/organization/org-eu/settings", "organization", "org-eu", null],
    ["/organization/", "settings", null, null],
    ["/auth/sign-in", "signIn", null, null],
    ["/auth/sign-up/", "signUp", null, null],
    ["/auth/sign-in/more", "settings", null, null],
    ["/mailbox", "mailbox", null, null],
  ])("%s shows %s", (path, view, organization, project) => {
    expect(routeOf(path)).toEqual({ view, organization, project });
  });
});

describe("the link on which one signs in", () => {
  it.each([
    ["/organization/o1", "/auth/sign-in?targetPath=%2Forganization%2Fo1", "/organization/o1", null],
    [
      "/organization/o1?email=a%2Bb%40x.com",
      "/auth/sign-in?targetPath=%2Forganization%2Fo1&email=a%2Bb%40x.com",
      "/organization/o1",
      "a+b@x.com",
    ],
    [
      "/project/p1?tab=a%26b#row-7",
      "/auth/sign-in?targetPath=%2Fproject%2Fp1%3Ftab%3Da%2526b%23row-7",
      "/project/p1?tab=a%26b#row-7",
      null,
    ],
  ])("of %s keeps everything", (from, link, targetPath, email) => {
    const page = new URL(from, "https://cloud.langfuse.com");
    expect(signInLink(page)).toBe(link);
    expect(usher.readInviteLink(new URL(link, page).href)).toMatchObject({ targetPath, email });
  });

  it("leaves it to the rules what two addresses mean", () => {
    const link = signInLink(
      new URL("https://cloud.langfuse.com/organization/o1?email=a%40x.com&email=b%40x.com"),
    );
    expect(link).toBe("/auth/sign-in?targetPath=%2Forganization%2Fo1&email=a%40x.com&email=b%40x.com");
  });
});

describe("where one goes after signing in", () => {
  it.each([
    ["?targetPath=%2Forganization%2Fo1&email=a%40x.com", "A@x.com", "/organization/o1"],
    ["?targetPath=%2Forganization%2Fo1&email=a%40x.com", "b@x.com", "/organization/o1?email=a%40x.com"],
    ["?targetPath=%2F%2Fevil.test", "a@x.com", "/"],
    ["?targetPath=%2F%5Cevil.test", "a@x.com", "/"],
    ["?targetPath=https%3A%2F%2Fevil.test", "a@x.com", "/"],
    ["?targetPath=javascript%3Aalert(1)", "a@x.com", "/"],
    ["", "a@x.com", "/"],
  ])("with %s as %s: %s", (query, as, target) => {
    expect(targetOf(usher, new URL(`https://cloud.langfuse.com/auth/sign-in${query}`), as)).toBe(target);
  });

  it("is the first page without the rules", () => {
    const page = new URL("https://cloud.langfuse.com/auth/sign-in?targetPath=%2Forganization%2Fo1");
    expect(targetOf(undefined, page, "a@x.com")).toBe("/");
  });
});

describe("the same page in the regions", () => {
  const rest = "/organization/o1?a=b#c";
  const linksFrom = (rules: Usher, host: string, served: string | null) =>
    regionLinks(rules, new URL(rest, host), served).map(({ region, isHere, url }) => [
      region.id,
      isHere,
      url,
    ]);
  const at = (name: string) => `http://${name}.langfuse.localhost:5173${rest}`;
  const everywhere = (here: string | null) => [
    ["US", here === "US", at("us.cloud")],
    ["EU", here === "EU", at("cloud")],
    ["JP", here === "JP", at("jp.cloud")],
    ["HIPAA", here === "HIPAA", at("hipaa.cloud")],
  ];

  it.each([
    ["http://jp.cloud.langfuse.localhost:5173", "JP"],
    ["http://localhost:5173", "EU"],
  ])("from %s", (host, region) => {
    expect(linksFrom(sandbox, host, region)).toEqual(everywhere(region));
  });

  it.each(["https://cloud.langfuse.com.evil.test", "https://usher.example.org"])("from %s: none", (host) => {
    expect(linksFrom(usher, host, null).filter(([, isHere, url]) => isHere || url)).toEqual([]);
  });
});
