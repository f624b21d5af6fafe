// Mail providers: one row each, with what it does to an address and an address that shows it. A new provider
// is one new row here. A provider whose domains follow different rules has a row for each of the rules.
//
// Domains stand with their endings: `hotmail.com,fr` is hotmail.com and hotmail.fr, the most used first.
// Sources: the help pages of the providers, and where they say nothing, what mail libraries agree on
// (2026-11).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace usher::catalog {

/// What a provider does, as bits.
enum mail_rule : std::uint16_t {
  /// `+tag` is delivered to the name before it: documented; or so for most accounts, or claimed by some.
  tag = 1,
  maybe_tag = 2,
  /// Dots in a name mean nothing; nor do `-` and `_`.
  dots = 4,
  hyphens = 8,
  /// A dot and a hyphen are one and the same, for most accounts.
  maybe_dot_is_hyphen = 16,
  /// The same name on each of the domains is one mailbox, that of the first domain; or so for most accounts.
  one_mailbox = 32,
  maybe_one_mailbox = 64,
  /// anything@name.domain is delivered to name@domain.
  subdomains = 128,
  /// Anybody can open the mailbox, for a while.
  throwaway = 256,
  /// Written often, and so misspelt often.
  popular = 512,
  /// The name under any generic ending, or under any other ending at all, is a slip of these.
  no_other_generic = 1024,
  no_other = 2048,
};

struct mail_provider_row {
  /// Empty for domains that only matter for their misspellings, or as throw-away.
  std::string_view id;
  std::string_view domains;
  unsigned rules;
  /// An address, and the one whose mailbox it is for certain. For a row without an id: a misspelt domain and
  /// the one that is meant, or a domain that is thrown away.
  struct {
    std::string_view given;
    std::string_view delivered;
  } example;
};

