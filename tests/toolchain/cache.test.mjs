import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  cacheRoot,
  checkSpace,
  folderOf,
  makePart,
  openCache,
  readStamp,
  removeLeftovers,
} from "../../wasm/toolchain/cache.mjs";

const newRoot = () => mkdtempSync(join(tmpdir(), "usher-cache-"));
const part = { name: "thing", manifest: { layout: 1 }, keyFiles: ["a/key"], needMegabytes: 500 };
const failureOf = (promise) =>
  promise.then(
    () => expect.unreachable("it did not fail"),
    (error) => error,
  );
const fill = async (folder) => {
  mkdirSync(join(folder, "a"));
  writeFileSync(join(folder, "a/key"), "x");
  return { version: "1.2.3" };
};

test.each([
  [{ USHER_CACHE: "/c", XDG_CACHE_HOME: "/x", HOME: "/h" }, "/c"],
  [{ XDG_CACHE_HOME: "/x", HOME: "/h" }, "/x/usher"],
  [{ HOME: "/h" }, "/h/.cache/usher"],
])("the cache's folder for %j", (env, expected) => {
  expect(cacheRoot(env)).toBe(expected);
});

test("a part appears complete, with its stamp, under the hash of its manifest", async () => {
  const root = newRoot();
  expect(readStamp(root, part)).toBeNull();
  await makePart(root, part, fill);
  expect(readStamp(root, part)).toEqual({ layout: 1, version: "1.2.3" });
  expect(readdirSync(root)).toEqual([folderOf(root, part).slice(root.length + 1)]);
  expect(folderOf(root, part)).toMatch(/\/thing-[0-9a-f]{12}$/);
  expect(folderOf(root, { ...part, manifest: { layout: 2 } })).not.toBe(folderOf(root, part));
});

test("a part without a key file, or without its stamp, is not used and is made again", async () => {
  const root = newRoot();
  for (const lost of ["a/key", ".complete"]) {
    await makePart(root, part, fill);
    rmSync(join(folderOf(root, part), lost));
    expect(readStamp(root, part), lost).toBeNull();
    await makePart(root, part, fill);
    expect(readStamp(root, part), lost).not.toBeNull();
  }
  expect(readdirSync(root)).toHaveLength(1);
});

test("a failure while filling leaves nothing", async () => {
  const root = newRoot();
  const failing = async (folder) => {
    await fill(folder);
    throw Object.assign(new Error("write"), { code: "ENOSPC" });
  };
  expect((await failureOf(makePart(root, part, failing))).code).toBe("no-space");
  expect(readdirSync(root)).toEqual([]);
});

test("what an interrupted run left is not used, and is removed; a living run's is kept", async () => {
  const root = newRoot();
  const dead = join(root, ".unpacking-4194304-abc");
  const living = join(root, `.unpacking-${process.ppid}-abc`);
  for (const folder of [dead, living]) {
    mkdirSync(join(folder, "content/a"), { recursive: true });
    writeFileSync(join(folder, "content/a/key"), "half");
  }
  writeFileSync(join(root, "lock.4194304-abc"), "{}");
  expect(readStamp(root, part)).toBeNull();
  await removeLeftovers(root);
  expect(readdirSync(root)).toEqual([living.slice(root.length + 1)]);
});

test("a part that another run finished meanwhile is kept", async () => {
  const root = newRoot();
  await makePart(root, part, async (folder) => {
    await makePart(root, part, fill);
    writeFileSync(join(folderOf(root, part), "first"), "");
    return fill(folder);
  });
  expect(existsSync(join(folderOf(root, part), "first"))).toBe(true);
  expect(readdirSync(root)).toHaveLength(1);
});

test("a folder that cannot be made is cache-not-writable", async () => {
  const file = join(newRoot(), "file");
  writeFileSync(file, "");
  for (const root of [join(file, "usher"), file]) {
    const failure = await failureOf(openCache(root));
    expect(failure.code, root).toBe("cache-not-writable");
    expect(failure.toString()).toContain("USHER_CACHE");
  }
});

test("too little room is said before anything is downloaded, in numbers", async () => {
  const failure = await failureOf(checkSpace("/c", [part, part], async () => 999));
  expect(failure.code).toBe("no-space");
  expect(failure.message).toContain("1000 MB are needed, 999 MB are free");
  await checkSpace("/c", [part, part], async () => 1000);
  await checkSpace("/c", [], async () => 0);
});

test("the stamp is written last", async () => {
  const root = newRoot();
  await makePart(root, part, async (folder) => {
    const record = await fill(folder);
    expect(existsSync(join(folder, ".complete"))).toBe(false);
    return record;
  });
  expect(JSON.parse(readFileSync(join(folderOf(root, part), ".complete"), "utf8")).version).toBe("1.2.3");
});
