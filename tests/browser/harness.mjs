/**
 * Real pages in a real browser under their real names: `https://jp.cloud.langfuse.com/` is answered from this machine,
 * with the Content Security Policy the page promises, and every other host does not exist.
 *
 *     const theatre = await openTheatre();
 *     const { page } = await theatre.visit(`https://${hosts.JP}/project/p1?tab=members`);
 *     await theatre.close();
 */
import { execFileSync } from "node:child_process";
import { createHash, X509Certificate } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:https";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { chromium } from "playwright-core";
import { contentSecurityPolicy, securityHeaders } from "../../web/page/csp.mjs";
import { places } from "../../web/page/places.mjs";
import { mountSandbox } from "../../web/page/server/mount.mjs";

/** Every name the browser can resolve. */
export const hosts = {
  EU: "cloud.langfuse.com",
  US: "us.cloud.langfuse.com",
  JP: "jp.cloud.langfuse.com",
  HIPAA: "hipaa.cloud.langfuse.com",
  lookalike: "cloud.langfuse.com.evil.test",
  selfHosted: "usher.example.org",
  /** The same page under a policy that forbids WebAssembly. */
  withoutWasm: "strict.example.org",
};

export const builtStage = join(places.repository, "build/stage");
export const screenshots = join(places.repository, "build/screenshots");

export const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** A certificate for all the names that lives as long as the process; trusted by its key alone. */
function makeCertificate() {
  const folder = mkdtempSync(join(tmpdir(), "usher-certificate-"));
  const [keyFile, certFile] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const names = Object.values(hosts).map((host) => `DNS:${host}`);
  const request =
    "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=usher".split(" ");
  try {
    const extension = ["-addext", `subjectAltName=${names.join(",")}`];
    execFileSync("openssl", [...request, ...extension, "-keyout", keyFile, "-out", certFile], {
      stdio: "ignore",
    });
    const [key, cert] = [readFileSync(keyFile), readFileSync(certFile)];
    const publicKey = new X509Certificate(cert).publicKey.export({ type: "spki", format: "der" });
    return { key, cert, fingerprint: createHash("sha256").update(publicKey).digest("base64") };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The built file a path asks for; as in a single-page application, a path without a file is the page itself. */
function fileFor(path, builtPage) {
  const [folder, rest] = path.startsWith("/stage/")
    ? [builtStage, path.slice("/stage".length)]
    : [builtPage, path];
  const file = join(folder, normalize(rest));
  return existsSync(file) && statSync(file).isFile() ? file : join(folder, "index.html");
}

function policyFor(host) {
  if (host !== hosts.withoutWasm) return securityHeaders;
  return {
    ...securityHeaders,
    "content-security-policy": contentSecurityPolicy.replace(" 'wasm-unsafe-eval'", ""),
  };
}

async function serve({ key, cert }, answer, builtPage) {
  const server = createServer({ key, cert }, (request, response) => {
    if (answer(request, response)) return;
    const { pathname, hostname } = new URL(request.url ?? "/", `https://${request.headers.host}`);
    const file = fileFor(decodeURIComponent(pathname), builtPage);
    response.writeHead(200, {
      ...policyFor(hostname),
      "content-type": types[extname(file)],
      "cache-control": "no-store",
    });
    response.end(readFileSync(file));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return server;
}

/** Starts Chromium without a word to anybody outside. */
export function launchBrowser(...flags) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...flags,
    ],
  });
}

/** Asks the server from outside of any page. */
async function ask(sandbox, host, path, body) {
  const headers = { "usher-request": "1", "content-type": "application/json" };
  const init = body === undefined ? { headers } : { method: "POST", headers, body: JSON.stringify(body) };
  const answer = await sandbox.fetch(new Request(`https://${host}/api/${path}`, init));
  return answer.json();
}

/** The cookie as the sandbox sets it. */
function signedInAs(userId, url) {
  const { hostname: domain } = new URL(url);
  const sealed = { path: "/", secure: true, httpOnly: true, sameSite: "Strict" };
  return { name: "usher-as", value: userId, domain, ...sealed };
}

/** Serves a built page under all the names, with people of its own; whose browser comes here is not asked. */
export async function openSite({ builtPage = places.builtPage, ...options } = {}) {
  const certificate = makeCertificate();
  const {
    sandbox,
    answer,
    close: closeSandbox,
  } = await mountSandbox({
    selfHosted: [hosts.selfHosted, hosts.withoutWasm],
    ...options,
  });
  const server = await serve(certificate, answer, builtPage);
  return {
    sandbox,
    ask: (host, path, body) => ask(sandbox, host, path, body),
    port: server.address().port,
    fingerprint: certificate.fingerprint,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await closeSandbox();
    },
  };
}

/** Starts Chromium where all the names lead to this port of this machine, and no other name leads anywhere. */
export function launchBrowserFor({ port, fingerprint }) {
  const map = Object.values(hosts).map((host) => `MAP ${host}:443 127.0.0.1:${port}`);
  return launchBrowser(
    `--host-resolver-rules=${[...map, "MAP * ~NOTFOUND"].join(", ")}`,
    `--ignore-certificate-errors-spki-list=${fingerprint}`,
  );
}

/** Starts the server of a built page and the browser. */
export async function openTheatre(options) {
  const site = await openSite(options);
  const browser = await launchBrowserFor(site).catch(async (error) => {
    await site.close();
    throw error;
  });

  return {
    sandbox: site.sandbox,
    ask: site.ask,
    /** Opens a page in a fresh profile, as a person of the sandbox, and keeps an account of what it does. */
    async visit(url, { as, ...options } = {}) {
      const context = await browser.newContext({ locale: "en-GB", ...options });
      if (as !== undefined) await context.addCookies([signedInAs(as, url)]);
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      const [requests, errors, complaints] = [[], [], []];
      page.on("request", (request) => requests.push(request.url()));
      page.on("pageerror", (error) => errors.push(String(error)));
      page.on("console", (message) => {
        if (["warning", "error"].includes(message.type())) complaints.push(message.text());
      });
      await page.addInitScript(() => {
        globalThis.violations = [];
        document.addEventListener("securitypolicyviolation", (event) =>
          violations.push(`${event.effectiveDirective} ${event.blockedURI}`),
        );
      });
      await page.goto(url);
      return {
        page,
        requests,
        errors,
        complaints,
        violations: () => page.evaluate(() => globalThis.violations),
        close: () => context.close(),
      };
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}
