// The packed package without a bundler, where people run it: Node, a page, a Worker of a page, a Worker at the edge.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { askAt, bundleWorker, startWorker } from "../edge/workerd.mjs";
import { installPackage } from "./installed.mjs";
import { open } from "./opened.mjs";

let consumer;
beforeAll(() => {
  consumer = installPackage();
});
afterAll(() => consumer?.remove());

const uses = `u => console.log(u.can("project", "OWNER", "project:delete"), u.detectRegion("us.cloud.langfuse.com").region)`;
const said = "true US\n";
const node = (kind, program) =>
  execFileSync(process.execPath, [`--input-type=${kind}`, "-e", program], {
    cwd: consumer.folder,
  }).toString();

test("import in Node", () => {
  expect(
    node("module", `import { createUsher } from "@neural-inverse/usher"; createUsher().then(${uses})`),
  ).toBe(said);
});

test("require in Node", () => {
  expect(node("commonjs", `require("@neural-inverse/usher").createUsher().then(${uses})`)).toBe(said);
});

test("the slim entry in Node, with the bytes of usher.wasm", () => {
  const program = `
    import { readFileSync } from "node:fs";
    import { createRequire } from "node:module";
    import { createUsher } from "@neural-inverse/usher/slim";
    const wasm = readFileSync(createRequire(process.cwd() + "/x").resolve("@neural-inverse/usher/usher.wasm"));
    createUsher({ wasm }).then(${uses})`;
  expect(node("module", program)).toBe(said);
});

test("a page without any tool: a script of type module that imports the file", async () => {
  const served = join(consumer.folder, "served");
  mkdirSync(served);
  cpSync(consumer.installed("dist"), join(served, "usher"), { recursive: true });
  cpSync(join(consumer.page, "index.html"), join(served, "index.html"));
  const main = readFileSync(join(consumer.page, "main.js"), "utf8");
  writeFileSync(join(served, "main.js"), main.replace("@neural-inverse/usher", "./usher/index.js"));
  const page = await open(served);
  expect(page.said).toBe('[true,"JP"]');
  expect(page.requested).toEqual(["/index.html", "/main.js", "/usher/index.js"]);
  expect(page.complaints).toEqual([]);
});

test("a module Worker of a page, which inherits the page's policy, with either entry", async () => {
  const served = join(consumer.folder, "worker-page");
  mkdirSync(served);
  cpSync(consumer.installed("dist"), join(served, "usher"), { recursive: true });
  cpSync(join(consumer.page, "index.html"), join(served, "index.html"));
  for (const entry of ["index", "slim"]) {
    writeFileSync(
      join(served, `${entry}-worker.js`),
      `import { createUsher } from "./usher/${entry}.js";
       const usher = await createUsher();
       self.onmessage = ({ data }) => self.postMessage(usher.checkInviteList(data).rows.length);
       self.postMessage("ready");`,
    );
  }
  writeFileSync(
    join(served, "main.js"),
    // The policy asks for Trusted Types, also for the address of a Worker; the name is one it allows.
    `const policy = trustedTypes.createPolicy("lit-html", { createScriptURL: (url) => url });
     const ask = (entry) => new Promise((resolve, reject) => {
       const worker = new Worker(policy.createScriptURL(entry + "-worker.js"), { type: "module" });
       worker.onerror = () => reject(new Error("the Worker did not start"));
       worker.onmessage = ({ data }) => data === "ready" ? worker.postMessage("a@x.com, b@x.com") : resolve(data);
     });
     document.body.textContent = JSON.stringify([await ask("index"), await ask("slim")]);
     document.body.dataset.done = "true";`,
  );
  const page = await open(served);
  expect(page.said).toBe("[2,2]");
  expect(page.complaints).toEqual([]);
});

test("a Worker takes the compiled module beside it, where nothing may be compiled", async () => {
  const entry = join(consumer.folder, "worker.mjs");
  writeFileSync(
    entry,
    `import { createUsher, UsherLoadError } from "@neural-inverse/usher";
     const told = createUsher().then(u => [
       u.can("project", "OWNER", "project:delete"),
       u.detectRegion("us.cloud.langfuse.com").region,
       u.checkInviteList("a@x.com\\n".repeat(2000)).rows.length,
     ]);
     const bytes = () => createUsher({ wasm: new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]) });
     export default {
       async fetch() {
         const refused = await bytes().catch((error) => error instanceof UsherLoadError && error.code);
         return Response.json([...(await told), refused]);
       },
     };`,
  );
  const modules = await bundleWorker(entry);
  expect(modules.map(({ name }) => name)).toEqual(["worker.js", "./usher.wasm"]);
  expect(modules[1].contents).toEqual(readFileSync(consumer.installed("dist/usher.wasm")));
  const worker = await startWorker({ modules });
  try {
    const { body } = await askAt(worker.port, "https://usher.example.org/");
    expect(JSON.parse(body.toString())).toEqual([true, "US", 2000, "compile"]);
  } finally {
    await worker.stop();
  }
});
