// Texts that somebody made to lead astray or to tie up.
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>

#include "usher/invite_link.hpp"
#include "usher/region.hpp"
#include "usher/settings.hpp"

namespace {

using usher::policy;
using usher::read_invite_link;

constexpr std::size_t megabyte = std::size_t{1} << 20;

TEST(HostileText, AMegabyteOfAnythingEndsWithoutALink) {
  const policy rules;
  for (const std::string_view piece : {"h",
                                       "http",
                                       "https:",
                                       "https://",
                                       "https://a ",
                                       "hxxps[:]//",
                                       "https://us.cloud.langfuse.com",
                                       "https://us.cloud.langfuse.com/",
                                       "https://us.cloud.langfuse.com\n",
                                       "us.cloud.langfuse.com ",
                                       "us.cloud.langfuse.com/organization/",
                                       "https://us.cloud.langfuse.com/auth/sign-up?email=a&",
                                       "https://slack-redir.net/link?url=",
                                       "https://secure-web.cisco.com/1/",
                                       "https://urldefense.com/v3/__**_",
                                       "https://evil.example/organization/o1\n",
                                       "a.b ",
                                       "a.b/",
                                       "//a",
                                       "/",
                                       "<",
                                       "(",
                                       "[.]",
                                       "&amp;",
                                       "&",
                                       "%25",
                                       "=\n",
                                       "=3D",
                                       "\n",
                                       "\n> ",
                                       "@",
                                       "javascript:",
                                       "\uFF48\uFF54\uFF54\uFF50\uFF1A\uFF0F\uFF0F",
                                       "\u200B",
                                       "\u3002",
                                       "\xFF"}) {
    std::string text;
    text.reserve(megabyte + piece.size());
    while (text.size() < megabyte) text += piece;
    const auto read = read_invite_link(rules, text);
    EXPECT_EQ(read.url, "") << piece;
    EXPECT_TRUE(read.urls.empty()) << piece;
    EXPECT_NE(read.reason, usher::code::ok) << piece;
  }
}

TEST(HostileText, AByteMoreAnywhereNeverLeadsElsewhere) {
  const policy rules;
  const std::string_view link = "https://us.cloud.langfuse.com/organization/o1";
  for (std::size_t at = 0; at <= link.size(); ++at) {
    for (int byte = 0; byte < 256; ++byte) {
      std::string text(link);
      text.insert(at, 1, static_cast<char>(byte));
      const auto read = read_invite_link(rules, text);
      EXPECT_TRUE(read.urls.empty()) << at << ' ' << byte;
      if (read.url.empty()) continue;
      EXPECT_TRUE(read.url.starts_with("https://us.cloud.langfuse.com/")) << at << ' ' << byte << read.url;
    }
  }
}

TEST(HostileText, AGapInAHostMakesNoOtherRegionOfIt) {
  const policy rules;
  const std::string rest = "cloud.langfuse.com/organization/cm1usq7x0000abcd1234efgh5";
  for (const std::string_view gap : {" ", "  ", "\t", "\"", "<", ">", "</b><b>", " and \n\n"}) {
    const auto read = read_invite_link(rules, "https://us." + std::string(gap) + rest);
    EXPECT_EQ(read.url, "") << gap;
    EXPECT_EQ(to_string(read.reason), to_string(usher::code::byte)) << gap;
  }
  // What is no part of the link before is a link of its own.
  for (const std::string_view before :
       {"https://example.com ", "https://us.example. ", "https://us./ ", "us. "}) {
    EXPECT_EQ(read_invite_link(rules, std::string(before) + rest).url, "https://" + rest) << before;
  }
}

TEST(HostileText, AByteLessAnywhereNeverLeadsAbroad) {
  const policy rules;
  const std::string_view link = "https://us.cloud.langfuse.com/organization/cm1usq7x0000abcd1234efgh5";
  for (std::size_t at = 0; at < link.size(); ++at) {
    std::string text(link);
    text.erase(at, 1);
    const auto read = read_invite_link(rules, text);
    if (read.url.empty()) continue;
    EXPECT_TRUE(read.url.starts_with("https://us.cloud.langfuse.com/organization/"))
        << text << ' ' << read.url;
  }
}

}  // namespace
