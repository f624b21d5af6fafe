import { expect, it } from "vitest";
import { overrun } from "./overrun.mjs";

it("loses nothing, sends nothing twice and keeps its memory, overrun and let down by everybody", async () => {
  const { invited, decided, unexpected, unanswered, seats, stored, states, mail, resident, stillRunning } =
    await overrun({ seconds: 12 });
  expect(unexpected).toEqual([]);
  expect(stillRunning).toBe(true);
  // The faults were met, or the rest would prove nothing.
  expect(unanswered).toBeGreaterThan(0);
  for (const count of [decided, mail.counts.waited, mail.counts.refused, mail.counts.hungUp])
    expect(count).toBeGreaterThan(0);

  expect(seats).toEqual([1, 1, 1, 1]);
  let mails = 0;
  for (const [region, emails] of Object.entries(invited)) {
    expect(stored[region].invited.toSorted()).toEqual(emails.toSorted());
    expect(stored[region].seats).toBe(2);
    mails += stored[region].mails;
  }
  expect(states.sent + states.refused + states.unsure).toBe(mails);
  expect([...mail.taken.values()].filter((times) => times > 1)).toEqual([]);
  expect(mail.taken.size).toBe(states.sent + states.unsure);
  expect(states.unsure).toBe(mail.counts.hungUp);
  expect(resident.last).toBeLessThan(resident.middle * 1.25);
}, 120_000);
