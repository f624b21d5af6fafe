/** What README shows of tests/bench/results.json, which `npm run bench -- --write` keeps. */
import { readFileSync } from "node:fs";
import { bars, lines } from "./charts.mjs";
import { growthTable, origin, readyTable, speedTable } from "./tables.mjs";

const powers = (from, to) => Array.from({ length: to - from + 1 }, (_, n) => 10 ** (from + n));
const under = (value) => 10 ** Math.floor(Math.log10(value));
const over = (value) => 10 ** Math.ceil(Math.log10(value));

function speedChart({ contests }) {
  const rows = contests.Node.flatMap(({ what, peers }) =>
    peers.map(({ name, ratio: [, value], bar }) => ({
      label: `${what} · ${name}`,
      value,
      bar,
      says: `× ${value >= 100 ? Math.round(value).toLocaleString("en") : value.toPrecision(2)}`,
    })),
  );
  const values = rows.flatMap(({ value, bar = value }) => [value, bar]);
  const ends = [under(Math.min(...values)), over(Math.max(...values))];
  return bars({
    title: "How many times as fast as its peers",
    subtitle: "In Node; right of 1 Usher is faster. The marks are what it is held to.",
    logarithmic: true,
    ends,
    origin: 1,
    ticks: powers(Math.log10(ends[0]), Math.log10(ends[1])),
    rows,
  });
}

function readyChart({ ready }) {
  const rows = ready.map(({ where, entry, when, ms, bar }) => ({
    label: `${where}, ${entry}, ${when === "cold" ? `new ${where === "Node" ? "process" : "browser"}` : "once more"}`,
    value: ms.ready[1],
    bar,
    says: `${ms.ready[1].toPrecision(2)} ms`,
  }));
  const most = Math.ceil(Math.max(...rows.flatMap(({ value, bar = 0 }) => [value, bar])) / 10) * 10;
  return bars({
    title: "From createUsher() to the first answer, in milliseconds",
    subtitle: "The marks are what it is held to.",
    ends: [0, most],
    origin: 0,
    ticks: Array.from({ length: most / 10 + 1 }, (_, n) => n * 10),
    rows,
  });
}

function growthChart({ growth }) {
  const points = growth.lines.flatMap((line) => line.points);
  const ys = [under(Math.min(...points.map(({ ms }) => ms))), over(Math.max(...points.map(({ ms }) => ms)))];
  const says = (ms) => (ms < 1 ? `${Math.round(ms * 1000)} µs` : ms < 1000 ? `${ms} ms` : `${ms / 1000} s`);
  return lines({
    title: "How the time grows with what is asked",
    subtitle: "Both axes are logarithmic: ten times the work and ten times the time are a step each.",
    xs: [10, Math.max(...points.map(({ size }) => size))],
    ys,
    yTicks: powers(Math.round(Math.log10(ys[0])), Math.round(Math.log10(ys[1]))).map((tick) => [
      tick,
      says(tick),
    ]),
    series: growth.lines.map(({ what, of, points }) => ({
      label: `${what}, ${of}`,
      points: points.map(({ size, ms }) => [size, ms]),
    })),
  });
}

/** Tables by name, each `{ head, rows }`; sentences by name; and drawings by path. */
export function benchReport() {
  const results = JSON.parse(readFileSync(new URL("results.json", import.meta.url), "utf8"));
  const { refused, longestMegabyte } = results.growth;
  return {
    tables: { speed: speedTable(results), ready: readyTable(results), growth: growthTable(results) },
    sentences: {
      measured: `The floor is what nothing gets below that reads texts in WebAssembly: to write them into its memory, one call, and one pass over the bytes. Measured ${origin(results)}`,
      limits: `A list of more than 1,000 declared scopes a level is refused (\`${refused.code}\`): of ${refused.scopes.toLocaleString("en")} in ${refused.ms.toPrecision(2)} ms. A link of more than 8 KiB is \`too-long\`; of a text of more than 32 Mi characters nothing is read. No megabyte of anything tried took \`readInviteLink\` longer than ${Math.ceil(longestMegabyte.ms)} ms.`,
    },
    drawings: {
      "web/page/pictures/speed.svg": speedChart(results),
      "web/page/pictures/ready.svg": readyChart(results),
      "web/page/pictures/growth.svg": growthChart(results),
    },
  };
}
