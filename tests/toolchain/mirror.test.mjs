import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findMirror, isDebianArchive, parseDeb822, parseOneLine } from "../../wasm/toolchain/mirror.mjs";

const deb822 = `# a comment
Types: deb
# an older place
URIs: http://mirror.example/debian
Suites: bookworm bookworm-updates
Components: main contrib
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb
URIs: http://mirror.example/debian-security
Suites: bookworm-security
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
`;

test("deb822 paragraphs, with comments inside", () => {
  expect(parseDeb822(deb822)).toEqual([
    {
      uri: "http://mirror.example/debian",
      suites: ["bookworm", "bookworm-updates"],
      components: ["main", "contrib"],
      signedBy: "/usr/share/keyrings/debian-archive-keyring.gpg",
    },
    {
      uri: "http://mirror.example/debian-security",
      suites: ["bookworm-security"],
      components: ["main"],
      signedBy: "/usr/share/keyrings/debian-archive-keyring.gpg",
    },
  ]);
});

test("deb822: several URIs, a disabled paragraph, source packages only, a key given in place", () => {
  const text = `Types: deb deb-src
URIs: http://one.example/debian
 http://two.example/debian
Suites: trixie
Components: main
Signed-By:
 -----BEGIN PGP PUBLIC KEY BLOCK-----
 .
 xjMEZ

Enabled: no
Types: deb
URIs: http://off.example/debian
Suites: trixie
Components: main

Types: deb-src
URIs: http://src.example/debian
Suites: trixie
Components: main
`;
  expect(parseDeb822(text).map(({ uri, signedBy }) => [uri, signedBy])).toEqual([
    ["http://one.example/debian", undefined],
    ["http://two.example/debian", undefined],
  ]);
});

test("one-line sources, with and without options", () => {
  const text = `# deb http://off.example/debian bookworm main
deb http://mirror.example/debian bookworm main contrib # the archive
deb [arch=amd64 signed-by=/usr/share/keyrings/other.gpg] https://other.example/apt stable main
deb-src http://mirror.example/debian bookworm main
`;
  expect(parseOneLine(text)).toEqual([
    { uri: "http://mirror.example/debian", suites: ["bookworm"], components: ["main", "contrib"] },
    {
      uri: "https://other.example/apt",
      suites: ["stable"],
      components: ["main"],
      signedBy: "/usr/share/keyrings/other.gpg",
    },
  ]);
});

const key = "/usr/share/keyrings/debian-archive-keyring.gpg";
test.each([
  [true, "the archive", { uri: "http://m.example/debian" }],
  [true, "the archive, with a slash", { uri: "http://m.example/debian/" }],
  [true, "a snapshot", { uri: "http://m.example/archive/debian/20250520T000000Z/" }],
  [
    true,
    "any place that Debian's key vouches for",
    { uri: "mirror+file:/etc/apt/debian.list", signedBy: key },
  ],
  [
    false,
    "security",
    { uri: "http://m.example/debian-security", suites: ["bookworm-security"], signedBy: key },
  ],
  [false, "a third party's key", { uri: "http://m.example/debian", signedBy: "/usr/share/keyrings/x.gpg" }],
  [false, "a third party's path", { uri: "http://m.example/debian/12/prod" }],
  [false, "no main component", { uri: "http://m.example/debian", components: ["stable"] }],
  [false, "Ubuntu", { uri: "http://m.example/ubuntu", suites: ["noble"] }],
])("is Debian's archive: %s, %s", (expected, _, source) => {
  expect(isDebianArchive({ suites: ["bookworm"], components: ["main"], ...source })).toBe(expected);
});

test("the mirror of a system, past a third party's list and the security archive", () => {
  const etc = mkdtempSync(join(tmpdir(), "usher-apt-"));
  mkdirSync(join(etc, "sources.list.d"));
  writeFileSync(
    join(etc, "sources.list.d", "a.sources"),
    "Types: deb\nURIs: https://x.example/a\nSuites: /\n",
  );
  expect(findMirror(etc)).toBeNull();
  writeFileSync(join(etc, "sources.list"), "deb http://old.example/debian bookworm main\n");
  expect(findMirror(etc).uri).toBe("http://old.example/debian");
  writeFileSync(join(etc, "sources.list.d", "debian.sources"), deb822);
  expect(findMirror(etc).uri).toBe("http://mirror.example/debian");
});
