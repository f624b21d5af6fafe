/** The figures as tables: in Markdown for README, and the same lines on the screen. */

const plain = (number) => (number >= 99.5 ? Math.round(number).toLocaleString("en") : number.toPrecision(2));
const range = ([low, , high]) => `${plain(low)} to ${plain(high)}`;
const times = ({ ratio }) => `**${plain(ratio[1])}** (${range(ratio)})`;
const duration = (ns) =>
  ns < 1e3 ? `${plain(ns)} ns` : ns < 1e6 ? `${plain(ns / 1e3)} µs` : `${plain(ns / 1e6)} ms`;
const milliseconds = (ms) => (ms < 0.1 ? `${plain(ms * 1000)} µs` : `${plain(ms)} ms`);

/** The call as code, and what is said of it after a comma as words. */
const quoted = (what) => what.replace(/^[^,]+/, "`$&`");

function verdict(missed) {
  if (missed.length === 0) return "met";
  return missed.length === 2 ? "**missed**" : `**missed in ${missed[0]}**`;
}

const part = (some, all) => (some === all ? "all" : some === 0 ? "none" : `${plain((100 * some) / all)} %`);

function agreed({ asked, same, right }) {
  const known = right ? `; right: Usher ${part(right.usher, asked)}, peer ${part(right.peer, asked)}` : "";
  return `${part(same, asked)}${same < asked ? known : ""}`;
}

/** How long what nothing can leave out takes, and how many times as long Usher does. */
const floorOf = ({ ns, floor }) => (floor ? `${duration(floor[1])}, × ${plain(ns[1] / floor[1])}` : "");

/** A row for each peer. */
export function speedTable({ contests }) {
  const rows = contests.Node.flatMap((contest, n) =>
    contest.peers.map((peer, which) => {
      const inChromium = contests.Chromium[n].peers[which];
      const missed = Object.entries({ Node: peer, Chromium: inChromium })
        .filter(([, { ratio }]) => ratio[1] < peer.bar)
        .map(([where]) => where);
      return [
        which === 0 ? quoted(contest.what) : "",
        which === 0 ? duration(contest.ns[1]) : "",
        which === 0 ? floorOf(contest) : "",
        peer.name,
        times(peer),
        times(inChromium),
        peer.bar
          ? `${peer.bar.toLocaleString("en")}: ${verdict(missed)}${peer.aim ? `; aim ${peer.aim}` : ""}`
          : "",
        agreed(peer.agreement),
      ];
    }),
  );
  return {
    head: [
      "Work",
      "Usher, in Node",
      "Floor",
      "Beside",
      "Times as fast, Node",
      "Chromium",
      "At least",
      "Same answers",
    ],
    rows,
  };
}

export function readyTable({ ready }) {
  return {
    head: ["", "Entry", "", "Import", "Compile", "Instantiate", "First answer", "Ready", "At most"],
    rows: ready.map(({ where, entry, when, ms, bar }) => [
      where,
      entry,
      when === "cold" ? `new ${where === "Node" ? "process" : "browser"}` : "once more",
      ...["import", "compile", "instantiate", "answer"].map((part) => milliseconds(ms[part][1])),
      `**${plain(ms.ready[1])}** (${range(ms.ready)}) ms`,
      bar ? `${bar} ms: ${verdict(ms.ready[1] > bar ? ["", ""] : [])}` : "",
    ]),
  };
}

export function growthTable({ growth }) {
  const sizes = [...new Set(growth.lines.flatMap(({ points }) => points.map(({ size }) => size)))].sort(
    (a, b) => a - b,
  );
  return {
    head: [
      "Work",
      "Of",
      ...sizes.map((size) => size.toLocaleString("en")),
      "Exponent",
      "Last step",
      "At most",
    ],
    rows: growth.lines.map(({ what, of, points, exponent, lastStep, bar }) => [
      quoted(what),
      of,
      ...sizes.map((size) => {
        const point = points.find((each) => each.size === size);
        return point ? milliseconds(point.ms) : "";
      }),
      exponent.toFixed(2),
      lastStep.toFixed(2),
      `${bar}: ${verdict(exponent > bar ? ["", ""] : [])}`,
    ]),
  };
}

/** Where and when, in a sentence. */
export function origin({ date, machine: { cpu, cores, gigabytes, system }, versions }) {
  const { usher, node, chromium, ...packages } = versions;
  const peers = Object.entries(packages).map(([name, version]) => `${name} ${version}`);
  return `${date}: ${cpu}, ${cores} cores, ${gigabytes} GB, ${system}; Node ${node}, Chromium ${chromium}; ${peers.join(", ")}.`;
}

/** On the screen: columns as wide as what is in them. */
export function printed({ head, rows }) {
  const bare = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll(/\*\*|`/g, "")));
  const widths = head.map((_, n) => Math.max(...bare.map((row) => row[n].length)));
  return bare
    .map((row) =>
      row
        .map((cell, n) => cell.padEnd(widths[n]))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
