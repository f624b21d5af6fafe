import createCore, { type Core } from "usher:glue";
import { UsherLoadError } from "./errors.js";
import type { UsherOptions } from "./types.js";

/** Where a module comes from. */
export type WasmSource = NonNullable<UsherOptions["wasm"]>;

const GIVEN = "the given bytes";

const MAGIC = [0x00, 0x61, 0x73, 0x6d];

function requireWebAssembly(): void {
  if (typeof WebAssembly !== "object") {
    throw new UsherLoadError(
      "unsupported",
      "There is no WebAssembly here. Use a current browser, and allow 'wasm-unsafe-eval' in the Content-Security-Policy.",
    );
  }
}

/** Compiles less than 4 KiB, which takes less time than to hand them to another thread, and all browsers do. */
export async function compileLittle(bytes: BufferSource): Promise<WebAssembly.Module> {
  requireWebAssembly();
  return explained(
    Promise.resolve(bytes).then((little) => new WebAssembly.Module(little)),
    GIVEN,
  );
}

/** Compiles the module, or says in plain words why it cannot be. */
export async function compile(source: WasmSource | Promise<Response>): Promise<WebAssembly.Module> {
  requireWebAssembly();
  if (source instanceof WebAssembly.Module) return source;
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return compileBytes(source, GIVEN);
  const isUrl = typeof source === "string" || source instanceof URL;
  const response = isUrl ? await request(source) : await source;
  if (typeof Response === "function" && response instanceof Response) return compileResponse(response);
  throw new TypeError("wasm must be bytes, a WebAssembly.Module, a Response or a URL");
}

type Start = (instance: WebAssembly.Instance) => void;

// The glue puts its functions into what it is given, once `make` has given it an instance.
function makeCore(make: (imports: WebAssembly.Imports, start: Start) => void): Core {
  const core = {
    instantiate: (_: undefined, imports: WebAssembly.Imports) => ({
      // biome-ignore lint/suspicious/noThenProperty: the glue chains its start to it and handles no failure
      then: (start: Start) => make(imports, start),
    }),
  };
  createCore(core);
  return core as unknown as Core;
}

/** A core of its own memory, made from a compiled module. */
export function instantiate(module: WebAssembly.Module): Promise<Core> {
  return new Promise((resolve, reject) => {
    const core = makeCore((imports, start) => {
      WebAssembly.instantiate(module, imports)
        .then(start)
        .then(() => resolve(core))
        .catch((cause) =>
          reject(
            new UsherLoadError(
              "instantiate",
              `No Usher of this version, or no memory for it: ${reason(cause)}`,
              cause,
            ),
          ),
        );
    });
  });
}

/** The same at once, for work whose memory is given back with it. May throw where there is no memory for it. */
export const instantiateNow = (module: WebAssembly.Module): Core =>
  makeCore((imports, start) => start(new WebAssembly.Instance(module, imports)));

async function request(url: URL | string): Promise<Response> {
  try {
    return await fetch(url);
  } catch (cause) {
    const advice =
      new URL(url, "file:").protocol === "file:"
        ? "fetch reads no files here: pass its bytes as `wasm`"
        : "check the address, the connection and connect-src";
    throw new UsherLoadError("network", `Could not fetch ${url}: ${reason(cause)} (${advice}).`, cause);
  }
}

async function compileResponse(response: Response): Promise<WebAssembly.Module> {
  const type = response.headers.get("content-type")?.split(";")[0]?.trim() || "no type";
  const got = `got ${type} with status ${response.status} from ${response.url || "the given Response"}`;
  if (!response.ok) throw new UsherLoadError("status", `Could not load the module: ${got}.`);
  if (type === "application/wasm" && WebAssembly.compileStreaming)
    return explained(WebAssembly.compileStreaming(response), got);
  return compileBytes(await response.arrayBuffer(), got);
}

async function compileBytes(bytes: BufferSource, got: string): Promise<WebAssembly.Module> {
  const head =
    bytes instanceof ArrayBuffer
      ? new Uint8Array(bytes)
      : new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (MAGIC.some((byte, i) => head[i] !== byte)) {
    throw new UsherLoadError("not-wasm", `Not a WebAssembly module: ${got}, ${bytes.byteLength} bytes.`);
  }
  return explained(WebAssembly.compile(bytes), got);
}

function explained(compiling: Promise<WebAssembly.Module>, got: string): Promise<WebAssembly.Module> {
  return compiling.catch((cause) => {
    throw new UsherLoadError("compile", `Could not compile the module: ${got}. ${reason(cause)}`, cause);
  });
}

function reason(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
