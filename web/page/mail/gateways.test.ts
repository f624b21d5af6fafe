import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { createUsher, type Usher } from "../../../dist/index.js";
import { acceptanceLink } from "./acceptance-link.mjs";
import { type Gateway, gateways, labelOf } from "./gateways.mjs";

let usher: Usher;
let sandbox: Usher;
const region = (id: string, name: string) => ({ id, host: `${name}cloud.langfuse.localhost:5173` });
beforeAll(async () => {
  usher = await createUsher();
  sandbox = await createUsher({
    settings: {
      regions: [region("EU", ""), region("US", "us."), region("JP", "jp."), region("HIPAA", "hipaa.")],
    },
  });
});

const decodable = gateways.filter((gateway) => gateway.decodable);
const opaque = gateways.filter((gateway) => !gateway.decodable);
const idOf = ({ id }: Gateway) => id;

const local = fc
  .array(fc.stringMatching(/^[A-Za-z0-9_'+-]{1,20}$/), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join("."));
const domain = fc.stringMatching(/^([A-Za-z0-9]([A-Za-z0-9-]{0,12}[A-Za-z0-9])?\.){1,5}[A-Za-z]{2,9}$/);
const address = fc
  .tuple(local, domain)
  .map((parts) => parts.join("@"))
  .filter((text) => usher.checkEmail(text).valid);
const place = fc.constantFrom(
  ...(["EU", "US", "JP", "HIPAA"] as const).map((id) => {
    const name = id === "EU" ? "" : `${id.toLowerCase()}.`;
    return { region: id, name };
  }),
);
const invitation = fc.record({
  place,
  organizationId: fc.oneof(
    fc.constant("cm1usq7x0000abcd1234efgh5"),
    fc.uuid(),
    fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/),
  ),
  address,
  hasAccount: fc.boolean(),
});
type Invitation = typeof invitation extends fc.Arbitrary<infer Value> ? Value : never;

const linkOf = ({ place, ...rest }: Invitation) =>
  acceptanceLink({ base: `https://${place.name}cloud.langfuse.com`, ...rest });
const read = (
  { place, organizationId, address, hasAccount }: Invitation,
  url: string,
  ...names: string[]
) => ({
  url,
  region: place.region,
  organizationId,
  email: hasAccount ? null : address,
  kind: hasAccount ? "existing-account" : "new-account",
  // The same one twice in a row is named once.
  wrappers: names.filter((name, n) => name !== names[n - 1]),
  urls: [],
});

test("there is a gateway for each row of the module's catalog, and by the same name", () => {
  const catalog = readFileSync(new URL("../../../src/catalog/wrappers.hpp", import.meta.url), "utf8");
  const names = [...catalog.matchAll(/wrapper_row\{"([^"]+)"/g)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(40);
  expect(new Set(gateways.map(({ name }) => name))).toEqual(new Set(names));
  for (const key of [idOf, labelOf]) expect(new Set(gateways.map(key)).size).toBe(gateways.length);
  for (const { id } of gateways) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

// What the module does not read; each test below fails as soon as it does.
const endMark = "___.";
const checkPoint = ({ id }: Gateway) => id === "check-point";
const ownHost = ({ id }: Gateway) => ["fortimail", "outlook-web", "ses-own-domain"].includes(id);
const session = ({ id }: Gateway) => id === "cloud-apps-session";

test.each(decodable)("through $id, an invitation is read whole, and the gateway is named", (gateway) => {
  fc.assert(
    fc.property(invitation, (made) => {
      fc.pre(!(checkPoint(gateway) && made.address.includes(endMark)));
      const link = linkOf(made);
      const wrapped = gateway.rewrite(link);
      expect(new URL(wrapped).hostname).not.toMatch(/langfuse\.com$/);
      expect(usher.readInviteLink(wrapped)).toMatchObject(read(made, link, gateway.name));
    }),
    { numRuns: 200 },
  );
});

test("through any two of them, too", () => {
  const pair = fc.tuple(fc.constantFrom(...decodable), fc.constantFrom(...decodable));
  fc.assert(
    fc.property(invitation, pair, (made, [inner, outer]) => {
      fc.pre(!(checkPoint(inner) && checkPoint(outer)) && !(session(outer) && ownHost(inner)));
      fc.pre(!([inner, outer].some(checkPoint) && made.address.includes(endMark)));
      const link = linkOf(made);
      const wrapped = outer.rewrite(inner.rewrite(link));
      expect(usher.readInviteLink(wrapped), wrapped).toMatchObject(read(made, link, outer.name, inner.name));
    }),
    { numRuns: 3000 },
  );
});

const gateway = (id: string) => gateways.find((each) => each.id === id) as Gateway;
const jane = {
  place: { region: "US", name: "us." } as const,
  organizationId: "o1",
  address: "jane+team@acme.com",
  hasAccount: false,
};

test("Check Point ends a link at its last end mark, as the address may hold one", () => {
  const made = { ...jane, address: "jane___.doe@acme.com" };
  expect(usher.readInviteLink(gateway("check-point").rewrite(linkOf(made))).email).toBe(made.address);
});

test("and so it does when it is inside of itself", () => {
  const { rewrite } = gateway("check-point");
  expect(usher.readInviteLink(rewrite(rewrite(linkOf(jane)))).url).toBe(linkOf(jane));
});

test.fails("a gateway on a host of its own hides the session proxy around it", () => {
  const wrapped = gateway("cloud-apps-session").rewrite(gateway("fortimail").rewrite(linkOf(jane)));
  const names = ["Microsoft Defender for Cloud Apps", "Fortinet FortiMail"];
  expect(usher.readInviteLink(wrapped).wrappers).toEqual(names);
});

test.each(opaque)("through $id nobody sees, and where it hints at a region, that is told", (gateway) => {
  fc.assert(
    fc.property(invitation, (made) => {
      const link = linkOf(made);
      const wrapped = gateway.rewrite(link);
      expect(wrapped).not.toMatch(/organization|%2f/i);
      expect(usher.readInviteLink(wrapped)).toMatchObject({
        status: "reject",
        reasonCode: "opaque-wrapper",
        kind: "wrapped-opaque",
        url: null,
        region: null,
        hintRegion: gateway.id === "mimecast" ? made.place.region : null,
        wrappers: [gateway.name],
      });
    }),
    { numRuns: 50 },
  );
});

test("the regions of a sandbox are read through them as the real ones are", () => {
  for (const name of ["", "us.", "jp.", "hipaa."]) {
    const base = `http://${name}cloud.langfuse.localhost:5173`;
    const link = acceptanceLink({ base, ...jane });
    const { region } = sandbox.readInviteLink(link);
    for (const each of decodable) {
      const names = session(each) ? [] : [each.name];
      expect(sandbox.readInviteLink(each.rewrite(link)), each.id).toMatchObject({
        url: link,
        region,
        wrappers: names,
      });
    }
    expect(sandbox.readInviteLink(gateway("mimecast").rewrite(link)).hintRegion).toBe(region);
  }
});

test("a rewriting does not depend on when it is done, and takes anything", () => {
  for (const { rewrite } of gateways) {
    expect(rewrite(linkOf(jane))).toBe(rewrite(linkOf(jane)));
    for (const odd of ["", "x", "https://", "http://[", "https://a\u00e9.example/?q=\u{1F600}"])
      expect(typeof rewrite(odd)).toBe("string");
  }
});
