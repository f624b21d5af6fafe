/** The driver itself: each engine is the real one, under the real names, and goes nowhere else. */
import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hosts } from "../browser/harness.mjs";
import { engines, type House, openHouse, type Visitors } from "./house.js";
import type { Person } from "./person.js";

const settings = `https://${hosts.US}/project/p1`;

/** By this all the processes of an engine can be told from others, as each hands on its environment. */
const mark = `USHER_ENGINES=${randomUUID()}`;
process.env.USHER_ENGINES = mark.split("=")[1];

/** The command lines of what is still there, our own process aside. */
function leftovers(): string[] {
  const ids = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  return ids.flatMap((id) => {
    try {
      const isOurs = readFileSync(`/proc/${id}/environ`, "utf8").includes(mark);
      return isOurs ? [readFileSync(`/proc/${id}/cmdline`, "utf8").replaceAll("\0", " ")] : [];
    } catch {
      // It ended meanwhile, or is somebody else's.
      return [];
    }
  });
}

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

describe.each(engines)("$name", ({ name, launch }) => {
  let visitors: Visitors;
  let person: Person;
  beforeAll(async () => {
    visitors = await house.launch(launch);
    person = await visitors.enter();
    await person.visit(settings);
  });
  afterAll(() => visitors?.close());

  it("is that engine, in English, at a secure address of the product", async () => {
    const agent = (await person.evaluate("navigator.userAgent")) as string;
    expect(agent).toMatch(
      { Chromium: /Chrome\//, Firefox: /Firefox\//, WebKit: /Version\/.*Safari\// }[name] ?? /^$/,
    );
    expect(await person.evaluate("[isSecureContext, location.href]")).toEqual([true, settings]);
    expect(await person.evaluate("navigator.language")).toMatch(/^en/);
  });

  it("finds things by role and name in shadow roots, and only what can be reached", async () => {
    await person.press("button", "Add a new member");
    await person.fill("E-mail addresses", 'é <a+b@x.com>,\n"c" d@x.com');
    expect((await person.find("textbox", "E-mail addresses")).value).toBe('é <a+b@x.com>,\n"c" d@x.com');
    await person.misses("button", "Add a new member");
    await person.fill("E-mail addresses", "");
    await person.press("button", "Close");
    await person.find("button", "Add a new member");
  });

  it("says what it looked for, and what was there", async () => {
    await person.find("button", "Add a new member");
    await expect(person.hurried(300).press("button", "Add everybody")).rejects.toThrow(
      /no one button “Add everybody” that can be pressed at https:.*there is: .*button “Add a new member”/,
    );
  });

  it("chooses from a menu, and what is chosen counts", async () => {
    await person.choose("You are", "Esra Yılmaz");
    await person.reads("Signed in as esra@");
    expect(await person.find("button", "Add a new member")).toMatchObject({ disabled: true });
  });

  it("keeps what one person does from another", async () => {
    const other = await visitors.enter();
    await other.visit(settings);
    await other.reads("Signed in as ada@");
    await other.close();
  });

  it("tells what the policy refuses", async () => {
    expect(await person.complaints()).toEqual([]);
    await person.evaluate(
      'document.head.append(document.createElement("style")), document.querySelector("style").append("a {}")',
    );
    await expect
      .poll(() => person.complaints())
      .toContainEqual(expect.stringContaining("refused by the policy: style-src-elem"));
  });

  it("goes nowhere else", async () => {
    expect(house.refused.splice(0)).toEqual([]);
    const failure = await person.visit("https://elsewhere.example/").then(() => "", String);
    expect([failure, ...house.refused.splice(0)].join(" ")).toMatch(
      /ERR_NAME_NOT_RESOLVED|elsewhere\.example:443$/,
    );
  });

  it("leaves no process behind", async () => {
    expect(leftovers()).not.toEqual([]);
    await visitors.close();
    await expect.poll(leftovers).toEqual([]);
  });
});
