/**
 * Workers in `workerd`, the runtime that Cloudflare runs: bundled with the conditions of wrangler, on this machine, asked
 * under the real host names.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { request as ask } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { build } from "esbuild";

const require = createRequire(import.meta.url);
const { default: workerd, compatibilityDate } = require("workerd");

/**
 * What wrangler would upload: the Worker as one module, and each `.wasm` it imports beside it.
 * @param {string} entry
 * @param {{ plugins?: import("esbuild").Plugin[], minify?: boolean }} [options]
 * @returns {Promise<{ name: string, contents: Uint8Array }[]>}
 */
export async function bundleWorker(entry, { plugins = [], minify = false } = {}) {
  /** @type {{ name: string, contents: Uint8Array }[]} */
  const modules = [];
  const wasm = {
    name: "compiled-wasm",
    setup(/** @type {import("esbuild").PluginBuild} */ { onResolve }) {
      onResolve({ filter: /\.wasm$/ }, async ({ path, resolveDir }) => {
        const name = `./${basename(path)}`;
        modules.push({ name, contents: await readFile(resolve(resolveDir, path)) });
        return { path: name, external: true };
      });
    },
  };
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify,
    format: "esm",
    platform: "browser",
    target: "es2024",
    conditions: ["workerd", "worker", "browser"],
    plugins: [...plugins, wasm],
    write: false,
    outdir: "out",
    logLevel: "error",
  });
  const [{ contents }] = /** @type {[import("esbuild").OutputFile]} */ (outputFiles);
  return [{ name: "worker.js", contents }, ...modules];
}

/** @param {Record<string, string>} fields @returns {string} a struct of Cap'n Proto */
const struct = (fields) =>
  `(${Object.entries(fields)
    .map(([name, value]) => `${name} = ${value}`)
    .join(", ")})`;
const list = (/** @type {string[]} */ items) => `[${items.join(", ")}]`;
const text = (/** @type {string} */ value) => JSON.stringify(value);

/**
 * Starts a Worker. What it asks goes to the server at `outbound`, whatever the host, as to the servers behind a zone;
 * without one it may reach this machine.
 * @param {object} options
 * @param {{ name: string, contents: Uint8Array }[]} options.modules
 * @param {Record<string, string>} [options.variables]
 * @param {number} [options.outbound]
 * @param {number} [options.port] the next free one, when left out
 */
export async function startWorker({ modules, variables = {}, outbound, port: wanted = 0 }) {
  const folder = mkdtempSync(join(tmpdir(), "usher-edge-"));
  for (const { name, contents } of modules) writeFileSync(join(folder, name), contents);
  const worker = struct({
    compatibilityDate: text(compatibilityDate),
    globalOutbound: text("outside"),
    bindings: list(
      Object.entries(variables).map(([name, value]) => struct({ name: text(name), text: text(value) })),
    ),
    modules: list(
      modules.map(({ name }) =>
        struct({ name: text(name), [name.endsWith(".wasm") ? "wasm" : "esModule"]: `embed ${text(name)}` }),
      ),
    ),
  });
  const http = struct({ forwardedProtoHeader: text("x-forwarded-proto") });
  const outside =
    outbound === undefined
      ? { network: struct({ allow: list([text("private")]) }) }
      : { external: struct({ address: text(`127.0.0.1:${outbound}`), http }) };
  const config = struct({
    services: list([struct({ name: text("edge"), worker }), struct({ name: text("outside"), ...outside })]),
    sockets: list([
      struct({ name: text("http"), address: text(`127.0.0.1:${wanted}`), http, service: text("edge") }),
    ]),
  });
  const file = join(folder, "config.capnp");
  writeFileSync(
    file,
    `using Workerd = import "/workerd/workerd.capnp";\nconst config :Workerd.Config = ${config};\n`,
  );
  const child = spawn(workerd, ["serve", file, "--control-fd=3"], {
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (/** @type {Buffer} */ chunk) => {
      said += chunk;
    });
  const ended = new Promise((done) => child.on("exit", done));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const port = await new Promise((listening, fail) => {
    let events = "";
    child.stdio[3]?.on("data", (/** @type {Buffer} */ chunk) => {
      events += chunk;
      const [, found] = /"event":"listen".*"port":(\d+)/.exec(events) ?? [];
      if (found) listening(Number(found));
    });
    ended.then(() => fail(new Error(`workerd ended: ${said}`)));
    child.on("error", fail);
  }).catch((error) => {
    remove();
    throw error;
  });
  return {
    port,
    /** Everything it printed. */
    said: () => said,
    async stop() {
      child.kill();
      await ended;
      remove();
    },
  };
}

/**
 * Asks the Worker at `port` for a page under its real name, as a browser behind TLS does.
 * @param {number} port
 * @param {string} url
 * @param {{ method?: string, headers?: Record<string, string>, body?: string | Uint8Array, agent?: import("node:http").Agent }} [options]
 * @returns {Promise<{ status: number, headers: import("node:http").IncomingHttpHeaders, body: Buffer }>}
 */
export function askAt(port, url, { method = "GET", headers = {}, body, agent } = {}) {
  const { host, protocol, origin } = new URL(url);
  const chunked = "transfer-encoding" in headers;
  const length = body === undefined || chunked ? {} : { "content-length": Buffer.byteLength(body) };
  return new Promise((answered, fail) => {
    const request = ask(
      {
        host: "127.0.0.1",
        port,
        agent,
        method,
        path: url.slice(origin.length) || "/",
        headers: { host, "x-forwarded-proto": protocol.slice(0, -1), ...length, ...headers },
      },
      (response) => {
        /** @type {Buffer[]} */
        const chunks = [];
        response.on("data", (chunk) => chunks.push(chunk));
        response.on("error", fail);
        response.on("end", () =>
          answered({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      },
    );
    request.on("error", fail);
    request.end(body);
  });
}
