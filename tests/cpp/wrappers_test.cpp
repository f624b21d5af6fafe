// Links that gateways rewrote: row by row of the catalog, and what must not be taken for one of them.
#include "wrappers.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/wrappers.hpp"
#include "decoding.hpp"
#include "host.hpp"
#include "usher/invite_link.hpp"
#include "usher/settings.hpp"

namespace {

namespace catalog = usher::catalog;
using usher::code;
using usher::invite_link;
using usher::link_kind;
using usher::policy;
using usher::read_invite_link;

std::string encoded(std::string_view text) {
  usher::text_store texts;
  return std::string(usher::encode_component(text, texts));
}

std::vector<std::string> names(const invite_link& read) {
  return {read.wrappers.begin(), read.wrappers.end()};
}

std::string slack(std::string_view target) { return "https://slack-redir.net/link?url=" + encoded(target); }
std::string google(std::string_view target) { return "https://www.google.com/url?q=" + encoded(target); }

TEST(Wrappers, UnwrapTheirOwnExampleOrSayThatTheyCannot) {
  for (const auto& row : catalog::wrappers) {
    const auto read = read_invite_link(policy(), row.example);
    EXPECT_EQ(names(read), std::vector<std::string>{std::string(row.name)}) << row.example;
    if (row.decodable) {
      EXPECT_EQ(read.url, catalog::unwrapped_example) << row.example;
      EXPECT_EQ(read.reason, code::ok) << row.example;
    } else {
      EXPECT_EQ(read.url, "") << row.example;
      EXPECT_EQ(read.reason, code::opaque_wrapper) << row.example;
      EXPECT_EQ(read.kind, link_kind::wrapped_opaque) << row.example;
    }
  }
}

TEST(Wrappers, AreAllReachedByTheirExample) {
  // A row below another one that takes its links would never be read.
  usher::text_store texts;
  for (const auto& row : catalog::wrappers) {
    const auto cut = usher::cut_url(row.example);
    ASSERT_TRUE(cut.has_value()) << row.example;
    const auto site = usher::read_authority(cut->authority, cut->scheme, texts);
    ASSERT_TRUE(site.has_value()) << row.example;
    const auto inside = usher::unwrap(*site, cut->tail, texts);
    ASSERT_TRUE(inside.has_value()) << row.example;
    EXPECT_EQ(inside->name, row.name) << row.example;
    // What does not get shorter could go on for ever.
    EXPECT_LT(inside->target.size(), row.example.size()) << row.example;
    EXPECT_EQ(inside->target.empty(), !row.decodable) << row.example;
  }
}

TEST(Wrappers, NameTheRegionThatAnOpaqueLinkClaims) {
  const auto read =
      read_invite_link(policy(), "https://url.au.m.mimecastprotect.com/s/YP9XC?domain=us.cloud.langfuse.com");
  EXPECT_EQ(read.hint_region, "US");
  EXPECT_EQ(read.region, "");
  const auto foreign =
      read_invite_link(policy(), "https://url.au.m.mimecastprotect.com/s/YP9XC?domain=evil.example");
  EXPECT_EQ(foreign.hint_region, "");
}

TEST(Wrappers, LeadNowhereButHome) {
  for (const std::string_view target :
       {"https://evil.example/organization/o1", "https://us.cloud.langfuse.com.evil.example/organization/o1",
        "https://us.cloud.langfuse.com@evil.example/organization/o1", "javascript:alert(1)", "x", "//x",
        "https://us.cloud.langfuse.com:8443/organization/o1"}) {
    const auto read = read_invite_link(policy(), slack(target));
    EXPECT_EQ(read.url, "") << target;
    EXPECT_EQ(names(read), std::vector<std::string>{"Slack"}) << target;
  }
}

TEST(Wrappers, AreUndoneFiveDeepAndNoDeeper) {
  std::string link(catalog::unwrapped_example);
  std::vector<std::string> outside_in;
  for (std::size_t depth = 1; depth <= 7; ++depth) {
    link = depth % 2 == 0 ? google(link) : slack(link);
    outside_in.insert(outside_in.begin(), depth % 2 == 0 ? "Google" : "Slack");
    const auto read = read_invite_link(policy(), link);
    if (depth <= usher::max_wrappers) {
      EXPECT_EQ(read.url, catalog::unwrapped_example) << depth;
      EXPECT_EQ(names(read), outside_in) << depth;
    } else {
      EXPECT_EQ(read.url, "") << depth;
      EXPECT_EQ(read.reason, code::too_deep) << depth;
    }
  }
}

TEST(Wrappers, OfOneKindCountEachTime) {
  std::string link(catalog::unwrapped_example);
  for (std::size_t depth = 1; depth <= 7; ++depth) {
    link = slack(link);
    const auto read = read_invite_link(policy(), link);
    EXPECT_EQ(read.url.empty(), depth > usher::max_wrappers) << depth;
    // The name is told once.
    EXPECT_EQ(names(read), std::vector<std::string>{"Slack"}) << depth;
  }
}

TEST(Wrappers, AreLookedForOnTheirOwnHostAndPort) {
  const std::string tail = "/link?url=" + encoded(catalog::unwrapped_example);
  EXPECT_EQ(read_invite_link(policy(), "https://slack-redir.net:443" + tail).url, catalog::unwrapped_example);
  EXPECT_EQ(read_invite_link(policy(), "https://SLACK-redir.NET" + tail).url, catalog::unwrapped_example);
  for (const std::string_view host :
       {"slack-redir.net:8443", "slack-redir.net:80", "slack-redir.net.", "slack-redir.net.evil.example",
        "xslack-redir.net", "x.slack-redir.net", "slack-redir.net@evil.example", "slack-redir.com",
        "slack-redir.net%2eevil.example", "xn--slack-redir.net"}) {
    const auto read = read_invite_link(policy(), "https://" + std::string(host) + tail);
    EXPECT_EQ(read.url, "") << host;
    EXPECT_TRUE(read.wrappers.empty()) << host;
  }
}

TEST(Wrappers, MatchPatternsWithinALabel) {
  const std::string url = encoded(catalog::unwrapped_example);
  struct pattern_case {
    std::string link;
    bool matches;
  };
  const std::vector<pattern_case> cases = {
      {"https://eur05.safelinks.protection.outlook.com/?url=" + url, true},
      {"https://a.b.safelinks.protection.outlook.com/?url=" + url, true},
      {"https://safelinks.protection.outlook.com/?url=" + url, false},
      {"https://xsafelinks.protection.outlook.com/?url=" + url, false},
      {"https://a.safelinks.protection.outlook.com.evil.example/?url=" + url, false},
      {"https://protect-eu.mimecast.com/s/a?url=" + url, true},
      {"https://protect-.mimecast.com/s/a?url=" + url, false},
      {"https://protect-a.b.mimecast.com/s/a?url=" + url, false},
      {"https://protect.mimecast.com/s/a?url=" + url, false},
      {"https://www.google.de/url?q=" + url, true},
      {"https://www.google.com.br/url?q=" + url, true},
      {"https://www.google.d.e/url?q=" + url, false},
      {"https://www.google.info/url?q=" + url, false},
      {"https://www.google.co.uk.evil.example/url?q=" + url, false},
      {"https://google.com/url?q=" + url, false},
      {"https://www.google.com/search?q=" + url, false},
      {"https://deref-gmx-1.net/mail/client/x/dereferrer/?redirectUrl=" + url, true},
      {"https://deref-gmx-1.org/mail/client/x/dereferrer/?redirectUrl=" + url, false},
  };
  for (const auto& c : cases) {
    const auto read = read_invite_link(policy(), c.link);
    EXPECT_EQ(read.url, c.matches ? catalog::unwrapped_example : "") << c.link;
    EXPECT_EQ(!read.wrappers.empty(), c.matches) << c.link;
  }
}

TEST(Wrappers, OnAnyHostAreToldByPathAndTargetTogether) {
  const std::string url = encoded(catalog::unwrapped_example);
  EXPECT_EQ(read_invite_link(policy(), "https://fm.corp.example:8443/fmlurlsvc/?url=" + url).url,
            catalog::unwrapped_example);
  for (const std::string_view path : {"/fmlurlsvc/?link=", "/fmlurlsvc?url=", "/x/fmlurlsvc/?url="}) {
    const auto read = read_invite_link(policy(), "https://fm.corp.example" + std::string(path) + url);
    EXPECT_EQ(read.url, "") << path;
    EXPECT_TRUE(read.wrappers.empty()) << path;
  }
}

TEST(Wrappers, UndoWhatIsEncodedOnceTooOften) {
  const std::string once = encoded(catalog::unwrapped_example);
  EXPECT_EQ(read_invite_link(policy(), slack(once)).url, catalog::unwrapped_example);
  EXPECT_EQ(read_invite_link(policy(), slack(encoded(once))).url, catalog::unwrapped_example);
  // Path normalisers take the second slash away.
  EXPECT_EQ(read_invite_link(policy(), slack("https:/us.cloud.langfuse.com/organization/o1")).url,
            "https://us.cloud.langfuse.com/organization/o1");
}

struct replaced_case {
  std::string_view text;
  std::string_view target;
};

TEST(RestoreReplaced, PutsTheListedBytesBack) {
  constexpr std::array cases{
      replaced_case{"https://a__;!!C!M$", "https://a"},
      replaced_case{"a*b__;Lw!!C!M$", "a/b"},
      replaced_case{"a*b*c__;Lz8!!C!M$", "a/b?c"},
      replaced_case{"a**Ab__;Lz8!!C!M$", "a/?b"},
      replaced_case{"a**B__;Lz8j!!C!M$", "a/?#"},
      replaced_case{"a*b__;Lw==!!C!M$", "a/b"},
      // Two at the end are two single ones.
      replaced_case{"a**__;Lz8!!C!M$", "a/?"},
      // More listed than needed.
      replaced_case{"a*b__;Lz8!!C!M$", "a/b"},
      replaced_case{"__;!!C!M$", ""},
  };
  for (const auto& c : cases) {
    usher::text_store texts;
    EXPECT_EQ(usher::restore_replaced(c.text, texts), c.target) << c.text;
  }
}

TEST(RestoreReplaced, GivesNothingWhenTheListIsBroken) {
  for (const std::string_view text : {"", "https://a", "a*b__", "a*b__;", "a*b__;!!C!M$", "a*b*c__;Lw!!C!M$",
                                      "a**A__;Lw!!C!M$", "a**_b__;Lz8!!C!M$", "a**.b__;Lz8!!C!M$",
                                      "a*b__;L!!C!M$", "a*b__;L$!!C!M$", "a*b__;\xC3\xA4!!C!M$"}) {
    usher::text_store texts;
    EXPECT_EQ(usher::restore_replaced(text, texts), std::nullopt) << text;
  }
}

TEST(Wrappers, SayWhenTheirTargetIsDamaged) {
  for (const std::string_view link :
       {"https://urldefense.com/v3/__https://us.cloud.langfuse.com/auth/sign-up*targetPath__;!!C!M$",
        "https://urldefense.com/v3/__https://us.cloud.langfuse.com/organization/o1",
        "https://url.avanan.click/v2/___https://us.cloud.langfuse.com/organization/o1",
        "https://us-west-2.protection.sophos.com/?d=langfuse.com&u=a",
        "https://mandrillapp.com/track/click/1/x?p=eyJ4"}) {
    const auto read = read_invite_link(policy(), link);
    EXPECT_EQ(read.url, "") << link;
    EXPECT_EQ(to_string(read.reason), to_string(code::broken_wrapper)) << link;
    EXPECT_EQ(read.kind, link_kind::wrapped_opaque) << link;
    EXPECT_EQ(read.wrappers.size(), 1U) << link;
  }
}

}  // namespace
