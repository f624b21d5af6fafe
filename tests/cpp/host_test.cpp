#include "host.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace {

using usher::code;
using usher::url_scheme;

struct authority_case {
  std::string text;
  std::string host;  // with port; empty: refused
  code refused = code::ok;
};

TEST(ReadAuthority, ReadsOnlyWhatEverybodyReadsAlike) {
  const std::string label63(63, 'a');
  const std::string label64(64, 'a');
  const std::string host253 = label63 + '.' + label63 + '.' + label63 + '.' + std::string(61, 'a');
  const std::string host254 = label63 + '.' + label63 + '.' + label63 + '.' + std::string(62, 'a');
  const authority_case cases[] = {
      {"Cloud.Langfuse.COM", "cloud.langfuse.com"},
      {"a_b.example", "a_b.example"},
      {"a--b.example", "a--b.example"},
      {"cloud.langfuse.com.", "cloud.langfuse.com"},
      {"cloud.langfuse.com:443", "cloud.langfuse.com"},
      {"cloud.langfuse.com:80", "cloud.langfuse.com:80"},
      {"cloud.langfuse.com:1", "cloud.langfuse.com:1"},
      {"cloud.langfuse.com:65535", "cloud.langfuse.com:65535"},
      {"127.0.0.1:3000", "127.0.0.1:3000"},
      {"[::1]:3000", "[::1]:3000"},
      {"[2001:DB8::1]", "[2001:db8::1]"},
      {label63 + ".example", label63 + ".example"},
      {host253, host253},
      {"", "", code::label},
      {".", "", code::label},
      {"..", "", code::label},
      {"a..b", "", code::label},
      {".a", "", code::label},
      {"a.example..", "", code::label},
      {"-a.example", "", code::label},
      {"a-.example", "", code::label},
      {"_a.example", "", code::label},
      {"a!.example", "", code::label},
      {"a,b.example", "", code::label},
      {label64 + ".example", "", code::label},
      {host254, "", code::too_long},
      {"user@a.example", "", code::userinfo},
      {"a%2eexample", "", code::pct_host},
      {"a b.example", "", code::byte},
      {"a\\b.example", "", code::byte},
      {"a\tb.example", "", code::byte},
      {"a|b.example", "", code::byte},
      {std::string("a\0b.example", 11), "", code::byte},
      {"a\x7F.example", "", code::byte},
      {"\xC3\xA4.example", "", code::non_ascii},
      {"a.example:", "", code::port},
      {"a.example:0", "", code::port},
      {"a.example:0443", "", code::port},
      {"a.example:65536", "", code::port},
      {"a.example:99999", "", code::port},
      {"a.example:+80", "", code::port},
      {"a.example:8a", "", code::port},
      {"a.example:80:80", "", code::port},
      {"1.2.3", "", code::ip_literal},
      {"1.2.3.4.5", "", code::ip_literal},
      {"1.2.3.256", "", code::ip_literal},
      {"1.2.3.04", "", code::ip_literal},
      {"0x7f000001", "", code::ip_literal},
      {"2130706433", "", code::ip_literal},
      {"a.0x", "", code::ip_literal},
      {"[::1", "", code::port},
      {"[::1]a", "", code::ip_literal},
      {"[]", "", code::ip_literal},
      {"[a]", "", code::ip_literal},
      {"[1:2]", "", code::ip_literal},
  };
  for (const auto& c : cases) {
    usher::text_store texts;
    const auto read = usher::read_authority(c.text, url_scheme::https, texts);
    if (c.host.empty()) {
      ASSERT_FALSE(read.has_value()) << c.text;
      EXPECT_EQ(to_string(read.error()), to_string(c.refused)) << c.text;
    } else {
      ASSERT_TRUE(read.has_value()) << c.text << ' ' << to_string(read.error());
      EXPECT_EQ(read->site, c.host);
    }
  }
}

TEST(ReadAuthority, NotesTheTrailingDotAndPunycode) {
  usher::text_store texts;
  EXPECT_TRUE(usher::read_authority("a.example.", url_scheme::none, texts)->trailing_dot);
  EXPECT_FALSE(usher::read_authority("a.example", url_scheme::none, texts)->trailing_dot);
  EXPECT_TRUE(usher::read_authority("XN--a.example", url_scheme::none, texts)->punycode);
  EXPECT_TRUE(usher::read_authority("a.xn--b", url_scheme::none, texts)->punycode);
  EXPECT_FALSE(usher::read_authority("axn--b.example", url_scheme::none, texts)->punycode);
}

TEST(CutUrl, CutsAtTheFirstSlashQuestionMarkOrHash) {
  const auto url = usher::cut_url("HTTPS://a.example:1?q=/#f");
  ASSERT_TRUE(url.has_value());
  EXPECT_EQ(url->scheme, url_scheme::https);
  EXPECT_EQ(url->authority, "a.example:1");
  EXPECT_EQ(url->tail, "?q=/#f");
  EXPECT_EQ(usher::cut_url("http://a")->scheme, url_scheme::http);
  EXPECT_EQ(usher::cut_url("localhost:3000/x")->authority, "localhost:3000");
  for (const std::string_view text : {"ftp://a", "mailto:a@b", "javascript:x", "https:a.example", "a:"}) {
    ASSERT_FALSE(usher::cut_url(text).has_value()) << text;
    EXPECT_EQ(usher::cut_url(text).error(), code::scheme) << text;
  }
}

TEST(Loopback, IsThisMachineAndNothingElse) {
  for (const std::string_view host :
       {"localhost", "a.localhost", "127.0.0.1", "127.1.2.3", "0.0.0.0", "[::1]"}) {
    EXPECT_TRUE(usher::is_loopback(host)) << host;
  }
  for (const std::string_view host :
       {"localhost.example", "mylocalhost", "128.0.0.1", "127.example", "[::2]", ""}) {
    EXPECT_FALSE(usher::is_loopback(host)) << host;
  }
}

}  // namespace
