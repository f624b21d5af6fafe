/** @typedef {Extract<import("./delivery.mjs").DeliveryOutcome, { ok: false }>} Failed */

/**
 * Whose fault a refusal is, by the command that was refused. A refusal of anything else is about the connection, and
 * passes when somebody sees to it.
 * @type {Record<string, Failed["code"]>}
 */
const blamed = { "MAIL FROM": "sender", "RCPT TO": "recipient", DATA: "message" };

/**
 * What speaks of the session, whatever was asked: commands out of order, and signing in (RFC 4954).
 * @type {Record<number, Failed["code"]>}
 */
const ofTheSession = { 503: "protocol", 530: "login", 534: "login", 535: "login", 538: "login" };

/** @type {Record<string, Failed["code"]>} */
const codes = {
  EAUTH: "login",
  ENOAUTH: "login",
  EOAUTH2: "login",
  ETLS: "tls",
  EDNS: "dns",
  ETIMEDOUT: "timeout",
  EABORT: "timeout",
  EPROTOCOL: "protocol",
  EENVELOPE: "protocol",
  EMESSAGE: "protocol",
  ECONFIG: "configuration",
};

/** What Node says when it does not trust who is at the other end. */
const distrust = /^ERR_(SSL|TLS)|CERT|SIGNATURE|UNABLE_TO_/;

/**
 * What an error of nodemailer's means for the message.
 * @param {unknown} error
 * @param {boolean} handedOver whether all of the message was sent
 * @returns {Failed}
 */
export function outcomeOf(error, handedOver) {
  const {
    code = "",
    originalCode = "",
    command = "",
    responseCode,
  } = /** @type {Record<string, any>} */ (error);
  const reply = typeof responseCode === "number" ? responseCode : null;
  const subject = blamed[command];
  if (reply !== null && reply >= 400) {
    if (reply < 500) return { ok: false, reason: "later", code: "busy", reply };
    if (ofTheSession[reply]) return { ok: false, reason: "later", code: ofTheSession[reply], reply };
    if (subject) return { ok: false, reason: "refused", code: subject, reply };
    return { ok: false, reason: "later", code: codeOf(code, originalCode), reply };
  }
  if (handedOver) return { ok: false, reason: "unsure", code: codeOf(code, originalCode), reply };
  // Refused by nodemailer, before the server was asked: a size that it announced, or an address.
  if (code === "EMESSAGE" || code === "EENVELOPE")
    return { ok: false, reason: "refused", code: code === "EMESSAGE" ? "message" : "recipient", reply };
  return { ok: false, reason: "later", code: codeOf(code, originalCode), reply };
}

/** @returns {Failed["code"]} */
function codeOf(/** @type {string} */ code, /** @type {string} */ originalCode) {
  if (distrust.test(originalCode)) return "tls";
  return codes[code] ?? "connection";
}
