import { expect, test } from "vitest";
import { compareCounts, readDump } from "../bench/instruction_counts.mjs";

const madeWith = { compiler: "12.2.0", libc: "2.36" };
const compare = (before, now, system = madeWith) =>
  compareCounts({ madeWith, counts: before }, { madeWith: system, counts: now });

test.each([
  ["a dump of the program", "desc: Trigger: Client Request: can\nsummary: 12\ntotals: 40\n", ["can", 12]],
  ["the dump at its end", "desc: Trigger: Program termination\nsummary: 12\n", null],
  ["a dump without a count", "desc: Trigger: Client Request: can\n", null],
])("%s", (_, text, expected) => expect(readDump(text)).toEqual(expected));

test.each([
  ["the same", { can: 1000 }, { can: 1000 }, "same", /^can: 1000 instructions \(\+0\.0 %\)$/],
  ["three per cent more", { can: 1000 }, { can: 1030 }, "same", /\+3\.0 %/],
  ["more than that", { can: 1000 }, { can: 1031 }, "differs", /1031 instructions instead of 1000, .* SLOWER/],
  ["less than that", { can: 1000 }, { can: 969 }, "differs", /969 instructions instead of 1000, .* FASTER/],
  ["a call nobody wrote down", {}, { can: 1 }, "differs", /NOT WRITTEN DOWN/],
  ["a call nobody counts", { can: 1 }, {}, "differs", /NO LONGER COUNTED/],
])("%s", (_, before, now, verdict, line) => {
  const found = compare(before, now);
  expect(found.verdict).toBe(verdict);
  expect(found.lines[0]).toMatch(line);
});

test("another compiler: nothing is compared, and it says so", () => {
  const { verdict, lines } = compare({ can: 1 }, { can: 9 }, { ...madeWith, compiler: "14.1.0" });
  expect(verdict).toBe("not-compared");
  expect(lines).toEqual([expect.stringMatching(/^SKIPPED: .*compiler 14\.1\.0 instead of 12\.2\.0$/)]);
});
