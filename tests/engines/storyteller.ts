import { afterAll, beforeAll, expect, it } from "vitest";
import type { Launch } from "./engine.js";
import type { House, Visitors } from "./house.js";
import type { Person } from "./person.js";
import { become, settingsAt, signOut } from "./steps.js";

/** Who comes up in a story; each has a window of their own until it ends. */
export interface Cast {
  /** Whoever the sandbox takes a stranger for. */
  enter(url: string): Promise<Person>;
  /** Somebody who is not signed in anywhere. */
  guest(url: string): Promise<Person>;
  /** Grace, at the settings of the project of a region whose people have their mail at this domain. */
  admin(host: string, domain: string): Promise<Person>;
}

/** Tells stories in one engine, and holds every page and the log to what all of them promise. */
export function storyteller(houseOf: () => House, launch: Launch) {
  let visitors: Visitors;
  beforeAll(async () => {
    visitors = await houseOf().launch(launch);
  });
  afterAll(() => visitors?.close());

  return (name: string, tell: (cast: Cast) => Promise<void>): void => {
    it(name, async () => {
      const people: Person[] = [];
      const enter = async (url: string) => {
        const person = await visitors.enter();
        people.push(person);
        await person.visit(url);
        return person;
      };
      try {
        await tell({
          enter,
          async guest(url) {
            const person = await enter(url);
            await signOut(person);
            return person;
          },
          async admin(host, domain) {
            const person = await enter(settingsAt(host));
            await become(person, "Grace Hopper", `grace@${domain}`);
            return person;
          },
        });
        for (const person of people) expect(await person.complaints()).toEqual([]);
        expect(JSON.stringify(houseOf().records.log)).not.toContain("@");
      } finally {
        await Promise.all(people.map((person) => person.close()));
      }
    });
  };
}
