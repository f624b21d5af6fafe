import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { suite } from "./emscripten.mjs";
import { Failure } from "./failure.mjs";
import { unpackDeb, unpackTarXz, versionsOf } from "./unpack.mjs";

/**
 * The C++ sources that are compiled with ours, natively and as WebAssembly, as one part of the cache:
 *
 *     include/boost      every header of Boost 1.88
 *     include/nlohmann   nlohmann/json
 *     boost_url/src      the sources of Boost.URL
 *     googletest         GoogleTest with its CMakeLists.txt
 *     licenses           the licence texts that go with what is linked
 */
const packages = ["libboost1.88-dev", "nlohmann-json3-dev", "googletest"];
const sourcePackage = "boost1.88";

/** About how much is downloaded, for the person who waits. */
export const sourcesDownload = "95 MB";

/** @type {import("./cache.mjs").Part} */
export const sourcesPart = {
  name: "deps",
  manifest: { layout: 1, suite, packages, sourcePackage },
  keyFiles: [
    "include/boost/url.hpp",
    "include/nlohmann/json.hpp",
    "boost_url/src/url_view.cpp",
    "googletest/CMakeLists.txt",
    "licenses/boost.txt",
    "licenses/nlohmann-json.txt",
  ],
  needMegabytes: 400,
};

/** What a person who provides the sources has to put in one folder. */
export const ownSources =
  "include/boost (Boost 1.88), boost_url/src (its libs/url/src), include/nlohmann and googletest (its sources)";

/** The sources a person provides themselves, for systems that cannot be prepared. */
export function checkOwnSources(folder) {
  const missing = sourcesPart.keyFiles.filter(
    (file) => !file.startsWith("licenses/") && !existsSync(join(folder, file)),
  );
  if (missing.length === 0) return folder;
  throw new Failure(
    "deps-incomplete",
    `USHER_DEPS is ${folder}, which has no ${missing.join(", ")}`,
    "put them there, or unset USHER_DEPS",
  );
}

/**
 * Fills the part's folder.
 * @param {string} folder
 * @param {object} options
 * @param {Awaited<ReturnType<import("./apt.mjs").openApt>>} options.apt
 * @param {string} options.draft for downloads
 * @param {AbortSignal} options.signal
 * @param {(doing: string, percent?: number) => void} options.update
 */
export async function fillSources(folder, { apt, draft, signal, update }) {
  const [downloads, debian, boost] = ["downloads", "debian", "boost"].map((name) => join(draft, name));
  const licenses = join(folder, "licenses");
  for (const path of [downloads, debian, boost, licenses]) await mkdir(path);

  // Boost's source archive is nearly all of it, so its percentage is the one to show.
  update(`downloading ${sourcesDownload}`, 0);
  await apt.download(packages, downloads);
  await apt.source(sourcePackage, downloads, (percent) => update(`downloading ${sourcesDownload}`, percent));

  const files = await readdir(downloads);
  for (const file of files.filter((name) => name.endsWith(".deb"))) {
    await unpackDeb(join(downloads, file), {
      into: debian,
      members: ["./usr"],
      exclude: ["./usr/lib"],
      signal,
    });
  }
  await rename(join(debian, "usr/include"), join(folder, "include"));
  await rename(join(debian, "usr/src/googletest"), join(folder, "googletest"));

  const archive = files.find((name) => name.startsWith(`${sourcePackage}_`) && name.endsWith(".tar.xz"));
  await unpackTarXz(join(downloads, archive), {
    into: boost,
    members: ["*/libs/url/src/*", "*/LICENSE_1_0.txt"],
    exclude: ["*/libs/*/LICENSE_1_0.txt"],
    strip: 1,
    signal,
    onPercent: (percent) => update("unpacking", percent),
  });
  await mkdir(join(folder, "boost_url"));
  await rename(join(boost, "libs/url/src"), join(folder, "boost_url/src"));
  await rename(join(boost, "LICENSE_1_0.txt"), join(licenses, "boost.txt"));
  await copyFile(
    join(debian, "usr/share/doc/nlohmann-json3-dev/copyright"),
    join(licenses, "nlohmann-json.txt"),
  );
  await copyFile(join(debian, "usr/share/doc/googletest/copyright"), join(licenses, "googletest.txt"));
  return { files: versionsOf(files) };
}
