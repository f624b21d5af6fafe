#include "usher/region.hpp"

#include <gtest/gtest.h>

#include <string>

#include "case_file.hpp"
#include "usher/settings.hpp"

namespace {

using usher::detect_region;
using usher::host_kind;
using usher::policy;
using usher_test::at;

TEST(DetectRegion, AnswersEveryCase) {
  const policy rules;
  for (const auto& c : usher_test::read_cases("hosts.jsonl")) {
    const std::string host(at(c, "host").text);
    const auto verdict = detect_region(rules, host);
    EXPECT_EQ(to_string(verdict.kind), at(c, "kind").text) << at(c, "id").text << ' ' << host;
    EXPECT_EQ(verdict.region, at(c, "region").text) << at(c, "id").text << ' ' << host;
    EXPECT_EQ(!verdict.resembles.empty(), verdict.kind == host_kind::lookalike) << host;
  }
}

TEST(DetectRegion, KnowsAListedHostAsSelfHosted) {
  for (const auto& c : usher_test::read_cases("hosts.jsonl")) {
    const std::string kind(at(c, "kindWhenListed").text);
    if (kind.empty()) continue;
    const std::string host(at(c, "host").text);
    const auto rules = usher::parse_settings(R"({"selfHosted":[{"host":")" + host + R"("}]})");
    ASSERT_TRUE(rules.has_value()) << host;
    EXPECT_EQ(to_string(detect_region(*rules, host).kind), kind) << host;
  }
}

struct whole_url {
  std::string_view text;
  std::string_view kind;
  std::string_view host;
};

TEST(DetectRegion, ReadsWholeUrlsAsBrowsersDoOrNotAtAll) {
  const policy rules;
  constexpr whole_url urls[] = {
      {"https://cloud.langfuse.com/project/p1?tab=2#top", "region", "cloud.langfuse.com"},
      {"HTTPS://Cloud.Langfuse.Com", "region", "cloud.langfuse.com"},
      {"http://us.cloud.langfuse.com/", "region", "us.cloud.langfuse.com"},
      {"http://us.cloud.langfuse.com:80/", "region", "us.cloud.langfuse.com"},
      {"https://us.cloud.langfuse.com:80/", "official", "us.cloud.langfuse.com:80"},
      {"cloud.langfuse.com/organization/o1", "region", "cloud.langfuse.com"},
      {"\t\u00A0https://jp.cloud.langfuse.com/\uFEFF\n", "region", "jp.cloud.langfuse.com"},
      {"https://cloud.langfuse.com?x=https://evil.example", "region", "cloud.langfuse.com"},
      {"https://us.cloud.langfuse.com@evil.example/", "invalid", ""},
      {"https://evil.example\\@us.cloud.langfuse.com/", "invalid", ""},
      {"https://cloud.langfuse.com\\.evil.example/", "invalid", ""},
      {"https:\\\\cloud.langfuse.com/", "invalid", ""},
      {"https://cloud%2elangfuse.com/", "invalid", ""},
      {"https://cloud.lang\nfuse.com/", "invalid", ""},
      {"https:///cloud.langfuse.com", "invalid", ""},
      {"//cloud.langfuse.com/", "invalid", ""},
      {"ftp://cloud.langfuse.com/", "invalid", ""},
      {"javascript:alert(1)", "invalid", ""},
      {"mailto:a@cloud.langfuse.com", "invalid", ""},
      {"https://cloud.langfuse.com:/", "invalid", ""},
      {"https://cloud.langfuse.com:0443/", "invalid", ""},
      {"https://cloud.langfuse.com:65536/", "invalid", ""},
      {"https://127.1/", "invalid", ""},
      {"https://0x7f.0.0.1/", "invalid", ""},
      {"https://1.2.3.0x4/", "invalid", ""},
      {"https://1.2.3.4.com/", "foreign", "1.2.3.4.com"},
      {"https://[::1]/", "foreign", "[::1]"},
      {"https://[2001:db8::1]:8080/", "foreign", "[2001:db8::1]:8080"},
      {"https://[zz]/", "invalid", ""},
      {"https://xn--bcher-kva.example/", "foreign", "xn--bcher-kva.example"},
      {"https://b\u00FCcher.example/", "foreign", ""},
      {"https://\u65E5\u672C\u8A9E\u65E5\u672C\u8A9E\u65E5\u672C.example/", "foreign", ""},
      {"https://\u043A\u043E\u043C\u043F\u0430\u043D\u0438\u044F.example/", "foreign", ""},
      {"https://\uFF4C\uFF41\uFF4E\uFF47\uFF46\uFF55\uFF53\uFF45.com/", "lookalike", ""},
      {"https://cloud\u3002langfuse\u3002com/", "lookalike", ""},
      {"https://langfuse\u00AD.com/", "lookalike", ""},
      {"https://caf\xE9.example/", "invalid", ""},
      {"app.localhost:5173", "development", "app.localhost:5173"},
      {"0.0.0.0:3000", "development", "0.0.0.0:3000"},
  };
  for (const auto& url : urls) {
    const auto verdict = detect_region(rules, url.text);
    EXPECT_EQ(to_string(verdict.kind), url.kind) << url.text;
    EXPECT_EQ(verdict.host, url.host) << url.text;
  }
}

struct imitation {
  std::string_view host;
  std::string_view resembles;
};

TEST(DetectRegion, NamesTheHostThatIsImitated) {
  const policy rules;
  constexpr imitation hosts[] = {
      {"us.cloud.langfuse.com.evil.example", "us.cloud.langfuse.com"},
      {"cloud-langfuse-com.evil.app", "cloud.langfuse.com"},
      {"us.c1oud.1angfuse.com", "us.cloud.langfuse.com"},
      {"hipaa.cloud.langfuse.co", "hipaa.cloud.langfuse.com"},
      {"us.cloud.langfuce.com", "us.cloud.langfuse.com"},
      {"cl\u043Eud.langfuse.com", "cloud.langfuse.com"},
      {"jp.cloud.xn--lngfuse-5wa.com", "jp.cloud.langfuse.com"},
      {"langfuse.io", "langfuse.com"},
      {"get-langfuse.com", "langfuse.com"},
      {"lang-fuse.com", "langfuse.com"},
      {"x.getlangfuze.co.uk", "langfuse.com"},
      {"langfuse.ac.nz", "langfuse.com"},
      {"langfuse.corn.acme.example", "langfuse.com"},
      {"us.cl0ud.langfuse.acme.example", "us.cloud.langfuse.com"},
      {"l4ngfu5e.acme.example", "langfuse.com"},
      {"ian9fus3.acme.example", "langfuse.com"},
  };
  for (const auto& h : hosts) {
    const auto verdict = detect_region(rules, h.host);
    EXPECT_EQ(verdict.kind, host_kind::lookalike) << h.host;
    EXPECT_EQ(verdict.resembles, h.resembles) << h.host;
  }
}

TEST(DetectRegion, ReadsLettersThatImitateLatinOnes) {
  const policy rules;
  constexpr imitation hosts[] = {
      {"jp.cloud.l\u00E0n\u0123fuse.com", "jp.cloud.langfuse.com"},
      {"us.cloud.lang\u13A8us\u13AC.com", "us.cloud.langfuse.com"},
      {"cloud.\u1C81angf\u1C88se.com", "cloud.langfuse.com"},
      {"la\u1D28gfu\u1D8Ae.com", "langfuse.com"},
      {"us.cloud.lang\u1E1Fus\u1E1B.com", "us.cloud.langfuse.com"},
      {"l\u2090ngfu\u209Be.com", "langfuse.com"},
      {"hipaa.cloud.lan\u210Afus\u2147.com", "hipaa.cloud.langfuse.com"},
      {"cloud.\u24C1\u24B6ngfuse.com", "cloud.langfuse.com"},
      {"la\u2C7Cgfus\u2C78.com", "langfuse.com"},
      {"lang\uA4DDus\uA4F0.com", "langfuse.com"},
      {"us.cloud.langf\uA64Bs\uA65F.com", "us.cloud.langfuse.com"},
      {"\uA749ang\uA799use.com", "langfuse.com"},
      {"lang\uAB35us\uAB34.com", "langfuse.com"},
      {"jp.cloud.\U0001D5C5angfus\U0001D5BE.com", "jp.cloud.langfuse.com"},
      {"cloud.lan\U0001F156fu\U0001F162e.com", "cloud.langfuse.com"},
  };
  for (const auto& h : hosts) {
    const auto verdict = detect_region(rules, h.host);
    EXPECT_EQ(verdict.kind, host_kind::lookalike) << h.host;
    EXPECT_EQ(verdict.resembles, h.resembles) << h.host;
  }
  // Thai and Japanese letters do not.
  EXPECT_EQ(detect_region(rules, "\u0E25\u0E04ngfuse.com").kind, host_kind::foreign);
  EXPECT_EQ(detect_region(rules, "lang\u30D5\u30E6e.com").kind, host_kind::foreign);
}

TEST(DetectRegion, TakesALetterForTheOneItReadsAs) {
  const policy rules;
  // Just enough letters are certain: with one less, none of these would read as ours.
  constexpr imitation hosts[] = {
      {"\u04CF\u0430\u0578\u0581\u1E1F\u1EE5\u1E63\u1EB9.example", "langfuse.com"},
      {"\u217C\u0251\u043F\u0261\u1E1F\u1EE5\u1E63\u1EB9.example", "langfuse.com"},
      {"\u0456\u03B1ng\u1E1F\u1EE5\u1E63\u1EB9.example", "langfuse.com"},
      {"\u1E37\u1EA1\u1E47\u1E21\u0192\u03C5\u0455\u0435.example", "langfuse.com"},
      {"\u1E37\u1EA1\u1E47\u1E21\u0584\u057D\uA731\u04BD.example", "langfuse.com"},
      {"\u1E37\u1EA1\u1E47\u1E21f\u028Bse.example", "langfuse.com"},
      {"\u0441l\u043Eu\u0501.la\u1E47\u1E21\u1E1F\u1EE5\u1E63\u1EB9.example", "cloud.langfuse.com"},
      {"\u217Dl\u03BFu\u217E.la\u1E47\u1E21\u1E1F\u1EE5\u1E63\u1EB9.example", "cloud.langfuse.com"},
      {"cl\u0585ud.la\u1E47\u1E21\u1E1F\u1EE5\u1E63\u1EB9.example", "cloud.langfuse.com"},
  };
  for (const auto& h : hosts) {
    const auto verdict = detect_region(rules, h.host);
    EXPECT_EQ(verdict.kind, host_kind::lookalike) << h.host;
    EXPECT_EQ(verdict.resembles, h.resembles) << h.host;
  }
  EXPECT_EQ(detect_region(rules, "lan\u1E21\u1E1F\u1EE5\u1E63\u1EB9.example").kind, host_kind::foreign);
}

TEST(DetectRegion, LeavesOtherPeoplesHostsAlone) {
  const policy rules;
  for (const std::string_view host :
       {"langfuse", "langfuse:3000", "langfuse.company.com", "langfuse2.acme.com", "langfuse.local",
        "langwatch.ai", "landuse.com", "language.com", "confuse.com", "diffuse.net", "tongue-infuse.co.uk",
        "fuse.lang.com", "xn--80akhbyknj4f.example", "10.0.0.1", "staging.langfuse.acme.com",
        "langfuse\u3002localhost"}) {
    EXPECT_EQ(detect_region(rules, host).kind, host_kind::foreign) << host;
  }
}

TEST(DetectRegion, EndsOnAnyLength) {
  const policy rules;
  for (const std::size_t size : {std::size_t{300}, std::size_t{8192}, std::size_t{1} << 20}) {
    for (const char c : {'a', '.', '-', '/', ':', '[', '\\', '\xC3'}) {
      EXPECT_NE(detect_region(rules, std::string(size, c)).kind, host_kind::region);
      EXPECT_EQ(
          detect_region(rules, "https://cloud.langfuse.com" + std::string(size, c)).kind == host_kind::region,
          c == '/' && size < 8192);
    }
  }
}

struct page_switch {
  std::string_view url;
  std::string_view to;
  std::string_view out;  // empty: none
};

TEST(SwitchRegion, KeepsThePageOrRefuses) {
  const policy rules;
  constexpr page_switch pages[] = {
      {"https://cloud.langfuse.com/project/p1?tab=2&q=a%20b#top", "JP",
       "https://jp.cloud.langfuse.com/project/p1?tab=2&q=a%20b#top"},
      {"https://us.cloud.langfuse.com", "EU", "https://cloud.langfuse.com/"},
      {"https://us.cloud.langfuse.com?x=1", "EU", "https://cloud.langfuse.com/?x=1"},
      {"http://us.cloud.langfuse.com/a", "HIPAA", "https://hipaa.cloud.langfuse.com/a"},
      {"https://us.cloud.langfuse.com:443/a", "US", "https://us.cloud.langfuse.com/a"},
      {"https://staging.langfuse.com/a", "EU", "https://cloud.langfuse.com/a"},
      // What location.href leaves as it is and RFC 3986 does not allow.
      {"https://cloud.langfuse.com/p?f=a|b^c`{d}[0]\"<>\\", "US",
       "https://us.cloud.langfuse.com/p?f=a%7Cb%5Ec%60%7Bd%7D%5B0%5D%22%3C%3E%5C"},
      {"https://cloud.langfuse.com/p?q=100%&r=%zz", "US", "https://us.cloud.langfuse.com/p?q=100%25&r=%25zz"},
      {"https://cloud.langfuse.com/p#a#b", "US", "https://us.cloud.langfuse.com/p#a%23b"},
      {"https://cloud.langfuse.com/\u00E9 x", "US", "https://us.cloud.langfuse.com/%C3%A9%20x"},
      {"https://cloud.langfuse.com//evil.example", "US", "https://us.cloud.langfuse.com//evil.example"},
      {"https://cloud.langfuse.com/a\\b", "US", ""},
      {"https://cloud.langfuse.com/a\nb", "US", ""},
      {"https://cloud.langfuse.com/a\x1F?b", "US", ""},
      {"https://cloud.langfuse.com/a\x7F?b", "US", ""},
      {"https://cloud.langfuse.com/a", "EU2", ""},
      {"https://cloud.langfuse.com/a", "DEV", ""},
      {"https://cloud.langfuse.com/a", "jp", ""},
      {"cloud.langfuse.com/a", "JP", ""},
      {"https://langfuse.com/a", "JP", ""},
      {"https://cloud.langfuse.com./a", "JP", ""},
      {"https://cloud.langfuse.com:8443/a", "JP", ""},
      {"https://cloud.langfuse.com.evil.example/a", "JP", ""},
      {"https://user@cloud.langfuse.com/a", "JP", ""},
      {"", "JP", ""},
  };
  for (const auto& p : pages) {
    EXPECT_EQ(usher::switch_region(rules, p.url, p.to).value_or(""), p.out) << p.url;
  }
}

TEST(SwitchRegion, KeepsPlainHttpOnlyOnThisMachine) {
  const auto rules = usher::parse_settings(R"({"regions":[
      {"id":"EU","host":"cloud.langfuse.localhost:5173"},
      {"id":"US","host":"us.cloud.langfuse.localhost:5173"},
      {"id":"FAR","host":"far.example"}]})");
  ASSERT_TRUE(rules.has_value());
  const std::string page = "http://cloud.langfuse.localhost:5173/x";
  EXPECT_EQ(detect_region(*rules, page).region, "EU");
  EXPECT_EQ(usher::switch_region(*rules, page, "US"), "http://us.cloud.langfuse.localhost:5173/x");
  EXPECT_EQ(usher::switch_region(*rules, "https://cloud.langfuse.localhost:5173/x", "US"),
            "https://us.cloud.langfuse.localhost:5173/x");
  EXPECT_EQ(usher::switch_region(*rules, page, "FAR"), "https://far.example/x");
  EXPECT_EQ(detect_region(*rules, "cloud.langfuse.localhost:3000").kind, host_kind::development);
  EXPECT_EQ(detect_region(*rules, "www.far.example").kind, host_kind::official);
  EXPECT_EQ(detect_region(*rules, "far.example.evil.example").resembles, "far.example");
  EXPECT_EQ(detect_region(*rules, "us.cloud.langfuse.com").kind, host_kind::official);
}

}  // namespace
