/** The mail of an invitation: which region, which address, whose organisation, and the one link. */
import { createHash } from "node:crypto";
import { html, raw } from "hono/html";
import { acceptanceLink } from "./acceptance-link.mjs";
import { sentences } from "./sentences/index.mjs";
import { shownName } from "./shown-name.mjs";

/** No answering machine answers it, and no list server takes it for a person's (RFC 3834). */
const headers = { "Auto-Submitted": "auto-generated" };

/** @type {typeof import("./message.mjs").composeInvitation} */
export function composeInvitation({ usher, invitation, base, from, language = "en" }) {
  const { region, organization, hasAccount, sentAt } = invitation;
  const { valid, reasonCode, address } = usher.checkEmail(invitation.address);
  if (!valid || address === null) return { ok: false, reasonCode };

  const url = acceptanceLink({ base, organizationId: organization.id, address, hasAccount });
  const read = usher.readInviteLink(url);
  if (read.status !== "ok" || read.url !== url)
    return { ok: false, reasonCode: read.reasonCode === "ok" ? "not-an-invite" : read.reasonCode };
  if (read.region !== region) return { ok: false, reasonCode: "other-region" };

  const id = idOf(invitation);
  const content = contentOf(invitation, { url, address, host: new URL(base).host, language });
  return {
    ok: true,
    message: {
      id,
      messageId: `<${id}@${new URL(base).hostname}>`,
      from: { name: "Neural Inverse", address: from },
      to: address,
      subject: content.invited.join(""),
      text: asText(content),
      html: asHtml(content),
      sentAt,
      region,
      url,
      headers,
    },
  };
}

/** Says nothing about the invitation, and is no other one's. */
function idOf(/** @type {import("./message.mjs").MailedInvitation} */ { id, region, organization, sentAt }) {
  const facts = JSON.stringify([region, organization.id, id, sentAt]);
  return createHash("sha256").update(facts).digest("hex").slice(0, 32);
}

/**
 * What both parts of the mail say.
 * @param {import("./message.mjs").MailedInvitation} invitation
 * @param {{ url: string, address: string, host: string, language: import("./sentences/index.mjs").MailLanguage }} shown
 */
function contentOf({ region, organization, inviter, hasAccount, expiresAt }, shown) {
  const words = sentences[shown.language];
  const time = new Intl.DateTimeFormat(words.locale, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "UTC",
  });
  const names = [shownName(inviter), shownName(organization.name)];
  return {
    ...shown,
    words,
    names,
    invited: words.invited(names[0] ?? null, names[1] ?? null),
    place:
      region === null
        ? [words.instance, shown.host]
        : [words.dataRegion, Object.hasOwn(words.regions, region) ? words.regions[region] : region],
    ...(hasAccount ? words.existingAccount : words.newAccount),
    notes: [
      words.onlyHere,
      ...(expiresAt === null ? [] : [words.until(`${time.format(expiresAt)} UTC`), words.again]),
      words.unexpected,
    ],
  };
}

/** @typedef {ReturnType<typeof contentOf>} Content */

/** The link stands alone in its line, so that nothing grows onto it. */
function asText(/** @type {Content} */ { words, invited, place, address, todo, url, notes }) {
  const facts = `${place.join(" ")}\n${words.sentTo} ${address}`;
  return `${[words.greeting, invited.join("") + words.end, facts, todo, url, ...notes].join("\n\n")}\n`;
}

const sheet = {
  body: "margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif",
  button:
    "display:inline-block;padding:10px 16px;border-radius:6px;background:#1d4ed8;color:#fff;text-decoration:none",
  link: "word-break:break-all",
};

function asHtml(/** @type {Content} */ { words, names, language, place, address, todo, button, url, notes }) {
  const set = (/** @type {string | null | undefined} */ name) =>
    name ? html`<bdi><strong>${name}</strong></bdi>` : null;
  const invited = words.invited(set(names[0]), set(names[1]));
  // The link was checked: of what HTML escapes it holds the ampersand, and the apostrophe, which stays readable here.
  const link = raw(url.replaceAll("&", "&amp;"));
  const page = html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Neural Inverse</title></head>
<body style="${sheet.body}">
<p>${words.greeting}</p>
<p>${invited}${words.end}</p>
<p>${place[0]} <strong>${place[1]}</strong><br>${words.sentTo} <strong>${address}</strong></p>
<p>${todo}</p>
<p><a href="${link}" style="${sheet.button}">${button}</a></p>
<p>${words.copy}<br><a href="${link}" style="${sheet.link}">${link}</a></p>
${notes.map((note) => html`<p>${note}</p>\n`)}</body>
</html>
`;
  return String(page);
}
