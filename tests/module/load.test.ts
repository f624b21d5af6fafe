import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createUsher, UsherLoadError, type UsherOptions } from "../../dist/index.js";
import { createUsher as createSlim } from "../../dist/slim.js";

const bytes = readFileSync(new URL("../../dist/usher.wasm", import.meta.url));

const pages: Record<string, [number, string, Buffer | string]> = {
  "/usher.wasm": [200, "application/wasm", bytes],
  "/plain.wasm": [200, "application/octet-stream", bytes],
  "/gone.wasm": [404, "text/html", "<!doctype html>"],
  "/app.html": [200, "text/html; charset=utf-8", "<!doctype html>"],
  "/cut.wasm": [200, "application/wasm", bytes.subarray(0, 1000)],
};
const server = createServer((request, response) => {
  const [status, type, body] = pages[request.url ?? ""] ?? [500, "text/plain", ""];
  response.writeHead(status, { "content-type": type }).end(body);
});
let origin = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const works = async (options?: UsherOptions) =>
  expect((await createUsher(options)).can("project", "OWNER", "project:delete")).toBe(true);

test("any source of the module works", async () => {
  await works();
  await works({ wasm: bytes });
  await works({ wasm: new Uint8Array(bytes).buffer });
  await works({ wasm: await WebAssembly.compile(bytes) });
  await works({ wasm: `${origin}/usher.wasm` });
  await works({ wasm: new URL(`${origin}/usher.wasm`) });
  await works({ wasm: fetch(`${origin}/usher.wasm`) });
  await works({ wasm: await fetch(`${origin}/plain.wasm`) });
  expect((await createSlim({ wasm: bytes })).can("project", "OWNER", "project:delete")).toBe(true);
});

test("an Usher without settings is made once", async () => {
  expect(createUsher()).toBe(createUsher());
  expect(await createUsher({})).toBe(await createUsher());
  expect(await createUsher({ settings: {} })).not.toBe(await createUsher());
  expect(Object.isFrozen(await createUsher())).toBe(true);
});

test("what is wrong is said as it is", async () => {
  const failing: [UsherOptions["wasm"] | unknown, string, RegExp][] = [
    [
      `${origin}/gone.wasm`,
      "status",
      /got text\/html with status 404 from http:\/\/127\.0\.0\.1:\d+\/gone\.wasm/,
    ],
    [`${origin}/app.html`, "not-wasm", /got text\/html with status 200 from .*\/app\.html, 15 bytes/],
    [`${origin}/cut.wasm`, "compile", /got application\/wasm with status 200 from .*\/cut\.wasm/],
    ["http://127.0.0.1:1/usher.wasm", "network", /Could not fetch http:\/\/127\.0\.0\.1:1\/usher\.wasm/],
    ["file:///nowhere/usher.wasm", "network", /pass its bytes/],
    ["not a url", "network", /Could not fetch not a url/],
    [new Uint8Array(), "not-wasm", /0 bytes/],
    [bytes.subarray(0, 500), "compile", /the given bytes/],
    [new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]), "instantiate", /No Usher of this version/],
  ];
  for (const [wasm, code, message] of failing) {
    const error = await createUsher({ wasm } as UsherOptions).catch((reason: unknown) => reason);
    expect(error, String(wasm)).toBeInstanceOf(UsherLoadError);
    expect((error as UsherLoadError).code, String(wasm)).toBe(code);
    expect((error as UsherLoadError).message).toMatch(message);
  }
  await expect(createUsher({ wasm: 5 } as unknown as UsherOptions)).rejects.toThrow(TypeError);
});

test("the slim entry says what to do where files cannot be fetched, and tries again", async () => {
  for (let attempt = 0; attempt < 2; attempt++)
    await expect(createSlim()).rejects.toThrow(/pass its bytes as `wasm`/);
});

test("long texts come and go, and the memory is given back", async () => {
  const usher = await createUsher({ wasm: bytes });
  for (let round = 0; round < 5; round++) {
    expect(usher.detectRegion("é".repeat(4_000_000)).kind).toBe("invalid");
    expect(usher.detectRegion("cloud.langfuse.com").region).toBe("EU");
  }
});

test("runs where code from strings is forbidden", () => {
  const program = `
    import { createUsher } from ${JSON.stringify(new URL("../../dist/index.js", import.meta.url).href)};
    const usher = await createUsher({ settings: { decisions: "strict" } });
    console.log(usher.can("project", "OWNER", "project:delete"), usher.detectRegion("jp.cloud.langfuse.com").region);`;
  const flags = ["--disallow-code-generation-from-strings", "--input-type=module", "-e", program];
  expect(execFileSync(process.execPath, flags).toString()).toBe("true JP\n");
});

test("asks nothing of the network, the disk or the process", () => {
  const program = `
    const asked = [];
    const watch = (of, name) => { of[name] = () => { asked.push(name); throw new Error(name); }; };
    for (const name of ["fetch", "XMLHttpRequest", "WebSocket", "EventSource"]) watch(globalThis, name);
    const { createRequire } = await import("node:module");
    const require = createRequire("/");
    const usherModule = await import(${JSON.stringify(new URL("../../dist/index.js", import.meta.url).href)});
    for (const name of ["readFileSync", "readFile", "openSync", "open"]) watch(require("node:fs"), name);
    for (const name of ["on", "once", "addListener", "exit"]) watch(process, name);
    const usher = await usherModule.createUsher();
    usher.detectRegion("cloud.langfuse.com"); usher.can("project", "OWNER", "project:read"); usher.matrix("project");
    console.log(asked.length);`;
  expect(execFileSync(process.execPath, ["--input-type=module", "-e", program]).toString()).toBe("0\n");
});
