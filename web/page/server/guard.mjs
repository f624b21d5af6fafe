/** What every call of the interface passes before anybody looks at it. */
import { bodyLimit } from "hono/body-limit";
import { securityHeaders } from "../csp.mjs";

/** An address and two roles need no more. */
const mostBytes = 16 * 1024;
/** A list of people is as long as it is; this holds some 100,000. */
const mostBytesOfList = 8 * 1024 * 1024;

/** What every answer carries. */
const answerHeaders = {
  ...securityHeaders,
  "cache-control": "no-store",
  "cross-origin-resource-policy": "same-origin",
  vary: "cookie",
};

export const refuse = (
  /** @type {import("hono").Context} */ context,
  /** @type {import("hono/utils/http-status").ContentfulStatusCode} */ status,
  /** @type {string} */ reasonCode,
) => context.json({ reasonCode }, status, answerHeaders);

/**
 * A page of another site can neither ask nor read: browsers say where a request comes from, a form can send neither the
 * header nor JSON, and a script would need a leave (CORS) that is never given.
 * @param {import("hono").HonoRequest} request
 */
function comesFromElsewhere(request) {
  const site = request.header("sec-fetch-site");
  const origin = request.header("origin");
  const reads = request.method === "GET";
  if (site !== undefined && site !== "same-origin" && !(reads && site === "none")) return true;
  if (origin !== undefined && hostOf(origin) !== new URL(request.url).host) return true;
  return !reads && request.header("usher-request") === undefined;
}

function hostOf(/** @type {string} */ origin) {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

/** @type {import("hono").MiddlewareHandler} */
async function checkSource(context, next) {
  const { req } = context;
  if (comesFromElsewhere(req)) return refuse(context, 403, "foreign-host");
  const json = /^application\/json(;|$)/i.test(req.header("content-type") ?? "");
  if (!["GET", "DELETE"].includes(req.method) && !json) return refuse(context, 415, "wrong-type");
  return next();
}

/** @type {import("hono").MiddlewareHandler} */
async function sealAnswer(context, next) {
  await next();
  for (const [name, value] of Object.entries(answerHeaders)) context.res.headers.set(name, value);
}

const limitTo = (/** @type {number} */ maxSize) =>
  bodyLimit({ maxSize, onError: (context) => refuse(context, 413, "too-long") });
const [limit, limitOfList] = [limitTo(mostBytes), limitTo(mostBytesOfList)];

/** No address of ours has a zero byte in it, and no database takes one. @type {import("hono").MiddlewareHandler} */
async function checkAddress(context, next) {
  return context.req.url.includes("%00") ? refuse(context, 400, "wrong-type") : next();
}

/** @type {import("hono").MiddlewareHandler} */
const limitBody = (context, next) =>
  (context.req.path === "/api/invite-list" ? limitOfList : limit)(context, next);

/** What a call must pass; the edge in front of a server asks the same. */
export const checks = [checkSource, checkAddress, limitBody];

export const guard = [sealAnswer, ...checks];
