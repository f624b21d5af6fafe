import { afterAll, beforeAll, expect, it } from "vitest";
import { hosts, openTheatre, type Theatre } from "./harness.mjs";

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

it("a file of 20,000 people, at once and as a stream, under the page's policy", async () => {
  const visit = await theatre.visit(`https://${hosts.EU}/stage/`);
  try {
    const read = await visit.page.evaluate(async () => {
      const usher = await globalThis.stage.createUsher();
      const lines = Array.from({ length: 20_000 }, (_, n) => `"Müller, P${n}";p${n % 19_000}@x.com;viewer`);
      const text = `Name;E-Mail;Role\n${lines.join("\n")}`;
      const whole = usher.checkInviteList(text);
      const rows: string[] = [];
      let progress = 0;
      let counts = {};
      for await (const part of usher.checkInviteStream(new Blob([text]).stream())) {
        for (const { name, role, email } of part.rows) rows.push(`${name} ${role} ${email.identity}`);
        ({ counts, progress } = part);
      }
      return { counts: [whole.counts, counts], first: rows[0], size: rows.length, progress };
    });
    expect(read.counts[0]).toMatchObject({ ready: 19_000, duplicate: 1000, invalid: 0 });
    expect(read.counts[1]).toEqual(read.counts[0]);
    expect(read.first).toBe("Müller, P0 VIEWER p0@x.com");
    expect(read.size).toBe(20_000);
    expect(read.progress).toBeGreaterThan(700_000);
    expect(visit.errors).toEqual([]);
    expect(await visit.violations()).toEqual([]);
    expect(visit.requests.filter((url) => !url.includes("/stage/"))).toEqual([]);
  } finally {
    await visit.close();
  }
});
