import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Which Debian mirror this system uses. The packages of another release are fetched from the same place: it is known to
 * be reachable from here and trusted by whoever set the system up.
 *
 * @typedef {{ uri: string, suites: string[], components: string[], signedBy?: string }} Source
 */

const archiveKeyring = /debian-archive[^/]*\.(?:gpg|pgp|asc)$/;
const archivePath = /\/debian(?:\/\d{8}T\d{6}Z)?\/?$/;
const defaultKeyrings = ["gpg", "pgp"].map((end) => `/usr/share/keyrings/debian-archive-keyring.${end}`);

/**
 * Sources in the one-line format, sources.list(5): `deb [arch=amd64 signed-by=/a/key.gpg] URI suite component…`.
 * @param {string} text
 * @returns {Source[]}
 */
export function parseOneLine(text) {
  const sources = [];
  for (const line of text.split("\n")) {
    const match = /^\s*deb\s+(?:\[([^\]]*)\]\s*)?(\S+)\s+([^#]+)/.exec(line);
    if (!match) continue;
    const [, options = "", uri, rest] = match;
    const [suite, ...components] = rest.trim().split(/\s+/);
    const signedBy = /(?:^|\s)signed-by=(\S+)/i.exec(options)?.[1];
    sources.push({ uri, suites: [suite], components, signedBy });
  }
  return sources;
}

/**
 * Sources in the deb822 format: paragraphs of `Types: URIs: Suites: Components: Signed-By:`.
 * @param {string} text
 * @returns {Source[]}
 */
export function parseDeb822(text) {
  const sources = [];
  const uncommented = text.replace(/^#.*\n?/gm, "");
  for (const paragraph of uncommented.split(/\n\s*\n/)) {
    const fields = new Map();
    for (const [, name, value] of paragraph.matchAll(/^([\w-]+):((?:.*(?:\n[ \t].*)*))/gm)) {
      fields.set(name.toLowerCase(), value.trim());
    }
    const words = (name) => fields.get(name)?.split(/\s+/) ?? [];
    if (!words("types").includes("deb") || /^(?:no|false|off|0)$/i.test(fields.get("enabled") ?? ""))
      continue;
    // Signed-By may also hold the key itself, which no file can be named for.
    const signedBy = words("signed-by").find((word) => word.startsWith("/"));
    for (const uri of words("uris")) {
      sources.push({ uri, suites: words("suites"), components: words("components"), signedBy });
    }
  }
  return sources;
}

/**
 * Is this Debian's own archive: not its security archive, whose suites are others, and no third party's?
 * @param {Source} source
 */
export function isDebianArchive({ uri, suites, components, signedBy }) {
  if (!components.includes("main")) return false;
  if (suites.every((suite) => /-security$|\/updates$/.test(suite))) return false;
  return signedBy ? archiveKeyring.test(signedBy) : archivePath.test(uri);
}

/**
 * The system's Debian mirror and the keyring that verifies it; null when apt has none.
 * @param {string} [folder] apt's settings
 * @returns {{ uri: string, keyring?: string } | null}
 */
export function findMirror(folder = "/etc/apt") {
  const parts = join(folder, "sources.list.d");
  const names = existsSync(parts) ? readdirSync(parts).sort() : [];
  const sources = [
    ...names
      .filter((name) => name.endsWith(".sources"))
      .flatMap((name) => parseDeb822(read(join(parts, name)))),
    ...parseOneLine(read(join(folder, "sources.list"))),
    ...names
      .filter((name) => name.endsWith(".list"))
      .flatMap((name) => parseOneLine(read(join(parts, name)))),
  ];
  const source = sources.find(isDebianArchive);
  if (!source) return null;
  return {
    uri: source.uri,
    keyring: [source.signedBy, ...defaultKeyrings].find((path) => path && existsSync(path)),
  };
}

function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
