// Memory that is refused: what the call that needed it says, and that those behind it work as if nothing had been.
import { readFileSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import { createUsher, type Usher } from "../../dist/index.js";

const shipped = readFileSync(new URL("../../dist/usher.wasm", import.meta.url));
const MEMORY_SECTION = 5;
const PAGE = 65536;

/** A number as WebAssembly writes it, seven bits a byte, and where the next one stands. */
function readNumber(bytes: Uint8Array, from: number): [value: number, next: number] {
  let value = 0;
  let at = from;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++] as number;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, at];
  }
}

/** The shipped module with another limit to its memory, which is how a machine without much of it behaves. */
function limitedTo(pages: number): Uint8Array {
  const bytes = new Uint8Array(shipped);
  for (let at = 8; at < bytes.length; ) {
    const [size, body] = readNumber(bytes, at + 1);
    if (bytes[at] !== MEMORY_SECTION) {
      at = body + size;
      continue;
    }
    expect([...bytes.subarray(body, body + 2)]).toEqual([1, 1]); // one memory, with a limit
    const [least, limit] = readNumber(bytes, body + 2);
    expect(least).toBeLessThan(pages);
    const [, end] = readNumber(bytes, limit);
    for (let n = limit, left = pages; n < end; n++, left >>= 7)
      bytes[n] = (left & 0x7f) | (n + 1 < end ? 0x80 : 0);
    return bytes;
  }
  throw new Error("the module has no memory");
}

let usher: Usher;
beforeEach(async () => {
  usher = await createUsher({ wasm: limitedTo(48) });
});

const LINK = "https://us.cloud.langfuse.com/organization/cm1usq7x0000abcd1234efgh5";
const tooMuch = "a".repeat(48 * PAGE);

/** Every entry point once, on memory that no earlier call has asked for. */
function expectAnswers(round: number) {
  const long = `${"x".repeat(2000 + 60 * round)} ${LINK}`;
  expect(usher.can("project", "OWNER", "project:delete")).toBe(true);
  expect(usher.readInviteLink(long).url).toBe(LINK);
  expect(usher.checkEmail("jane@gmial.com").suggestion).toBe("jane@gmail.com");
  expect(usher.checkInviteList(`a@x.com, b@x.com, ${round}@x.com`).counts.ready).toBe(3);
  expect(usher.compareRoles("project", "ADMIN", "OWNER").gained).toEqual(["project:delete"]);
  expect(usher.switchRegion(`${LINK}?round=${round}`, "JP")).toContain("jp.cloud.langfuse.com");
}

test("a call that is refused memory says so at once, and the next calls work, also when they need more", () => {
  for (let round = 0; round < 20; round++) {
    expect(() => usher.detectRegion(tooMuch)).toThrow(WebAssembly.RuntimeError);
    expect(() => usher.explain("project", tooMuch, "x")).toThrow(WebAssembly.RuntimeError);
    expectAnswers(round);
  }
  // Half of what there is was never asked for until now.
  expect(usher.detectRegion("a".repeat(16 * PAGE)).kind).toBe("invalid");
});

test("nor does it wear the module out to be refused thousands of times", () => {
  for (let call = 0; call < 6000; call++) expect(() => usher.explain("project", tooMuch, "x")).toThrow();
  expectAnswers(0);
});

const MOST = 2 ** 25;

test("nothing of a text that is far too long counts, and so little memory is needed", async () => {
  const roomy = await createUsher({ wasm: limitedTo(8192) });
  const long = `jane@x.com ${LINK} `.repeat(MOST / 16);
  expect(roomy.detectRegion(long).kind).toBe("invalid");
  expect(roomy.checkEmail(long).valid).toBe(false);
  expect(roomy.normalizeEmail(`jane@x.com${" ".repeat(MOST)}?`)).toBeNull();
  expect(roomy.switchRegion(LINK + long, "US")).toBeNull();
  expect(roomy.explain("project", long, "x").reasonCode).toBe("unknown-role");
  expect(roomy.compareEmails(long, long).relation).toBe("invalid");
  expect(roomy.checkInviteList(long).rows[0]?.reasonCode).toBe("too-long");
  const blanks = " ".repeat(MOST - LINK.length);
  expect(roomy.readInviteLink(blanks + LINK).url).toBe(LINK);
  expect(roomy.readInviteLink(`${blanks} ${LINK}`)).toMatchObject({ reasonCode: "too-long", url: null });
});

test("a list that is refused memory leaves the others alone", () => {
  const list = "someone@x.com\n".repeat(100_000);
  for (let round = 0; round < 5; round++) {
    expect(() => usher.checkInviteList(list)).toThrow(WebAssembly.RuntimeError);
    expectAnswers(round);
  }
  expect(usher.checkInviteList("someone@x.com\n".repeat(500)).counts.duplicate).toBe(499);
});

test("a stream that is refused memory ends with the refusal, and its source is let go", async () => {
  let cancelled = false;
  const stream = new ReadableStream<string>({
    pull: (controller) => controller.enqueue("someone@x.com,another@y.example\n".repeat(20_000)),
    cancel: () => {
      cancelled = true;
    },
  });
  const read = async () => {
    for await (const part of usher.checkInviteStream(stream)) expect(part.done).toBe(false);
  };
  await expect(read()).rejects.toThrow(WebAssembly.RuntimeError);
  expect(cancelled).toBe(true);
  expectAnswers(0);
});

test("where there is no memory for a module at all, that is what is said", async () => {
  const none = limitedTo(48);
  const broken = none.slice();
  // Less at most than at least: no engine makes such an instance.
  for (let at = 8; at < broken.length; ) {
    const [size, body] = readNumber(broken, at + 1);
    if (broken[at] === MEMORY_SECTION) {
      const [, limit] = readNumber(broken, body + 2);
      const [, end] = readNumber(broken, limit);
      for (let n = limit; n < end; n++) broken[n] = n + 1 < end ? 0x80 : 0;
      break;
    }
    at = body + size;
  }
  await expect(createUsher({ wasm: broken })).rejects.toMatchObject({
    name: "UsherLoadError",
    code: "compile",
  });
});
