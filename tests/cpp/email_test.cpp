#include "usher/email.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "case_file.hpp"
#include "catalog/mail_providers.hpp"
#include "catalog/scripts.hpp"
#include "script.hpp"

namespace {

using usher::check_email;
using usher::code;
using usher::compare_emails;
using usher_test::at;

TEST(CheckEmail, AnswersEveryCaseAsTheServerDoes) {
  for (const auto& c : usher_test::read_cases("email-syntax.jsonl")) {
    const auto verdict = check_email(at(c, "input").text);
    EXPECT_EQ(verdict.server_accepts, at(c, "formAccepts").boolean) << at(c, "id").text;
    EXPECT_EQ(verdict.identity, at(c, "stored").text) << at(c, "id").text;
    EXPECT_EQ(usher::normalize_email(at(c, "input").text).value_or(""), at(c, "stored").text);
    EXPECT_EQ(verdict.valid, verdict.reason == code::ok);
    EXPECT_EQ(verdict.at.has_value(), verdict.reason != code::ok);
  }
}

struct problem {
  std::string_view text;
  code why;
  std::size_t at;
  std::string_view suggestion;
};

TEST(CheckEmail, NamesTheFirstProblemAndItsPlace) {
  const problem problems[] = {
      {"", code::empty, 0, ""},
      {"  ", code::empty, 2, ""},
      {"jane", code::no_at, 4, ""},
      {"jane at acme.com", code::no_at, 16, "jane@acme.com"},
      {"jane[at]acme[dot]com", code::no_at, 20, "jane@acme.com"},
      {"jane\uFF20acme\uFF0Ecom", code::no_at, 13, "jane@acme.com"},
      {"@acme.com", code::empty_local_part, 0, ""},
      {" @acme.com", code::empty_local_part, 1, ""},
      {"jane@", code::empty_domain, 5, ""},
      {"jane@@acme.com", code::multiple_at, 5, ""},
      {"jane@acme@b.com", code::multiple_at, 9, ""},
      {".jane@acme.com", code::bad_local_part, 0, ""},
      {"jane.@acme.com", code::bad_local_part, 4, ""},
      {"jane'@acme.com", code::bad_local_part, 4, ""},
      {"ja..ne@acme.com", code::consecutive_dots, 3, ""},
      {"jane@acme..com", code::consecutive_dots, 9, ""},
      {"jane@.acme.com", code::bad_domain, 5, ""},
      {"jane@acme.com.", code::bad_domain, 13, ""},
      {"jane@-acme.com", code::bad_domain, 5, ""},
      {"jane@acme-.com", code::bad_domain, 9, ""},
      {"jane@ac_me.com", code::bad_domain, 7, ""},
      {"jane@acme.c", code::bad_domain, 10, ""},
      {"jane@acme.c1", code::bad_domain, 10, ""},
      {"jane@acme", code::no_tld, 5, ""},
      {"jane@hotmailcom", code::no_tld, 5, "jane@hotmail.com"},
      {"jane@xn--b.xn--p1ai", code::idn_tld, 11, ""},
      {"jane@1.2.3.4", code::ip_address, 5, ""},
      {"jane@[IPv6:::1]", code::ip_address, 5, ""},
      {"ja ne@acme.com", code::space_in_address, 2, "jane@acme.com"},
      {"jane@ acme.com", code::space_in_address, 5, "jane@acme.com"},
      {"jane@acme com", code::space_for_dot, 9, "jane@acme.com"},
      {"jane@acme,com", code::comma_for_dot, 9, "jane@acme.com"},
      {"ja=ne@acme.com", code::unsupported_character, 2, ""},
      {"\"jane\"@acme.com", code::unsupported_character, 0, ""},
      {"mailto:jane@acme.com", code::unsupported_character, 6, ""},
      {"https://jane:x@acme.com/", code::url, 0, ""},
      {"j\u00F6rg@acme.com", code::non_ascii_local_part, 1, ""},
      {"\U0001F600\u00F6@acme.com", code::non_ascii_local_part, 0, ""},
      {"a\U0001F600@acme.com", code::non_ascii_local_part, 1, ""},
      {"jane@\U0001F600b\u200B.com", code::non_ascii_domain, 5, ""},
      {"\u0430nn@acme.com", code::mixed_script, 0, ""},
      {"ann@\u0430cme.com", code::mixed_script, 4, ""},
      {"ann@b\u00FCcher.de", code::non_ascii_domain, 5, "ann@xn--bcher-kva.de"},
      {"ann@B\u00DCCHER.de", code::non_ascii_domain, 5, "ann@xn--bcher-kva.de"},
      {"ann@acme.com\u200B", code::invisible_character, 12, "ann@acme.com"},
      {"a\u00ADnn@acme.com", code::invisible_character, 1, "ann@acme.com"},
      {"a\u202Enn@acme.com", code::bidi_override, 1, ""},
      {"a\tnn@acme.com", code::control_char, 1, ""},
      {"ann@acme.com\nb", code::control_char, 12, ""},
      {"a\xFFnn@acme.com", code::invalid_unicode, 1, ""},
      {"\U0001F600\uFFFD@acme.com", code::invalid_unicode, 2, ""},
  };
  for (const auto& p : problems) {
    const auto verdict = check_email(p.text);
    EXPECT_EQ(to_string(verdict.reason), to_string(p.why)) << p.text;
    EXPECT_EQ(verdict.at, p.at) << p.text;
    EXPECT_EQ(verdict.suggestion, p.suggestion) << p.text;
    EXPECT_FALSE(verdict.valid) << p.text;
  }
}

TEST(CheckEmail, KnowsTheLimits) {
  const auto reason = [](std::size_t local, std::size_t label, std::size_t labels) {
    std::string text(local, 'a');
    text += '@';
    for (; labels > 0; --labels) text += std::string(label, 'b') + '.';
    const auto verdict = check_email(text + "com");
    EXPECT_TRUE(verdict.server_accepts);
    EXPECT_FALSE(verdict.identity.empty());
    return verdict.reason;
  };
  EXPECT_EQ(reason(64, 63, 1), code::ok);
  EXPECT_EQ(reason(65, 63, 1), code::local_part_too_long);
  EXPECT_EQ(reason(64, 64, 1), code::label_too_long);
  EXPECT_EQ(reason(2, 61, 4), code::ok);  // 2 + 1 + 251
  EXPECT_EQ(reason(3, 61, 4), code::address_too_long);
  EXPECT_EQ(reason(1, 62, 4), code::domain_too_long);
}

TEST(CheckEmail, KeepsTheThreeFormsApart) {
  const auto verdict = check_email("\u00A0 J.Doe+News@GoogleMail.com\r\n");
  EXPECT_TRUE(verdict.valid);
  EXPECT_EQ(verdict.address, "J.Doe+News@GoogleMail.com");
  EXPECT_EQ(verdict.identity, "j.doe+news@googlemail.com");
  EXPECT_EQ(verdict.mailbox(), "jdoe@gmail.com");
  EXPECT_EQ(verdict.local_part, "J.Doe+News");
  EXPECT_EQ(verdict.tag, "News");
  EXPECT_EQ(verdict.domain, "GoogleMail.com");
  EXPECT_EQ(verdict.provider, "gmail");
  EXPECT_EQ(check_email("j+x@acme.com").mailbox(), "j+x@acme.com");
  EXPECT_EQ(check_email("j+x@acme.com").tag, "x");
  EXPECT_EQ(check_email("j+@acme.com").tag, "");
  EXPECT_EQ(check_email("+x@acme.com").tag, std::nullopt);
  EXPECT_EQ(check_email("j+x@yahoo.com").tag, std::nullopt);
}

struct warned {
  std::string_view text;
  std::vector<code> warnings;
  std::string_view suggestion;
};

// What a verdict says, as one text: for comparing two.
std::string told(const usher::email_verdict& verdict) {
  std::string all = std::to_string(verdict.valid) + std::to_string(verdict.server_accepts) +
                    std::string(to_string(verdict.reason)) + " " +
                    std::to_string(verdict.at.value_or(999999));
  for (const std::string_view part :
       {verdict.address, verdict.identity, verdict.mailbox(), verdict.local_part, verdict.domain,
        verdict.tag.value_or("none"), verdict.provider, verdict.unicode_domain, verdict.meant_domain,
        verdict.suggestion}) {
    all.append("|").append(part);
  }
  for (const code warning : verdict.warnings) all.append(" ").append(to_string(warning));
  return all;
}

TEST(EmailChecker, SaysOfOneAfterTheOtherWhatIsSaidOfEachAlone) {
  constexpr std::array<std::string_view, 1> own{"neuralinverse.com"};
  std::vector<std::string> texts{std::string(100'000, 'x') + "@GMIAL.com", std::string(300, '@'),
                                 "J.Doe+n@gmail.com", "jane@neuralinversse.com", "a@b.cd"};
  for (const auto& c : usher_test::read_cases("email-syntax.jsonl")) texts.emplace_back(at(c, "input").text);
  // More domains than are kept, so that some take the place of others.
  for (int n = 0; n < 2000; ++n) texts.push_back("jane@d" + std::to_string(n * 7919) + ".gmial.con");
  usher::email_checker checker(own);
  for (int round = 0; round < 2; ++round) {
    for (const std::string& text : texts) {
      ASSERT_EQ(told(checker.check(text)), told(check_email(text, own))) << text.substr(0, 80);
    }
  }
}

TEST(CheckEmail, SaysWhichDomainWasMeant) {
  EXPECT_EQ(check_email("Jane@Gmial.com").meant_domain, "gmail.com");
  EXPECT_EQ(check_email("jane@gmail.com").meant_domain, "");
  // Not one that the server refuses: there, the suggestion mends more than the domain.
  EXPECT_EQ(check_email("jane@gmail,com").meant_domain, "");
}

TEST(CheckEmail, OutlivesWhatItWasMovedFrom) {
  auto first = check_email("J.Doe+News@GoogleMail.com");
  const auto second = std::move(first);
  first = check_email("other@gmial.com");
  EXPECT_EQ(second.identity, "j.doe+news@googlemail.com");
  EXPECT_EQ(second.mailbox(), "jdoe@gmail.com");
  EXPECT_EQ(first.suggestion, "other@gmail.com");
}

TEST(CheckEmail, Warns) {
  const std::vector<std::string_view> own{"acme.com", "neuralinverse.example"};
  const warned rows[] = {
      {"jane@acme.com", {}, ""},
      {"jane@sub.acme.com", {}, ""},
      {"Sales@acme.com", {code::role_account}, ""},
      {"support+de@acme.com", {code::role_account}, ""},
      {"billing@acme.com", {code::role_account}, ""},
      {"no-reply@acme.com", {code::role_account}, ""},
      {"photo@2x.png", {code::tld_looks_like_file}, ""},
      {"archive@2x.zip", {code::tld_looks_like_file}, ""},
      {"film@2x.avi", {code::tld_looks_like_file}, ""},
      {"jane@yopmail.com", {code::disposable}, ""},
      {"jane@xn--bcher-kva.example", {code::punycode}, ""},
      {"jane@xn--pple-43d.com", {code::punycode, code::mixed_script}, ""},
      {"jane@neuralinvers.example", {code::lookalike_domain}, "jane@neuralinverse.example"},
      {"Jane@GMIAL.com", {}, "Jane@gmail.com"},
      {"jane@acme.con", {code::lookalike_domain}, "jane@acme.com"},
  };
  for (const auto& row : rows) {
    const auto verdict = check_email(row.text, own);
    EXPECT_EQ(std::vector(verdict.warnings.begin(), verdict.warnings.end()), row.warnings) << row.text;
    EXPECT_EQ(verdict.suggestion, row.suggestion) << row.text;
    EXPECT_TRUE(verdict.valid) << row.text;
  }
  EXPECT_EQ(check_email("jane@xn--bcher-kva.example").unicode_domain, "b\u00FCcher.example");
}

struct related_pair {
  std::string_view one;
  std::string_view other;
  std::string_view relation;
  std::string_view differs;
};

TEST(CompareEmails, SaysHowTwoAddressesAreRelated) {
  constexpr related_pair rows[] = {
      {"jane@acme.com", " jane@acme.com ", "same", ""},
      {"Jane@Acme.com", "jane@acme.com", "same", "case"},
      {"jane@acme.com", "john@acme.com", "different", "local-part"},
      {"jane@acme.com", "jane@acme.org", "different", "domain"},
      {"jane+x@acme.com", "jane@acme.com", "maybe-same-mailbox", "tag"},
      {"JANE+x@acme.com", "jane+y@acme.com", "maybe-same-mailbox", "case tag"},
      {"j.doe@gmail.com", "jdoe@googlemail.com", "same-mailbox", "dots domain-alias"},
      {"j.doe+x@gmail.com", "jdoe@gmail.com", "same-mailbox", "tag dots"},
      {"j.doe@outlook.com", "jdoe@outlook.com", "different", "local-part"},
      {"jane@hotmail.com", "jane@outlook.com", "different", "domain"},
      {"jane+x@outlook.com", "jane@outlook.com", "maybe-same-mailbox", "tag"},
      {"jane+x@yahoo.com", "jane@yahoo.com", "different", "local-part"},
      {"jane+x@comcast.net", "jane@comcast.net", "maybe-same-mailbox", "tag"},
      {"jane+x@maildrop.cc", "jane@maildrop.cc", "maybe-same-mailbox", "tag"},
      {"j_d@proton.me", "j.d@proton.me", "same-mailbox", "dots"},
      {"jd@pm.me", "jd@proton.me", "maybe-same-mailbox", "domain-alias"},
      {"jd@me.com", "jd@icloud.com", "maybe-same-mailbox", "domain-alias"},
      {"jd@ya.ru", "jd@yandex.com", "same-mailbox", "domain-alias"},
      {"j-d@ya.ru", "j.d@ya.ru", "maybe-same-mailbox", "dots"},
      {"jane@acme", "jane@acme", "invalid", ""},
      {"", "jane@acme.com", "invalid", ""},
  };
  for (const auto& row : rows) {
    for (const bool turned : {false, true}) {
      const auto answer = turned ? compare_emails(row.other, row.one) : compare_emails(row.one, row.other);
      std::string differs;
      for (std::size_t n = 0; n < usher::email_difference_words.size(); ++n) {
        if (!answer.differs_in(static_cast<usher::email_difference>(n))) continue;
        differs.append(differs.empty() ? "" : " ").append(usher::email_difference_words[n]);
      }
      EXPECT_EQ(usher::email_relation_words[static_cast<std::size_t>(answer.relation)], row.relation)
          << row.one << ' ' << row.other;
      EXPECT_EQ(differs, row.differs) << row.one << ' ' << row.other;
      EXPECT_EQ(answer.joins(), row.relation == "same");
    }
  }
}

TEST(Catalog, EveryMailProviderDeliversItsExample) {
  for (const auto& row : usher::catalog::mail_providers) {
    const std::string given(row.example.given);
    if (!row.id.empty()) {
      const auto verdict = check_email(given);
      EXPECT_EQ(verdict.provider, row.id);
      EXPECT_EQ(verdict.mailbox(), row.example.delivered) << given;
      EXPECT_EQ(verdict.suggestion, "") << given;
    } else if (row.example.delivered.empty()) {
      EXPECT_EQ(*check_email("jane@" + given).warnings.begin(), code::disposable) << given;
    } else {
      EXPECT_EQ(check_email("jane@" + given).suggestion, "jane@" + std::string(row.example.delivered));
    }
  }
}

TEST(Catalog, EveryScriptIsMixedInItsExample) {
  for (const auto& row : usher::catalog::script_blocks) {
    EXPECT_TRUE(usher::is_mixed(usher::scripts_in(row.example))) << row.example;
    EXPECT_FALSE(usher::is_mixed(usher::scripts_in("l\u00E4nder")));
  }
  for (const auto& row : usher::catalog::domain_letter_rows) {
    EXPECT_EQ(usher::to_ascii_domain(row.example), row.dns) << row.example;
  }
}

struct domain_in_letters {
  std::string_view domain;
  std::string_view dns;
};

// As a browser reads them.
TEST(ToAsciiDomain, KnowsTheLettersOfManyLanguages) {
  constexpr domain_in_letters rows[] = {
      {"\u00DCberlingen.de", "xn--berlingen-p9a.de"},
      {"\u00D8STFOLD.no", "xn--stfold-9xa.no"},
      {"stra\u00DFe.de", "xn--strae-oqa.de"},
      {"br\u00F8nn\u00F8y.no", "xn--brnny-wuac.no"},
      {"R\u012AGA.lv", "xn--rga-uta.lv"},
      {"\u013DUBICA.sk", "xn--ubica-u6a.sk"},
      {"\u0141ANY.pl", "xn--any-gwa.pl"},
      {"\u015EiRKET.com.tr", "xn--irket-idb.com.tr"},
      {"\u017Eilina.sk", "xn--ilina-tib.sk"},
      {"\u039C\u0391\u03A1\u0399\u0391.gr", "xn--mxaaxk0a.gr"},
      {"\u03A3\u03A5\u03A1\u039F\u03A3.gr", "xn--0xadfch.gr"},
      {"\u03BD\u03B7\u03C3\u03AF.gr", "xn--kxaprz.gr"},
      {"\u0401\u041B\u041A\u0410.ru", "xn--80atc1g.ru"},
      {"\u041C\u041E\u0421\u041A\u0412\u0410.ru", "xn--80adxhks.ru"},
      {"\u043A\u0438\u0457\u0432.ua", "xn--b1alf1j.ua"},
      {"\u0540\u0531\u0545.am", "xn--y9a3aq.am"},
      {"\u057F\u0578\u0582\u0576.am", "xn--kbbdun.am"},
      {"\u05E9\u05DC\u05D5\u05DD.co.il", "xn--9dbne9b.co.il"},
      {"\u062F\u0628\u064A.ae", "xn--ngbn6f.ae"},
      {"\u0928\u092E\u0915.in", "xn--11b1bs.in"},
      {"\u0E01\u0E23\u0E13.th", "xn--12c0b7b.th"},
      {"\u10D7\u10D1\u10D8\u10DA\u10D8\u10E1\u10D8.ge", "xn--modleaak4c.ge"},
      {"h\u00E0N\u1ED8I.vn", "xn--hni-9ka0849a.vn"},
      {"\u3055\u304F\u3089.jp", "xn--y8jl1n.jp"},
      {"\u30C8\u30E8\u30BF.jp", "xn--5ckr0h.jp"},
      {"\u6771\u4EAC.jp", "xn--1lqs71d.jp"},
      {"\uC11C\uC6B8.kr", "xn--2i4bq6h.kr"},
  };
  for (const auto& row : rows) EXPECT_EQ(usher::to_ascii_domain(row.domain), row.dns) << row.domain;
}

struct typo {
  std::string_view typed;
  std::string_view meant;
};

TEST(SuggestDomain, KnowsWhatWasMeant) {
  constexpr typo rows[] = {
      {"gmial.com", "gmail.com"},
      {"gmail.co", "gmail.com"},
      {"gmail.fr", "gmail.com"},
      {"gmaill.con", "gmail.com"},
      {"hotmial.co.uk", "hotmail.co.uk"},
      {"yahoo.coo.uk", "yahoo.co.uk"},
      {"otmail.com", "hotmail.com"},
      {"yandex.ruu", "yandex.ru"},
      {"yahooc.om", "yahoo.com"},
      {"outlook.cm", "outlook.com"},
      {"acme.cmo", "acme.com"},
      {"acme.orgg", "acme.org"},
      {"state.edy", "state.edu"},
      {"acme.inof", "acme.info"},
      {"lapposte.net", "laposte.net"},
      {"bellsoth.net", "bellsouth.net"},
      // Real, or nobody's business.
      {"gmail.com", ""},
      {"mail.com", ""},
      {"email.com", ""},
      {"hotmail.rs", ""},
      {"yandex.net", ""},
      {"acme.co", ""},
      {"acme.cm", ""},
      {"acme.new", ""},
      {"acme.cam", ""},
      {"acme.pet", ""},
      {"yandex.de", ""},
      {"me.uk", ""},
      {"fmail.com", ""},
      {"proton.ch", ""},
      {"comcast.com", ""},
      {"posteo.org", ""},
      {"x.y", ""},
  };
  for (const auto& row : rows) {
    const std::string meant = row.meant.empty() ? "" : "jane@" + std::string(row.meant);
    EXPECT_EQ(check_email("jane@" + std::string(row.typed)).suggestion, meant) << row.typed;
  }
}

}  // namespace
