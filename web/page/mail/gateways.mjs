/**
 * What rewrites the links of mails, a row each, the other way round from `src/catalog/wrappers.hpp`: what the module
 * undoes is done here, so that people can see it and tests can try it. Hosts, parameters and their order are those of
 * links as they arrive; keys and signatures are made up.
 */
import {
  base64,
  dashes,
  hostOf,
  lowerPercent,
  nestedJson,
  percent,
  percentOf,
  replaced,
  token,
} from "./gateway-encodings.mjs";

/** @typedef {(url: string) => string} Rewrite */

/** @typedef {[id: string, name: string, form: string | null, rewrite: Rewrite]} Cells */

/** @returns {import("./gateways.mjs").Gateway} */
const row = (/** @type {Cells} */ ...[id, name, form, rewrite]) => ({
  id,
  name,
  form,
  decodable: true,
  rewrite,
});

/** Whose links hold a token. @returns {import("./gateways.mjs").Gateway} */
const opaque = (/** @type {Cells} */ ...cells) => ({ ...row(...cells), decodable: false });

const microsoft = "data=05%7C02%7Cuser%40corp.example%7C0a1b2c3d4e5f%7C0%7C0%7CUnknown%7C0%7C%7C%7C";

const filters = [
  row("safe-links", "Microsoft Defender Safe Links", null, (url) => {
    const sign = `sdata=${token(url, 43)}%3D&reserved=0`;
    return `https://nam02.safelinks.protection.outlook.com/?url=${percent(url)}&${microsoft}&${sign}`;
  }),
  row("teams-safe-links", "Microsoft Teams Safe Links", null, (url) => {
    const page = "https://statics.teams.cdn.office.net/evergreen-assets/safelinks/2/atp-safelinks.html";
    return `${page}?url=${percent(url)}&locale=en-us&pc=${token(url, 40)}`;
  }),
  row("proofpoint-v1", "Proofpoint URL Defense", "v1", (url) => {
    const sign = `k=${token(url, 22)}%3D%3D%0A&s=${token(url, 64)}`;
    return `https://urldefense.proofpoint.com/v1/url?u=${percent(url)}&${sign}`;
  }),
  row("proofpoint-v2", "Proofpoint URL Defense", "v2", (url) => {
    const sign = `d=DwMFaQ&c=${token(url, 43)}&s=${token(url, 43)}&e=`;
    return `https://urldefense.proofpoint.com/v2/url?u=${dashes(url)}&${sign}`;
  }),
  row("proofpoint-v3", "Proofpoint URL Defense", "v3", (url) => {
    return `https://urldefense.com/v3/__${replaced(url)}!!${token(url, 11)}!${token(url, 60)}$`;
  }),
  row("proofpoint-isolation", "Proofpoint Isolation", null, (url) => {
    return `https://urlisolation.com/browser?clickId=${token(url, 8)}&traceToken=168&url=${percent(url)}`;
  }),
  opaque("mimecast", "Mimecast URL Protect", "token", (url) => {
    return `https://url.us.m.mimecastprotect.com/s/${token(url, 25)}?domain=${hostOf(url)}`;
  }),
  row("mimecast-older", "Mimecast URL Protect", "older", (url) => {
    return `https://protect-us.mimecast.com/s/${token(url, 22)}?url=${percent(url)}`;
  }),
  row("barracuda", "Barracuda Link Protection", null, (url) => {
    return `https://linkprotect.cudasvc.com/url?a=${lowerPercent(url)}&c=E,1,${token(url, 60)},,&typo=1`;
  }),
  row("cisco", "Cisco Secure Email", null, (url) => {
    return `https://secure-web.cisco.com/1${token(url, 80)}/${percent(url)}`;
  }),
  row("trend-micro", "Trend Micro", null, (url) => {
    const target = lowerPercent(url).replaceAll("-", "%2d").replaceAll("_", "%5f");
    const click = "https://ddec1-0-en-ctp.trendmicro.com:443/wis/clicktime/v1/query";
    return `${click}?url=${target}&umid=${token(url, 32)}&auth=${token(url, 40)}`;
  }),
  row("sophos", "Sophos Email", null, (url) => {
    const sign = `i=${token(url, 32)}&t=${token(url, 20)}&h=${token(url, 32)}`;
    return `https://us-west-2.protection.sophos.com/?d=${hostOf(url)}&u=${base64(url)}&${sign}`;
  }),
  row("trellix", "Trellix Email Security", null, (url) => {
    return `https://protect2.fireeye.com/v1/url?k=${token(url, 36)}&q=1&e=${token(url, 32)}&u=${percent(url)}`;
  }),
  row("symantec", "Symantec Email Security", null, (url) => {
    return `https://clicktime.symantec.com/15${token(url, 24)}?h=${token(url, 43)}=&u=${percent(url)}`;
  }),
  row("fortimail", "Fortinet FortiMail", null, (url) => {
    return `https://fm.corp.example/fmlurlsvc/?fewReq=:B:${token(url, 40)}&url=${lowerPercent(url)}`;
  }),
  row("check-point", "Check Point Email Security", "v2", (url) => {
    return `https://url.avanan.click/v2/___${url}___.${token(url, 44)}`;
  }),
  row("check-point-v1", "Check Point Email Security", "v1", (url) => {
    const target = percent(url).replaceAll("%2F", "/");
    return `https://checkpoint.url-protection.com/v1/r01/url?o=${target}&g=${token(url, 24)}==`;
  }),
  row("edgepilot", "Zix EdgePilot", null, (url) => {
    const target = percentOf(/[%&#+]/g, url);
    return `https://link.edgepilot.com/s/${token(url, 8)}/${token(url, 22)}?u=${target}`;
  }),
  row("hornetsecurity", "Hornetsecurity ATP", null, (url) => {
    return `https://atpscan.global.hornetsecurity.com/?d=${token(url, 28)}&i=&u=${percent(url)}`;
  }),
  row("libraesva", "Libraesva URLSand", null, (url) => {
    return `https://urlsand.esvalabs.com/?u=${percent(url)}&e=${token(url, 8)}&h=${token(url, 8)}&f=y&p=y`;
  }),
  row("vade", "Vade Secure", null, (url) => {
    return `https://m365.eu.vadesecure.com/safeproxy/v4?f=${token(url, 30)}&i=${token(url, 30)}&u=${percent(url)}`;
  }),
  row("titanhq", "TitanHQ LinkLock", null, (url) => {
    return `https://linklock.titanhq.com/analyse?url=${percent(url)}&data=eJw${token(url, 40)}`;
  }),
  row("trustwave", "Trustwave SEG", null, (url) => {
    return `https://scanmail.trustwave.com/?c=8510&d=${token(url, 40)}&u=${percent(url)}`;
  }),
  row("cloud-apps", "Microsoft Defender for Cloud Apps", null, (url) => {
    return `https://mcas-proxyweb.mcas.ms/certificate-checker?login=false&originalUrl=${percent(url)}`;
  }),
  // It is there for the usual port only.
  row("cloud-apps-session", "Microsoft Defender for Cloud Apps", "session", (url) =>
    url.replace(/^https:\/\/[^/:?#]+(?=(:443)?([/?#]|$))/, "$&.mcas.ms"),
  ),
  opaque("intermedia", "Intermedia LinkSafe", null, (url) => {
    return `https://url.emailprotection.link/?b${token(url, 90)}~`;
  }),
];

const programs = [
  row("google", "Google", null, (url) => {
    return `https://www.google.com/url?q=${percent(url)}&sa=D&source=calendar&usg=AOvVaw${token(url, 22)}`;
  }),
  row("gmail", "Google", "Gmail", (url) => {
    const target = percentOf(/[=&%+]/g, url);
    return `https://www.google.com/url?q=${target}&source=gmail&usg=AFQjCN${token(url, 28)}`;
  }),
  row("outlook-web", "Outlook Web Access", null, (url) => {
    return `https://mail.corp.example/owa/redir.aspx?C=${token(url, 40)}&URL=${lowerPercent(url)}`;
  }),
  row("gmx", "GMX, WEB.DE, mail.com", null, (url) => {
    return `https://deref-gmx.net/mail/client/${token(url, 11)}/dereferrer/?redirectUrl=${percent(url)}`;
  }),
  row("slack", "Slack", null, (url) => `https://slack-redir.net/link?url=${percent(url)}&v=3`),
  row("linkedin", "LinkedIn", null, (url) => {
    return `https://www.linkedin.com/safety/go?url=${percent(url)}&urlhash=${token(url, 4)}&mt=${token(url, 40)}`;
  }),
  row("facebook", "Facebook", null, (url) => {
    return `https://l.facebook.com/l.php?u=${percent(url)}&h=AT0${token(url, 60)}&s=1`;
  }),
  row("instagram", "Instagram", null, (url) => {
    return `https://l.instagram.com/?u=${percent(url)}&e=AT1${token(url, 60)}`;
  }),
  row("whatsapp", "WhatsApp", null, (url) => `https://l.wl.co/l?u=${percent(url)}`),
  row("youtube", "YouTube", null, (url) => {
    return `https://www.youtube.com/redirect?event=comments&redir_token=${token(url, 60)}&q=${percent(url)}`;
  }),
  row("bing", "Bing", null, (url) => {
    return `https://www.bing.com/ck/a?p=${token(url, 64)}&ptn=3&u=a1${base64(url)}&ntb=1`;
  }),
  opaque("linkedin-short", "LinkedIn", "short", (url) => `https://lnkd.in/e${token(url, 7)}`),
  opaque("x", "X", null, (url) => `https://t.co/${token(url, 10)}`),
  opaque("bitly", "Bitly", null, (url) => `https://bit.ly/${token(url, 7)}`),
];

const senders = [
  row("ses", "Amazon SES", null, (url) => {
    return `https://abcd1234.r.us-east-1.awstrack.me/L0/${segment(url)}/1/0100${token(url, 40)}/${token(url, 27)}=473`;
  }),
  row("ses-own-domain", "Amazon SES", "own domain", (url) => {
    return `https://click.corp.example/CL0/${segment(url)}/1/0100${token(url, 40)}/${token(url, 27)}=473`;
  }),
  row("postmark", "Postmark", null, (url) => {
    const [, scheme = "", rest = ""] = /^(https?):\/\/(.*)$/s.exec(url) ?? [];
    return `https://click.pstmrk.it/${scheme === "http" ? "3" : "3s"}/${percent(rest)}/I54/${token(url, 6)}/AQ`;
  }),
  row("mandrill", "Mandrill", null, (url) => {
    return `https://mandrillapp.com/track/click/30295795/${hostOf(url)}?p=${nestedJson(url)}`;
  }),
  row("azure", "Azure Communication Services", null, (url) => {
    const sign = `p=${token(url, 40)}&s=${token(url, 40)}`;
    return `https://a1b2.safelink.emails.azure.net/redirect/?destination=${percent(url)}&${sign}`;
  }),
  opaque("sendgrid", "SendGrid", null, (url) => {
    return `https://u60157470.ct.sendgrid.net/ls/click?upn=u001.${token(url, 100)}`;
  }),
  opaque("mailgun", "Mailgun", null, (url) => `https://email.mg.corp.example/c/eJ${token(url, 100)}`),
  opaque("mailchimp", "Mailchimp", null, (url) => {
    return `https://corp.us1.list-manage.com/track/click?u=${token(url, 25)}&id=${token(url, 10)}&e=1a2b3c`;
  }),
  opaque("hubspot", "HubSpot", null, (url) => `https://d1a2.corp.example/Ctc/5C+113/${token(url, 80)}`),
  opaque("brevo", "Brevo", null, (url) => `https://r.corp.example/tr/cl/${token(url, 100)}`),
];

/** Amazon's way with a path segment: the colon of the scheme and the equal signs stay. */
function segment(/** @type {string} */ url) {
  return percent(url).replace("%3A", ":").replaceAll("%3D", "=");
}

/** First what companies have their mail pass through, then mail programs and chats, then what sends the mail. */
export const gateways = [...filters, ...programs, ...senders];

export const labelOf = (/** @type {import("./gateways.mjs").Gateway} */ { name, form }) =>
  form === null ? name : `${name} (${form})`;
