/** What the contestants work on: the same in every run, and as mixed as what people type and paste. */

const domains = [
  "gmail.com",
  "Example.com",
  "acme.co.uk",
  "gmial.com",
  "sub.corp.example",
  "x..y",
  "outlook.com",
  "hotmial.com",
  "yahoo.co.jp",
  "no",
];

/** Addresses, two in ten of which are none, and two in ten mistyped. */
export const people = (count) =>
  Array.from({ length: count }, (_, n) => {
    const name = ["Jane", "bob", "x"][n % 3];
    const tag = ["", "", "+team", "+a.b"][n % 4];
    return `${name}.${n}${tag}@${domains[(n * 7 + Math.floor(n / 10)) % domains.length]}`;
  });

const mistyped = {
  "gmial.com": "gmail.com",
  "hotmial.com": "hotmail.com",
  "yaho.com": "yahoo.com",
  "outlok.com": "outlook.com",
  "iclod.com": "icloud.com",
};
const spelledRight = ["gmail.com", "acme.co.uk", "proton.me", "hey.com", "gmx.net"];

/** Addresses and what was meant; half of them as they should be, at providers and at a firm. */
export const slips = Array.from({ length: 2000 }, (_, n) => {
  const slip = Object.entries(mistyped)[n % 5];
  const [typed, meant] = n % 2 ? slip : [spelledRight[n % 5], null];
  return { typed: `person.${n}@${typed}`, meant: meant && `person.${n}@${meant}` };
});

/** Links as they are sent to people without an account. */
export const invites = Array.from(
  { length: 2000 },
  (_, n) =>
    `https://us.cloud.langfuse.com/auth/sign-up?targetPath=%2Forganization%2Fcm1usq7x0000abcd1234e${n}&email=a%2B${n}%40x.com`,
);

/** Three gateways that answer for most of the rewritten links: a parameter, a path, and base64. */
const gateways = [
  (link) =>
    `https://eur02.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05%7C02&sdata=x&reserved=0`,
  (link) => `https://secure-web.cisco.com/1ZW/${encodeURIComponent(link)}`,
  (link) => `https://us-west-2.protection.sophos.com/?d=langfuse.com&u=${btoa(link)}&i=N&t=x`,
];

export const rewrittenInvites = invites.map((link, n) => gateways[n % gateways.length](link));

const pagesAt = (...hosts) =>
  Array.from({ length: 2000 }, (_, n) => `https://${hosts[n % hosts.length]}/project/p${n}?tab=members`);

export const regionPages = pagesAt(
  "us.cloud.langfuse.com",
  "cloud.langfuse.com",
  "jp.cloud.langfuse.com",
  "hipaa.cloud.langfuse.com:443",
);

/** Pages of nobody's region; half of their hosts imitate one, one of those with a Greek letter. */
export const otherPages = pagesAt(
  "observability.acme.example",
  "cloud.langfuse.com.evil.example",
  "www.example.org",
  "cl\u03bfud.langfuse.com",
);

/** Every level, role and scope of the access table. */
export const triples = (table) =>
  ["organization", "project"].flatMap((level) =>
    table.roles.flatMap((role) => table[level].OWNER.map((scope) => [level, role, scope])),
  );
