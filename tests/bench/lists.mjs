/** A pasted list of ten thousand, and the two chains that people write by hand. */
import mailcheck from "mailcheck";
import validator from "validator";
import { z } from "zod";
import { floor } from "./floor.mjs";
import { people } from "./material.mjs";

const server = z.email();

/** What is invited when the dialog is confirmed; beside `attention` is a hint, as beside an address of the chain. */
const taken = ["ready", "attention"];

/** Splits, refuses and finds duplicates; knows no name, role, seat or reason. `hints` also counts likely typos. */
function chain({ text, members }, normalize, hint) {
  const seen = new Set(members.map(normalize));
  const accepted = [];
  let hints = 0;
  for (const address of text.split(/[\s,;]+/)) {
    if (!server.safeParse(address).success) continue;
    const normal = normalize(address);
    if (seen.has(normal)) continue;
    seen.add(normal);
    accepted.push(address);
    if (hint?.(address)) hints += 1;
  }
  return { accepted, hints };
}

export function lists(usher) {
  const items = people(10_000);
  const known = items.slice(0, 500);
  const members = known.filter((member) => server.safeParse(member).success);
  const list = { text: items.join("\n"), members };
  const judged = () => usher.checkInviteList(list.text, { members });
  const answers = (accepted) => {
    const invited = new Set(accepted);
    return items.map((address) => invited.has(address));
  };
  const ready = () =>
    answers([...judged().rows].filter(({ status }) => taken.includes(status)).map(({ text }) => text));
  const byHand = (name, normalize, hint, more) => ({
    name,
    ...more,
    answers: () => answers(chain(list, normalize, hint).accepted),
    pass: () => {
      const { accepted, hints } = chain(list, normalize, hint);
      return accepted.length + hints;
    },
  });
  const lower = (address) => address.toLowerCase();
  const peers = () => [
    byHand(
      "zod, validator, mailcheck and a Set",
      (address) => validator.normalizeEmail(address),
      (email) => mailcheck.run({ email }),
      { package: "mailcheck", bar: 8, aim: 20 },
    ),
    byHand("zod and a Set", lower, undefined, { package: "zod" }),
  ];
  return [
    {
      subject: "lists",
      what: "checkInviteList()",
      items,
      inOne: true,
      floor: floor(() => [list.text]),
      usher: { name: "Usher", answers: ready, pass: () => judged().rows.length },
      peers: peers(),
    },
    {
      subject: "lists",
      what: "checkInviteList(), every row read",
      items,
      inOne: true,
      floor: floor(() => [list.text]),
      usher: {
        name: "Usher",
        answers: ready,
        pass: () => {
          let hints = 0;
          for (const { email } of judged().rows) if (email.suggestion) hints += 1;
          return hints;
        },
      },
      peers: peers().map(({ bar, aim, ...peer }) => peer),
    },
  ];
}
