import type { Core } from "usher:glue";
import { text } from "./argument.js";
import type { Exchange } from "./exchange.js";
import type { ReasonCode } from "./generated/catalog.js";
import type { Names } from "./names.js";
import type { EmailComparison, Usher } from "./types.js";

/** Bits of the first number of wasm/email_bindings.cpp, and where the code stands in it. */
const VALID = 1;
const ACCEPTED = 2;
const SAYS_MORE = 4;
const REASON = 3;

type Emails = Pick<Usher, "checkEmail" | "normalizeEmail" | "compareEmails">;

export function emails(core: Core, exchange: Exchange, names: Names): Emails {
  return {
    checkEmail(typed) {
      const given = text(typed, "text");
      const reply = exchange.open(core.checkEmail(exchange.writeOne(given)));
      const facts = reply.number();
      const at = reply.number();
      const sign = reply.number();
      const tag = reply.number();
      const provider = reply.inPlace();
      const meant = reply.inPlace();
      const serverAccepts = (facts & ACCEPTED) > 0;
      const address = given.trim();
      // What the server takes is ASCII: its parts are where they are in bytes, and lower case means the same.
      const identity = serverAccepts ? address.toLowerCase() : null;
      const more = (facts & SAYS_MORE) > 0;
      return {
        valid: (facts & VALID) > 0,
        serverAccepts,
        reasonCode: names.codes[facts >> REASON] as ReasonCode,
        at: at > 0 ? at - 1 : null,
        address: address || null,
        identity,
        mailbox: (more ? reply.inPlace() : null) ?? identity,
        localPart: serverAccepts ? address.slice(0, sign) : null,
        tag: tag > 0 ? address.slice(tag, sign) : null,
        domain: serverAccepts ? address.slice(sign + 1) : null,
        unicodeDomain: more ? reply.inPlace() : null,
        provider,
        suggestion: more ? reply.inPlace() : meant && address.slice(0, sign + 1) + meant,
        warnings: reply.words(names.codes),
      };
    },

    normalizeEmail: (typed) =>
      core.acceptsEmail(exchange.writeOne(text(typed, "text"))) ? typed.trim().toLowerCase() : null,

    compareEmails(invited, signedIn) {
      const sizes = exchange.write(text(invited, "invited"), text(signedIn, "signedIn"));
      const packed = core.compareEmails(...sizes);
      return {
        relation: names.emailRelations[packed & 0xff] as EmailComparison["relation"],
        differs: names.emailDifferences.filter((_, n) => (packed >> (8 + n)) & 1),
        joins: packed >> 16 === 1,
      };
    },
  };
}
