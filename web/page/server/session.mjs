/** Who is signed in at a region's host: whoever the visitor plays, without a password. For sandboxes alone. */
import { getCookie, setCookie } from "hono/cookie";

/** Of one host alone, as accounts are of one region alone. Empty: nobody is signed in. */
const cookie = "usher-as";
/** Whom a new visitor plays. */
const atFirst = "ada";

/** @param {import("hono").Context} context */
export const selfOf = (context) => (getCookie(context, cookie) ?? atFirst) || null;

/** @param {import("hono").Context} context @param {string} userId empty: nobody */
export function become(context, userId) {
  const secure = new URL(context.req.url).protocol === "https:";
  setCookie(context, cookie, userId, { path: "/", httpOnly: true, sameSite: "Strict", secure });
}
