/** The HTTP status that fits a reason; all others are 403. */
const statuses = {
  400: [
    "invalid-email",
    "invalid-role",
    "user-mismatch",
    "project-role-required",
    "unknown-action",
    "not-json",
    "wrong-type",
    "out-of-range",
    "empty",
  ],
  401: ["not-authenticated"],
  404: ["not-found", "project-not-in-org"],
  409: [
    "already-accepted",
    "already-member",
    "already-project-member",
    "duplicate-invite",
    "last-owner",
    "seat-limit",
  ],
  410: ["expired"],
  413: ["too-long"],
  421: ["unknown-region-host"],
};
const byReason = new Map(
  Object.entries(statuses).flatMap(([status, codes]) => codes.map((code) => [code, Number(status)])),
);

/** @returns {any} one of Hono's `ContentfulStatusCode` */
export const statusOf = (/** @type {string} */ reasonCode) => byReason.get(reasonCode) ?? 403;

/** Says no, with a reason and the status that fits it. @param {import("hono").Context} context @param {string} reasonCode */
export const refuse = (context, reasonCode) => context.json({ reasonCode }, statusOf(reasonCode));
