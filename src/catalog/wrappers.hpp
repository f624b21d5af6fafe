// Link wrappers: one row each for what rewrites the links of a mail. A new gateway is one new row here.
// Sources: the makers' own decoders and manuals, measured on links as they arrive.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace usher::catalog {

/// Where in a rewritten link its target is.
enum class target_in : std::uint8_t {
  nowhere,       // on the gateway's own server
  query,         // a parameter, percent-encoded once or more
  query_dashes,  // a parameter, '-' for '%' and '_' for '/'
  query_base64,  // a parameter, base64url
  query_json,    // a parameter, base64url of JSON: the text `p` of it is JSON, and the text `url` of that the
                 // target
  replaced,      // behind the path, up to "__;" and the bytes that its '*' stand for
  underscores,   // in the path, between ___ and ___.
  segment,       // the path segment behind the prefix
  plain_segment,   // the same, without its http://
  secure_segment,  // the same, without its https://
  second_segment,  // behind the first path segment
  host_suffix,     // the link itself, with a suffix to its host
};

struct wrapper_row {
  /// As people know it: told to them, because reading the target skips the gateway's own check.
  std::string_view name;
  /// Separated by blanks: a host, with `*` for any and `?` for one character of a label; `.name` for any host
  /// below that name. Empty: any host at all, which the path alone gives away.
  std::string_view hosts;
  /// Prefixes of the path, separated by blanks.
  std::string_view paths;
  target_in where;
  /// Names of the parameter, separated by blanks.
  std::string_view parameters;
  std::string_view doc;
  /// A link as the gateway writes it, and whether the invite of `unwrapped_example` comes out.
  std::string_view example;
  bool decodable;
};

inline constexpr std::string_view unwrapped_example =
    "https://us.cloud.langfuse.com/organization/cm1usq7x0000abcd1234efgh5";

