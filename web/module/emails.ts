import type { Core } from "usher:glue";
import { text } from "./argument.js";
import type { Exchange } from "./exchange.js";
import type { Names } from "./names.js";
import type { EmailComparison, EmailVerdict, Usher } from "./types.js";

type Emails = Pick<Usher, "checkEmail" | "normalizeEmail" | "compareEmails">;

export function emails(core: Core, exchange: Exchange, names: Names): Emails {
  return {
    checkEmail(typed) {
      const reply = exchange.open(core.checkEmail(exchange.writeOne(text(typed, "text"))));
      const verdict: EmailVerdict = {
        valid: reply.flag(),
        serverAccepts: reply.flag(),
        reasonCode: reply.word(names.codes),
        at: reply.flag() ? reply.number() : null,
        address: reply.textIfAny(),
        identity: reply.textIfAny(),
        mailbox: reply.textIfAny(),
        localPart: reply.textIfAny(),
        tag: reply.flag() ? reply.text() : null,
        domain: reply.textIfAny(),
        unicodeDomain: reply.textIfAny(),
        provider: reply.textIfAny(),
        suggestion: reply.textIfAny(),
        warnings: [],
      };
      while (!reply.ended) verdict.warnings.push(reply.word(names.codes));
      return verdict;
    },

    // What the server takes is ASCII, which lower case means the same for here and there.
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
