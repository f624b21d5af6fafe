/** One address: what the server keeps of it, everything there is to say about it, and what was probably meant. */
import mailcheck from "mailcheck";
import validator from "validator";
import { z } from "zod";
import { floor } from "./floor.mjs";
import { people, slips } from "./material.mjs";
import { reading } from "./race.mjs";

const server = z.email();

function parsed(typed) {
  const { success, data } = server.safeParse(typed.trim());
  return success ? data : null;
}

const zodLower = (typed) => parsed(typed)?.toLowerCase() ?? null;

function validated(typed) {
  const trimmed = typed.trim();
  return validator.isEmail(trimmed) ? trimmed.toLowerCase() : null;
}

/** The address, when a server takes it, and the hint: what a form needs to know. */
const said = (address, hint) => `${address ?? ""} ${hint ?? ""}`;

const mailcheckHint = (typed) => mailcheck.run({ email: typed.trim() })?.full ?? null;

export function addresses(usher) {
  const items = people(2000);
  const meant = new Map(slips.map((slip) => [slip.typed, slip.meant]));
  return [
    {
      subject: "addresses",
      what: "normalizeEmail()",
      items,
      floor: floor(),
      usher: reading("Usher", (typed) => usher.normalizeEmail(typed)),
      peers: [
        reading("zod and toLowerCase", zodLower, { package: "zod", bar: 1.25 }),
        reading("validator and toLowerCase", validated, { package: "validator" }),
      ],
    },
    {
      subject: "addresses",
      what: "checkEmail()",
      items,
      floor: floor(),
      usher: reading("Usher", (typed) => {
        const { serverAccepts, address } = usher.checkEmail(typed);
        return serverAccepts ? address : null;
      }),
      peers: [
        reading("zod", parsed, { package: "zod", bar: 0.5 }),
        reading("validator", (typed) => (validator.isEmail(typed.trim()) ? typed.trim() : null), {
          package: "validator",
        }),
      ],
    },
    {
      subject: "typos",
      what: "checkEmail().suggestion",
      items: [...meant.keys()],
      truth: (typed) => meant.get(typed),
      usher: reading("Usher", (typed) => usher.checkEmail(typed).suggestion),
      peers: [reading("mailcheck", mailcheckHint, { package: "mailcheck" })],
    },
    {
      subject: "typos",
      what: "checkEmail(), address and suggestion",
      items: [...meant.keys()],
      truth: (typed) => said(typed, meant.get(typed)),
      usher: reading("Usher", (typed) => {
        const { serverAccepts, address, suggestion } = usher.checkEmail(typed);
        return said(serverAccepts ? address : null, serverAccepts ? suggestion : null);
      }),
      peers: [
        reading(
          "zod and mailcheck",
          (typed) => {
            const address = parsed(typed);
            return said(address, address && mailcheckHint(address));
          },
          { package: "mailcheck" },
        ),
      ],
    },
  ];
}