// clang-format off
inline constexpr std::array wrappers{
    wrapper_row{"Microsoft Defender Safe Links", ".safelinks.protection.outlook.com", "/", target_in::query, "url", "learn.microsoft.com: Safe Links in Microsoft Defender for Office 365.", "https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fus.cloud.langfuse.com%2Forganization%2Fcm1usq7x0000abcd1234efgh5&data=05%7C01&reserved=0", true},
    wrapper_row{"Microsoft Teams Safe Links", "statics.teams.cdn.office.net teams.public.onecdn.static.microsoft", "/", target_in::query, "url", "The page Teams shows first; a copy of it may have lost its parameters.", "https://statics.teams.cdn.office.net/evergreen-assets/safelinks/2/atp-safelinks.html?url=https%3A%2F%2Fus.cloud.langfuse.com%2Forganization%2Fcm1usq7x0000abcd1234efgh5&locale=en-us", true},
    wrapper_row{"Proofpoint URL Defense", "urldefense.proofpoint.com", "/v1/", target_in::query, "u", "Version 1: percent-encoded once.", "https://urldefense.proofpoint.com/v1/url?u=https%3A%2F%2Fus.cloud.langfuse.com%2Forganization%2Fcm1usq7x0000abcd1234efgh5&k=x", true},
    wrapper_row{"Proofpoint URL Defense", "urldefense.proofpoint.com urldefense.com", "/v2/", target_in::query_dashes, "u", "Version 2: '-' stands for '%', '_' for '/'.", "https://urldefense.proofpoint.com/v2/url?u=https-3A__us.cloud.langfuse.com_organization_cm1usq7x0000abcd1234efgh5&d=DwMFaQ", true},
    wrapper_row{"Proofpoint URL Defense", "urldefense.com urldefense.us urldefense.proofpoint.com", "/v3/__", target_in::replaced, "", "Version 3: bytes taken out, '*' in their place.", "https://urldefense.com/v3/__https://us.cloud.langfuse.com/organization/cm1usq7x0000abcd1234efgh5__;!!CUST!MAC$", true},
    wrapper_row{"Proofpoint Isolation", "urlisolation.com", "/browser", target_in::query, "url", "Opens the target in a remote browser.", "https://urlisolation.com/browser?clickId=5A7B&url=https%3A%2F%2Fus.cloud.langfuse.com%2Forganization%2Fcm1usq7x0000abcd1234efgh5", true},
    wrapper_row{"Mimecast URL Protect", "protect-*.mimecast.com", "/s/", target_in::query, "url", "The older form: the target, or a token only.", "https://protect-us.mimecast.com/s/AbC123?url=https%3A%2F%2Fus.cloud.langfuse.com%2Forganization%2Fcm1usq7x0000abcd1234efgh5", true},
    wrapper_row{"Mimecast URL Protect", "url.*.m.mimecastprotect.com", "/s/", target_in::nowhere, "", "A token; ?domain= shows the host alone.", "https://url.au.m.mimecastprotect.com/s/YP9XC?domain=us.cloud.langfuse.com", false},
    wrapper_row{"Barracuda Link Protection", "linkprotect.cudasvc.com", "/url", target_in::query, "a", "Percent-encoded once.", "https://linkprotect.cudasvc.com/url?a=https%3A%2F%2Fus.cloud.langfuse.com%2Forganization%2Fcm1usq7x0000abcd1234efgh5&c=E,1,abc,,&typo=1", true},
    wrapper_row{"Cisco Secure Email", "secure-web.cisco.com", "/", target_in::second_segment, "", "Behind a token; sometimes encoded twice.", "https://secure-web.cisco.com/1ZW/https%3A%2F%2Fus.cloud.langfuse.com%2Forganization%2Fcm1usq7x0000abcd1234efgh5", true},
    wrapper_row{"Trend Micro", "*-ctp.trendmicro.com *-urlprotect.trendmicro.com", "/wis/clicktime/", target_in::query, "url", "Click-time protection.", "https://ddec1-0-en-ctp.trendmicro.com:443/wis/clicktime/v1/query?url=https%3A%2F%2Fus.cloud.langfuse.com%2Forganization%2Fcm1usq7x0000abcd1234efgh5&umid=1", true},
    wrapper_row{"Sophos Email", ".protection.sophos.com", "/", target_in::query_base64, "u", "d= is only the domain; newer links hold a token instead of u=.", "https://us-west-2.protection.sophos.com/?d=langfuse.com&u=aHR0cHM6Ly91cy5jbG91ZC5sYW5nZnVzZS5jb20vb3JnYW5pemF0aW9uL2NtMXVzcTd4MDAwMGFiY2QxMjM0ZWZnaDU&i=N", true},
    wrapper_row{"Trellix Email Security", "protect.fireeye.com protect2.fireeye.com", "/v1/url", target_in::query, "u", "FireEye ETP.", "https://protect2.fireeye.com/v1/url?k=d7c&q=1&u=https%3A%2F%2Fus.cloud.langfuse.com%2Forganization%2Fcm1usq7x0000abcd1234efgh5", true},
    wrapper_row{"Symantec Email Security", "clicktime.symantec.com", "/", target_in::query, "u", "Percent-encoded once.", "https://clicktime.symantec.com/38YrY?u=https%3A%2F%2Fus.cloud.langfuse.com%2Forganization%2Fcm1usq7x0000abcd1234efgh5", true},
    wrapper_row{"Fortinet FortiMail", "", "/fmlurlsvc/", target_in::query, "url", "On any host; sometimes encoded twice.", "https://fm.corp.example/fmlurlsvc/?fewReq=:B:JVE3&url=https%3a%2f%2fus.cloud.langfuse.com%2forganization%2fcm1usq7x0000abcd1234efgh5", true},
    wrapper_row{"Check Point Email Security", "url.avanan.click protect.checkpoint.com", "/v2/", target_in::underscores, "", "Avanan; between ___ and ___.", "https://url.avanan.click/v2/___https://us.cloud.langfuse.com/organization/cm1usq7x0000abcd1234efgh5___.YXAz", true},
    wrapper_row{"Check Point Email Security", ".url-protection.com", "/v1/", target_in::query, "o", "Harmony, version 1.", "https://checkpoint.url-protection.com/v1/r01/url?o=https%3A%2F%2Fus.cloud.langfuse.com%2Forganization%2Fcm1usq7x0000abcd1234efgh5&g=NWQ3", true},
    wrapper_row{"Zix EdgePilot", "link.edgepilot.com", "/s/", target_in::query, "u", "Percent-encoded once.", "https://link.edgepilot.com/s/4239f747/ca21?u=https://us.cloud.langfuse.com/organization/cm1usq7x0000abcd1234efgh5", true},
    wrapper_row{"Hornetsecurity ATP", "atpscan.global.hornetsecurity.com", "/", target_in::query, "u", "Percent-encoded once.", "https://atpscan.global.hornetsecurity.com/?d=HzV&u=https%3A%2F%2Fus.cloud.langfuse.com%2Forganization%2Fcm1usq7x0000abcd1234efgh5", true},
    wrapper_row{"Libraesva URLSand", "urlsand.esvalabs.com", "/", target_in::query, "u", "Percent-encoded once.", "https://urlsand.esvalabs.com/?u=https%3A%2F%2Fus.cloud.langfuse.com%2Forganization%2Fcm1usq7x0000abcd1234efgh5&e=1", true},
    wrapper_row{"Vade Secure", "antiphishing.vadesecure.com m365.eu.vadesecure.com", "/v4 /safeproxy/v4", target_in::query, "u", "Now Hornetsecurity.", "https://m365.eu.vadesecure.com/safeproxy/v4?f=x&u=https%3A%2F%2Fus.cloud.langfuse.com%2Forganization%2Fcm1usq7x0000abcd1234efgh5", true},
    wrapper_row{"TitanHQ LinkLock", "linklock.titanhq.com", "/analyse", target_in::query, "url", "Percent-encoded once.", "https://linklock.titanhq.com/analyse?url=https%3A%2F%2Fus.cloud.langfuse.com%2Forganization%2Fcm1usq7x0000abcd1234efgh5&data=eJw", true},
    wrapper_row{"Trustwave SEG", "scanmail.trustwave.com", "/", target_in::query, "u", "Percent-encoded once.", "https://scanmail.trustwave.com/?c=8510&u=https%3A%2F%2Fus.cloud.langfuse.com%2Forganization%2Fcm1usq7x0000abcd1234efgh5", true},
    wrapper_row{"Microsoft Defender for Cloud Apps", "mcas-proxyweb.mcas.ms", "/certificate-checker", target_in::query, "originalUrl", "The target's host carries the suffix of the next row.", "https://mcas-proxyweb.mcas.ms/certificate-checker?login=false&originalUrl=https%3A%2F%2Fus.cloud.langfuse.com%2Forganization%2Fcm1usq7x0000abcd1234efgh5", true},
    wrapper_row{"Microsoft Defender for Cloud Apps", ".mcas.ms", "/", target_in::host_suffix, "", "Its session proxy: the host of the target, and this suffix.", "https://us.cloud.langfuse.com.mcas.ms/organization/cm1usq7x0000abcd1234efgh5", true},
    wrapper_row{"Google", "www.google.com www.google.?? www.google.co.?? www.google.com.??", "/url", target_in::query, "q url", "Docs, Calendar, Chat, search; Gmail leaves ':' and '/' as they are.", "https://www.google.co.uk/url?q=https%3A%2F%2Fus.cloud.langfuse.com%2Forganization%2Fcm1usq7x0000abcd1234efgh5&sa=D", true},
    wrapper_row{"Facebook", "l.facebook.com lm.facebook.com l.messenger.com", "/l.php", target_in::query, "u", "And Messenger.", "https://l.facebook.com/l.php?u=https%3A%2F%2Fus.cloud.langfuse.com%2Forganization%2Fcm1usq7x0000abcd1234efgh5&h=AT0", true},
    wrapper_row{"Instagram", "l.instagram.com", "/", target_in::query, "u", "Percent-encoded once.", "https://l.instagram.com/?u=https%3A%2F%2Fus.cloud.langfuse.com%2Forganization%2Fcm1usq7x0000abcd1234efgh5&e=AT1", true},
    wrapper_row{"WhatsApp", "l.wl.co", "/l", target_in::query, "u", "Percent-encoded once.", "https://l.wl.co/l?u=https%3A%2F%2Fus.cloud.langfuse.com%2Forganization%2Fcm1usq7x0000abcd1234efgh5", true},
    wrapper_row{"LinkedIn", ".linkedin.com", "/safety/go /redir/redirect /redirect", target_in::query, "url", "Percent-encoded once.", "https://www.linkedin.com/safety/go?url=https%3A%2F%2Fus.cloud.langfuse.com%2Forganization%2Fcm1usq7x0000abcd1234efgh5&urlhash=x", true},
    wrapper_row{"Slack", "slack-redir.net", "/link", target_in::query, "url", "Percent-encoded once.", "https://slack-redir.net/link?url=https%3A%2F%2Fus.cloud.langfuse.com%2Forganization%2Fcm1usq7x0000abcd1234efgh5&v=3", true},
    wrapper_row{"Azure Communication Services", ".safelink.emails.azure.net", "/redirect/", target_in::query, "destination", "Percent-encoded once.", "https://a.safelink.emails.azure.net/redirect/?destination=https%3A%2F%2Fus.cloud.langfuse.com%2Forganization%2Fcm1usq7x0000abcd1234efgh5", true},
    wrapper_row{"YouTube", "www.youtube.com", "/redirect", target_in::query, "q", "Percent-encoded once.", "https://www.youtube.com/redirect?event=x&q=https%3A%2F%2Fus.cloud.langfuse.com%2Forganization%2Fcm1usq7x0000abcd1234efgh5", true},
    wrapper_row{"Bing", "www.bing.com", "/ck/a", target_in::query_base64, "u", "Behind 'a1'.", "https://www.bing.com/ck/a?p=1&u=a1aHR0cHM6Ly91cy5jbG91ZC5sYW5nZnVzZS5jb20vb3JnYW5pemF0aW9uL2NtMXVzcTd4MDAwMGFiY2QxMjM0ZWZnaDU", true},
    wrapper_row{"GMX, WEB.DE, mail.com", "deref-gmx*.net deref-gmx*.de deref-gmx*.com deref-web*.de deref-mail*.com deref-1und1*.de", "/mail/client/", target_in::query, "redirectUrl", "The dereferrer; sometimes encoded twice.", "https://deref-web-02.de/mail/client/x/dereferrer/?redirectUrl=https%3A%2F%2Fus.cloud.langfuse.com%2Forganization%2Fcm1usq7x0000abcd1234efgh5", true},
    wrapper_row{"Outlook Web Access", "", "/owa/redir.aspx", target_in::query, "URL", "On any host.", "https://mail.corp.example/owa/redir.aspx?C=abc&URL=https%3A%2F%2Fus.cloud.langfuse.com%2Forganization%2Fcm1usq7x0000abcd1234efgh5", true},
    wrapper_row{"Amazon SES", ".awstrack.me", "/L0/", target_in::segment, "", "The first segment behind /L0/.", "https://abcd.r.us-east-1.awstrack.me/L0/https:%2F%2Fus.cloud.langfuse.com%2Forganization%2Fcm1usq7x0000abcd1234efgh5/1/01/x=1", true},
    wrapper_row{"Amazon SES", "", "/CL0/", target_in::segment, "", "Tracking on a domain of one's own; Resend too.", "https://click.corp.example/CL0/https:%2F%2Fus.cloud.langfuse.com%2Forganization%2Fcm1usq7x0000abcd1234efgh5/1/01/x=1", true},
    wrapper_row{"Postmark", "click.pstmrk.it track.pstmrk.it", "/2s/ /3s/", target_in::secure_segment, "", "Without its scheme, which is https.", "https://click.pstmrk.it/3s/us.cloud.langfuse.com%2Forganization%2Fcm1usq7x0000abcd1234efgh5/I54/x", true},
    wrapper_row{"Postmark", "click.pstmrk.it track.pstmrk.it", "/2/ /3/", target_in::plain_segment, "", "Without its scheme, which is http.", "https://track.pstmrk.it/3/us.cloud.langfuse.com%2Forganization%2Fcm1usq7x0000abcd1234efgh5/I54/x", true},
    wrapper_row{"Mandrill", "mandrillapp.com", "/track/click/", target_in::query_json, "p", "base64url of JSON, which holds JSON.", "https://mandrillapp.com/track/click/30295795/x?p=eyJzIjoiTGYyREg3IiwidiI6MSwicCI6IntcInVcIjozMDI5NTc5NSxcInZcIjoxLFwidXJsXCI6XCJodHRwczpcXFwvXFxcL3VzLmNsb3VkLmxhbmdmdXNlLmNvbVxcXC9vcmdhbml6YXRpb25cXFwvY20xdXNxN3gwMDAwYWJjZDEyMzRlZmdoNVwiLFwiaWRcIjpcIjFcIn0ifQ", true},
    wrapper_row{"SendGrid", "", "/ls/click?upn=", target_in::nowhere, "", "On any host.", "https://u1.ct.sendgrid.net/ls/click?upn=u001.HIV", false},
    wrapper_row{"Mailgun", "", "/c/eJ", target_in::nowhere, "", "On any host.", "https://email.mg.corp.example/c/eJwVzk", false},
    wrapper_row{"Intermedia LinkSafe", "url.emailprotection.link", "/", target_in::nowhere, "", "A token only.", "https://url.emailprotection.link/?bYd0", false},
    wrapper_row{"LinkedIn", "lnkd.in", "/", target_in::nowhere, "", "The shortener.", "https://lnkd.in/eAbC", false},
    wrapper_row{"X", "t.co", "/", target_in::nowhere, "", "Formerly Twitter.", "https://t.co/AbC", false},
    wrapper_row{"Bitly", "bit.ly", "/", target_in::nowhere, "", "A token only.", "https://bit.ly/AbC", false},
    wrapper_row{"Mailchimp", ".list-manage.com", "/track/click", target_in::nowhere, "", "A token only.", "https://corp.us1.list-manage.com/track/click?u=abc", false},
    wrapper_row{"HubSpot", "", "/Ctc/", target_in::nowhere, "", "On any host.", "https://d1.corp.example/Ctc/5C+113/x", false},
    wrapper_row{"Brevo", "", "/tr/cl/", target_in::nowhere, "", "On any host.", "https://r.corp.example/tr/cl/AbC", false},
};
// clang-format on

}  // namespace usher::catalog
