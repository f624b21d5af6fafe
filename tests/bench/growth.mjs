/** How the time grows with what is asked: a line through the logarithms, whose slope is 1 when twice takes twice. */
import { people } from "./material.mjs";
import { median } from "./race.mjs";

const BAR = 1.05;

const powers = (from, to) => Array.from({ length: to - from + 1 }, (_, n) => 10 ** (from + n));

/** The slope of the line of least squares through the logarithms. */
export function exponent(points) {
  const logs = points.map(({ size, ms }) => [Math.log10(size), Math.log10(ms)]);
  const mean = (n) => logs.reduce((sum, log) => sum + log[n], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const rise = logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0);
  return rise / logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0);
}

/** Milliseconds of one run; a short one many times over, so that it takes at least a few. */
async function clockOf(run) {
  const once = async (repeats) => {
    const began = performance.now();
    for (let n = 0; n < repeats; n++) await run();
    return (performance.now() - began) / repeats;
  };
  const first = await once(1);
  const repeats = first > 100 ? 1 : Math.max(1, Math.ceil(3 / (await once(2))));
  return () => once(repeats);
}

/** The medians of runs of all sizes in turns, so that whatever else the machine does meets all of them. */
async function measure(runs, rounds) {
  const clocks = [];
  for (const run of runs) clocks.push(await clockOf(run));
  const times = clocks.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [n, clock] of clocks.entries()) times[n].push(await clock());
  return times.map(median);
}

/** The text in pieces as a file gives them. */
function streamOf(text) {
  const bytes = new TextEncoder().encode(text);
  let from = 0;
  return new ReadableStream({
    pull(controller) {
      if (from >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(from, from + 65_536));
      from += 65_536;
    },
  });
}

function expect(holds, what) {
  if (!holds) throw new Error(`not what was to be measured: ${what}`);
}

const INVITE = "https://us.cloud.langfuse.com/organization/cm1usq7x0000abcd1234efgh5";

const scopesOf = (count) => Array.from({ length: count }, (_, n) => `resource${n}:read`);

/** Each: what grows, through which sizes, and what is done with one of them. */
function subjects(usher, createUsher) {
  const actor = { orgRole: "OWNER" };
  const org = { plan: "cloud:team", members: 1e5, pendingInvites: 0, owners: 9 };
  const link = (make) => (size) => {
    const text = make(size);
    return () => {
      const { url, reasonCode } = usher.readInviteLink(text);
      expect(url === INVITE || reasonCode === "too-long", "a link that is found, or too long to be one");
    };
  };
  return [
    {
      what: "checkInviteList()",
      of: "rows",
      sizes: powers(2, 6),
      prepare(size) {
        const text = people(size).join("\n");
        return () => expect(usher.checkInviteList(text).rows.length === size, "a row for each line");
      },
    },
    {
      what: "checkInviteStream()",
      of: "rows",
      sizes: powers(2, 6),
      prepare(size) {
        const text = people(size).join("\n");
        return async () => {
          let rows = 0;
          for await (const part of usher.checkInviteStream(streamOf(text))) rows += part.rows.length;
          expect(rows === size, "a row for each line");
        };
      },
    },
    {
      what: "readInviteLink(), one long link",
      of: "bytes",
      sizes: powers(2, 6),
      prepare: link((size) => `${INVITE}?ref=`.padEnd(size, "a")),
    },
    {
      what: "readInviteLink(), a link in a text",
      of: "bytes",
      sizes: powers(2, 6),
      prepare: link(
        (size) => `${"lorem ipsum ".repeat(size / 12).slice(0, size - INVITE.length - 1)} ${INVITE}`,
      ),
    },
    {
      what: "createUsher({ settings })",
      of: "scopes",
      sizes: powers(1, 4),
      prepare(size) {
        const settings = { roles: { project: { OWNER: scopesOf(size), ADMIN: [] } } };
        return () => createUsher({ settings });
      },
    },
    {
      what: "decideMembers()",
      of: "members",
      sizes: powers(2, 5),
      prepare(size) {
        const roles = ["OWNER", "ADMIN", "MEMBER", "VIEWER", "NONE"];
        const members = Array.from({ length: size }, (_, n) => ({ orgRole: roles[n % roles.length] }));
        const actions = [{ type: "removeMember" }, { type: "changeOrgRole", orgRole: "ADMIN" }];
        return () =>
          expect(usher.decideMembers({ actor, org, members, actions }).length === size, "an answer for each");
      },
    },
  ];
}

/** More scopes declared than may be, and what is said to them. */
async function refused(createUsher, rounds) {
  const settings = { scopes: { project: scopesOf(10_000) } };
  let code;
  const run = async () => {
    const error = await createUsher({ settings }).catch((reason) => reason);
    code = error.problems?.[0].code;
  };
  const [ms] = await measure([run], rounds);
  return { scopes: 10_000, code, ms };
}

/** The longest that a megabyte of anything has taken, in milliseconds, and of what. */
function megabytes(usher) {
  const pieces = ["a", "a,", "a.b,", "a@b.c,", "&amp;", "%25", "(", "<", "https://", "[.]", "\u200b", "=\n"];
  pieces.push("https://a ", "https://www.google.com/url?q=", "https://us.cloud.langfuse.com/organization/\n");
  const times = pieces.map((piece) => {
    const text = piece.repeat(Math.ceil((1 << 20) / piece.length));
    const began = performance.now();
    usher.readInviteLink(text);
    return { piece, ms: performance.now() - began };
  });
  return times.toSorted((a, b) => b.ms - a.ms)[0];
}

export async function measureGrowth(usher, createUsher, rounds) {
  const lines = [];
  for (const { what, of, sizes, prepare } of subjects(usher, createUsher)) {
    const times = await measure(sizes.map(prepare), rounds);
    const points = sizes.map((size, n) => ({ size, ms: times[n] }));
    lines.push({
      what,
      of,
      points,
      exponent: exponent(points),
      lastStep: exponent(points.slice(-2)),
      bar: BAR,
    });
  }
  return { lines, refused: await refused(createUsher, rounds), longestMegabyte: megabytes(usher) };
}
