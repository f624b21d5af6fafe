// What the benchmark says, not how fast anything is.
import { expect, test } from "vitest";
import { bars, lines } from "./charts.mjs";
import { floor } from "./floor.mjs";
import { exponent } from "./growth.mjs";
import { race } from "./race.mjs";
import { speedTable } from "./tables.mjs";

const contestant = (name, answer, more) => ({
  name,
  answer,
  pass: (items) => items.reduce((sum, item) => sum + answer(item).length, 0),
  ...more,
});

test("a peer that answers differently is marked with how often, and who is right", () => {
  const items = ["a", "b", "c", "d"];
  const [{ agreement, ratio }] = race(
    {
      subject: "letters",
      what: "upper()",
      items,
      truth: (item) => item.toUpperCase(),
      usher: contestant("Usher", (item) => item.toUpperCase()),
      peers: [contestant("peer", (item) => (item === "d" ? item : item.toUpperCase()))],
    },
    1,
  ).peers;
  expect(agreement).toEqual({ asked: 4, same: 3, right: { usher: 4, peer: 3 } });
  expect(ratio).toHaveLength(3);
});

test("the floor passes over every byte of every text, and the table says how far above it Usher is", () => {
  const texts = ["", "a", "\u00e9", "b".repeat(1000)];
  expect(floor().pass(texts)).toBe(97 + 0xe9 + 1000 * 98);
  expect(floor((items) => [items.join("")]).pass(["ab", "c"])).toBe(97 + 98 + 99);
  const [contest] = told(5, 8);
  const above = { Node: [{ ...contest, floor: [9, 10, 11] }], Chromium: [contest] };
  expect(speedTable({ contests: above }).rows[0]).toContain("10 ns, × 2.5");
});

const told = (ratio, same) => [
  {
    what: "can()",
    ns: [20, 25, 30],
    peers: [
      {
        name: "peer",
        bar: 4,
        ratio: [ratio, ratio, ratio],
        agreement: { asked: 8, same, right: { usher: 8, peer: same } },
      },
    ],
  },
];

test.each([
  [5, 5, "4: met"],
  [5, 3, "4: **missed in Chromium**"],
  [3, 5, "4: **missed in Node**"],
  [3, 3, "4: **missed**"],
])("a bar that is missed is called missed: %d and %d", (node, chromium, says) => {
  const [row] = speedTable({ contests: { Node: told(node, 8), Chromium: told(chromium, 8) } }).rows;
  expect(row).toContain(says);
  expect(row.at(-1)).toBe("all");
});

test("the share of answers that differ stands in the table", () => {
  const [row] = speedTable({ contests: { Node: told(5, 6), Chromium: told(5, 6) } }).rows;
  expect(row.at(-1)).toBe("75 %; right: Usher all, peer 75 %");
});

test.each([0.5, 1, 2])("the exponent of a power of %d is found", (power) => {
  const points = [10, 100, 1000].map((size) => ({ size, ms: 3 * size ** power }));
  expect(exponent(points)).toBeCloseTo(power);
});

test("drawings carry their title for who cannot see them, and take no text for markup", () => {
  const chart = { title: "a < b & c", subtitle: "", rows: [{ label: "<script>", value: 10, says: "" }] };
  const drawn = [
    bars({ ...chart, ends: [1, 100], origin: 1, ticks: [1, 100], logarithmic: true }),
    lines({
      ...chart,
      xs: [1, 10],
      ys: [1, 10],
      yTicks: [],
      series: [{ label: "<script>", points: [[1, 1]] }],
    }),
  ];
  for (const svg of drawn) {
    expect(svg).toContain(`role="img" aria-labelledby="title"`);
    expect(svg).toContain(`<title id="title">a &#60; b &#38; c</title>`);
    expect(svg).toContain("prefers-color-scheme:dark");
    expect(svg).not.toMatch(/<script|NaN/);
  }
});
