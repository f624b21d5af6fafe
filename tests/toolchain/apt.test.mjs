import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { downloadPercent, explainApt, openApt } from "../../wasm/toolchain/apt.mjs";
import { findProgram } from "../../wasm/toolchain/system.mjs";

const temporary = () => mkdtempSync(join(tmpdir(), "usher-apt-"));
const withApt = test.skipIf(!findProgram("apt-get"));

async function updateFrom(mirror) {
  const apt = await openApt({ folder: temporary(), mirror, suite: "trixie", arch: "amd64" });
  return apt.update().then(
    () => "accepted",
    (failure) => failure,
  );
}

withApt("a mirror that cannot be reached is no-network", { timeout: 60_000 }, async () => {
  // Port 9 of this machine: refused at once, without leaving it.
  const failure = await updateFrom({ uri: "http://127.0.0.1:9/debian" });
  expect(failure.code).toBe("no-network");
  expect(failure.message).toContain("127.0.0.1");
});

withApt("an archive without a signature is refused", { timeout: 60_000 }, async () => {
  const folder = temporary();
  mkdirSync(join(folder, "dists/trixie/main/binary-amd64"), { recursive: true });
  writeFileSync(
    join(folder, "dists/trixie/Release"),
    "Suite: trixie\nCodename: trixie\nComponents: main\nSHA256:\n",
  );
  writeFileSync(join(folder, "dists/trixie/main/binary-amd64/Packages"), "");
  const failure = await updateFrom({ uri: `file:${folder}` });
  expect(failure.code).toBe("apt-signature");
});

const withGpg = test.skipIf(!findProgram("apt-get") || !findProgram("gpg"));

/** An archive in a folder, signed by a new key, and that key's keyring. */
function signedArchive() {
  const folder = temporary();
  const gpg = (...args) =>
    execFileSync("gpg", ["--homedir", folder, "--batch", "--quiet", ...args], { stdio: "pipe" });
  const release = join(folder, "dists/trixie/Release");
  mkdirSync(join(folder, "dists/trixie"), { recursive: true });
  const date = new Date().toUTCString().replace("GMT", "UTC");
  writeFileSync(release, `Origin: test\nSuite: trixie\nCodename: trixie\nDate: ${date}\nSHA256:\n`);
  gpg("--passphrase", "", "--quick-generate-key", "test", "ed25519", "sign", "never");
  gpg("--output", join(folder, "dists/trixie/InRelease"), "--clearsign", release);
  gpg("--output", join(folder, "keyring.gpg"), "--export");
  execFileSync("gpgconf", ["--homedir", folder, "--kill", "all"]);
  return { folder, keyring: join(folder, "keyring.gpg") };
}

withGpg("a signature counts when its key is in the keyring, and only then", { timeout: 60_000 }, async () => {
  const [archive, stranger] = [signedArchive(), signedArchive()];
  const uri = `file:${archive.folder}`;
  const refused = await updateFrom({ uri, keyring: stranger.keyring });
  expect(refused.code).toBe("apt-signature");
  // The archive has no lists, so apt is not content with it; but the signature is not the reason.
  const accepted = await updateFrom({ uri, keyring: archive.keyring });
  expect(accepted.code).not.toBe("apt-signature");
});

test("the private apt names no place of the system and never accepts what is unsigned", async () => {
  const folder = temporary();
  await openApt({
    folder,
    mirror: { uri: "http://m.example/debian", keyring: "/k.gpg" },
    suite: "trixie",
    arch: "arm64",
  });
  const settings = readFileSync(join(folder, "apt.conf"), "utf8");
  const places = [...settings.matchAll(/^Dir::\S+ "([^"]+)"/gm)].map(([, path]) => path);
  expect(places.length).toBeGreaterThan(6);
  for (const path of places) expect(path === "/dev/null" || path.startsWith(folder), path).toBe(true);
  expect(settings).toContain('AllowInsecureRepositories "false"');
  expect(existsSync(join(folder, "lists/partial"))).toBe(true);
  expect(readFileSync(join(folder, "sources.list"), "utf8")).toBe(
    "deb [arch=arm64 signed-by=/k.gpg] http://m.example/debian trixie main\n" +
      "deb-src [arch=arm64 signed-by=/k.gpg] http://m.example/debian trixie main\n",
  );
});

test.each([
  ["no-network", "W: Failed to fetch http://m.example/x  Temporary failure resolving 'm.example'"],
  ["no-network", "E: Failed to fetch http://m.example/x  Could not connect to m.example:80 (1.2.3.4)"],
  [
    "apt-signature",
    "W: GPG error: http://m.example trixie InRelease: the signatures couldn't be verified: NO_PUBKEY 6ED0",
  ],
  ["apt-signature", "E: Failed to fetch http://m.example/x.deb  Hash Sum mismatch"],
  ["no-space", "E: You don't have enough free space in /var/cache/apt/archives/."],
  ["no-space", "E: Write error - write (28: No space left on device)"],
  ["package-unknown", "E: Unable to locate package emscripten"],
  ["package-unknown", "E: Unable to find a source package for boost1.88"],
  ["apt-failed", "E: Sub-process /usr/bin/dpkg returned an error code (1)"],
])("%s: %s", (code, line) => {
  expect(explainApt(`Reading package lists...\n${line}\n`, "/cache").code).toBe(code);
});

test("progress lines", () => {
  expect(downloadPercent("dlstatus:4:11.7358:Retrieving file 4 of 9 (2s remaining)")).toBe(11.7358);
  expect(downloadPercent("Get:4 http://m.example/debian trixie/main")).toBeNull();
});
