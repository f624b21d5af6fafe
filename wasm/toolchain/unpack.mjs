import { Failure, noSpace } from "./failure.mjs";
import { run } from "./run.mjs";

const recordBytes = 10_240;

/**
 * What to take out of an archive.
 * @typedef {object} Selection
 * @property {string} into an existing folder
 * @property {string[]} members names in the archive; * also matches /
 * @property {string[]} [exclude] names to leave out
 * @property {number} [strip] leading name parts to drop
 * @property {AbortSignal} [signal]
 * @property {(percent: number) => void} [onPercent]
 */

/**
 * Unpacks a part of a .deb.
 * @param {string} deb
 * @param {Selection} selection
 */
export async function unpackDeb(deb, selection) {
  const { signal } = selection;
  const size = await run("dpkg-deb", ["-f", deb, "Installed-Size"], { signal });
  const pipeline = 'dpkg-deb --fsys-tarfile "$0" | tar -xf - "$@"';
  const args = tarArguments(selection);
  await unpack(
    "bash",
    ["-o", "pipefail", "-c", pipeline, deb, ...args],
    deb,
    selection,
    Number(size.output) * 1024,
  );
}

/**
 * Unpacks a part of a .tar.xz.
 * @param {string} archive
 * @param {Selection} selection
 */
export async function unpackTarXz(archive, selection) {
  const listing = await run("xz", ["--robot", "--list", archive], { signal: selection.signal });
  const total = Number(/^totals\t\d+\t\d+\t\d+\t(\d+)/m.exec(listing.output)?.[1]);
  await unpack("tar", ["-xJf", archive, ...tarArguments(selection)], archive, selection, total);
}

function tarArguments({ into, members, exclude = [], strip = 0 }) {
  return [
    "--no-same-owner",
    "--no-same-permissions",
    "--checkpoint=500",
    "--checkpoint-action=echo=read %u",
    `--directory=${into}`,
    `--strip-components=${strip}`,
    "--wildcards",
    ...exclude.map((pattern) => `--exclude=${pattern}`),
    ...members,
  ];
}

async function unpack(command, args, archive, { into, signal, onPercent = () => {} }, total) {
  const onLine = (line) => {
    const records = /read (\d+)$/.exec(line)?.[1];
    if (records && total) onPercent(Math.min(100, (records * recordBytes * 100) / total));
  };
  const { exitCode, output } = await run(command, args, { signal, onLine });
  if (exitCode === 0) return;
  if (/No space left on device|Disk quota exceeded/.test(output)) throw noSpace(into);
  const said = output.split("\n").filter((line) => !/read \d+$/.test(line));
  throw new Failure(
    "unpack-failed",
    `cannot unpack ${archive}: ${said.at(-1)}`,
    "run the same command again",
  );
}

/** The versions in a list of package file names: `binaryen_120-4_amd64.deb` is `{ binaryen: "120-4" }`. */
export function versionsOf(fileNames) {
  const parts = fileNames.map((name) => name.replace(/\.(?:deb|orig\.tar\.xz)$/, "").split("_"));
  return Object.fromEntries(parts.map(([name, version]) => [name, decodeURIComponent(version)]).sort());
}