// clang-format off
inline constexpr std::array mail_providers{
    mail_provider_row{"gmail", "gmail.com googlemail.com", tag | dots | one_mailbox | popular | no_other,
                      {"J.Doe+news@googlemail.com", "jdoe@gmail.com"}},
    mail_provider_row{"microsoft_consumer",
                      "hotmail.com,co.uk,fr,de,es,it,ca,com.br,in,com.au,com.mx,be,at,cl,co.il,co.nz,co.th,com.ar,com.gr,com.pe,com.tr,com.vn,cz,dk,hu,id,ie,jp,kr,lv,my,ph,pt,sa,sg,sk "
                      "live.com,co.uk,fr,de,es,it,com.mx,nl,be,eu,com.ar "
                      "outlook.com,fr,de,es,it,com.br,in,com.au,be,at,cl,co.il,co.nz,co.th,com.ar,com.gr,com.pe,com.tr,com.vn,cz,dk,hu,id,ie,jp,kr,lv,my,ph,pt,sa,sg,sk",
                      maybe_tag | popular | no_other_generic, {"J.Doe+news@hotmail.fr", "j.doe+news@hotmail.fr"}},
    mail_provider_row{"microsoft_consumer", "msn.com passport.com", maybe_tag, {"J.Doe@MSN.com", "j.doe@msn.com"}},
    mail_provider_row{"yahoo",
                      "yahoo.com,co.uk,fr,de,es,it,ca,com.br,co.in,in,com.au,com.mx,nl,be,at,bg,cl,co.id,co.il,co.kr,co.nz,co.th,co.za,com.ar,com.co,com.hk,com.hr,com.my,com.pe,com.ph,com.sg,com.tr,com.tw,com.ua,com.ve,com.vn,cz,dk,ee,fi,gr,hu,ie,lt,lv,no,pl,pt,ro,se,sk "
                      "rocketmail.com myyahoo.com",
                      popular | no_other_generic, {"j-news+x@yahoo.com", "j-news+x@yahoo.com"}},
    mail_provider_row{"yahoo", "ymail.com y7mail.com", 0, {"j.x@ymail.com", "j.x@ymail.com"}},
    mail_provider_row{"aol", "aol.com verizon.net", popular, {"j+x@aol.com", "j+x@aol.com"}},
    mail_provider_row{"aol", "aim.com", 0, {"j+x@aim.com", "j+x@aim.com"}},
    mail_provider_row{"icloud", "icloud.com me.com mac.com", maybe_tag | maybe_one_mailbox | popular | no_other, {"J+x@me.com", "j+x@me.com"}},
    mail_provider_row{"proton", "proton.me protonmail.com,ch pm.me", tag | dots | hyphens | maybe_one_mailbox | popular,
                      {"j_d.o-e+x@pm.me", "jdoe@pm.me"}},
    mail_provider_row{"fastmail", "fastmail.com,fm,co.uk,fr,de,es,net,ca,in,com.au,nl,org,cn,im,jp,mx,se,to,tw,uk,us", tag | subdomains | popular,
                      {"news@jdoe.fastmail.com", "jdoe@fastmail.com"}},
    mail_provider_row{"yandex", "yandex.ru,com,by,kz,ua ya.ru", tag | one_mailbox | maybe_dot_is_hyphen | popular,
                      {"j.doe+x@ya.ru", "j.doe@yandex.ru"}},
    mail_provider_row{"zoho", "zoho.com,eu zohomail.com,eu", maybe_tag | popular, {"j+x@zoho.eu", "j+x@zoho.eu"}},
    mail_provider_row{"tuta", "tuta.com,io tutanota.com,de tutamail.com keemail.me", popular, {"j+x@tuta.io", "j+x@tuta.io"}},
    mail_provider_row{"mailru", "mail.ru inbox.ru list.ru bk.ru internet.ru", maybe_tag, {"j+x@bk.ru", "j+x@bk.ru"}},
    mail_provider_row{"gmx", "gmx.com,de,net,ch,at web.de mail.com", 0, {"j+x@gmx.de", "j+x@gmx.de"}},
    mail_provider_row{"hey", "hey.com", maybe_tag, {"j+x@hey.com", "j+x@hey.com"}},
    mail_provider_row{"mailbox_org", "mailbox.org", tag, {"J.Doe+x@mailbox.org", "j.doe@mailbox.org"}},
    mail_provider_row{"rambler", "rambler.ru lenta.ru autorambler.ru myrambler.ru ro.ru", maybe_tag, {"j+x@ro.ru", "j+x@ro.ru"}},
    mail_provider_row{"rackspace", "emailsrvr.com", maybe_tag, {"j+x@emailsrvr.com", "j+x@emailsrvr.com"}},
    mail_provider_row{"runbox", "runbox.com,no", maybe_tag, {"j+x@runbox.no", "j+x@runbox.no"}},
    mail_provider_row{"china_mail", "qq.com foxmail.com 163.com 126.com yeah.net", 0, {"1+x@qq.com", "1+x@qq.com"}},
    mail_provider_row{"relays", "privaterelay.appleid.com duck.com mozmail.com simplelogin.com anonaddy.com,me addy.io 33mail.com", 0,
                      {"a.b+c@duck.com", "a.b+c@duck.com"}},
    mail_provider_row{"", "comcast.net sbcglobal.net bellsouth.net earthlink.net optonline.net windstream.net sympatico.ca",
                      maybe_tag | popular, {"comacst.net", "comcast.net"}},
    mail_provider_row{"", "btinternet.com virginmedia.com ntlworld.com blueyonder.co.uk bigpond.com rediffmail.com hanmail.net naver.com",
                      maybe_tag | popular, {"btinernet.com", "btinternet.com"}},
    mail_provider_row{"", "wanadoo.fr laposte.net freenet.de t-online.de libero.it virgilio.it seznam.cz telenet.be",
                      maybe_tag | popular, {"lapposte.net", "laposte.net"}},
    mail_provider_row{"", "mailinator.com guerrillamail.com yopmail.com 10minutemail.com temp-mail.org trashmail.com sharklasers.com maildrop.cc getnada.com mailnesia.com",
                      maybe_tag | throwaway, {"yopmail.com", ""}},
};
// clang-format on

/// Names that a company keeps for a task and not for a person (RFC 2142), separated by blanks.
inline constexpr std::string_view role_accounts =
    "abuse admin administrator billing contact hello help hostmaster hr info jobs legal mail marketing news "
    "no-reply "
    "noc noreply office postmaster press privacy root sales security service support team usenet uucp "
    "webmaster www";

}  // namespace usher::catalog
