// What mail and chat do to a good link: whatever surrounds it or breaks it, it is this one that comes out or
// none.
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>

#include "usher/invite_link.hpp"
#include "usher/settings.hpp"

namespace {

using usher::link_status;
using usher::policy;
using usher::read_invite_link;

constexpr std::string_view organization = "cm1usq7x0000abcd1234efgh5";

constexpr std::array<std::string_view, 4> good_links{
    "https://us.cloud.langfuse.com/organization/cm1usq7x0000abcd1234efgh5",
    "https://cloud.langfuse.com/auth/"
    "sign-up?targetPath=%2Forganization%2Fcm1usq7x0000abcd1234efgh5&email=jane.doe%2Bwork%40mail.acme.com",
    "https://hipaa.cloud.langfuse.com/auth/"
    "sign-in?targetPath=%2Forganization%2Fcm1usq7x0000abcd1234efgh5&email=o'neil%40acme.com",
    "https://jp.cloud.langfuse.com/auth/sign-up?targetPath=%2Forganization%2Fcm1usq7x0000abcd1234efgh5",
};

TEST(LinkDamage, GoodLinksAreGood) {
  for (const std::string_view link : good_links) {
    const auto read = read_invite_link(policy(), link);
    EXPECT_EQ(read.status, link_status::ok) << link;
    EXPECT_EQ(read.url, link);
  }
}

struct surroundings {
  std::string_view before;
  std::string_view behind;
};

TEST(LinkDamage, SurroundingsDoNotChangeALink) {
  constexpr std::array around{
      surroundings{"", ""},
      surroundings{" ", "\n"},
      surroundings{"<", ">"},
      surroundings{"\"", "\""},
      surroundings{"'", "'"},
      surroundings{"(", ")"},
      surroundings{"[", "]"},
      surroundings{"{", "}"},
      surroundings{"`", "`"},
      surroundings{"**", "**"},
      surroundings{"_", "_"},
      surroundings{"Join _", "_ today"},
      surroundings{"(see <", ">)"},
      surroundings{"[Join](", ")"},
      surroundings{"[Join](", "), then sign in"},
      surroundings{"<a href=\"", "\">Join</a>"},
      surroundings{"&lt;", "&gt;"},
      surroundings{"&quot;", "&quot;"},
      surroundings{"\u201C", "\u201D"},
      surroundings{"\u00AB", "\u00BB"},
      surroundings{"\u300C", "\u300D"},
      surroundings{"> ", "\n> Regards"},
      surroundings{"Join: ", " today"},
      surroundings{"Join:", ""},
      surroundings{"Hello Jane,\r\n\r\n", "\r\n\r\nBye"},
      surroundings{"URL:", "\n"},
      surroundings{"1. ", ""},
  };
  constexpr std::array<std::string_view, 13> marks{"",    ".",  ",",  ";",  ":",  "!",     "?",
                                                   "...", "?!", ".)", ">.", "\"", "\u3002"};
  const policy rules;
  for (const std::string_view link : good_links) {
    for (const auto& [before, behind] : around) {
      for (const std::string_view mark : marks) {
        const std::string text =
            std::string(before) + std::string(link) + std::string(behind) + std::string(mark);
        const auto read = read_invite_link(rules, text);
        EXPECT_EQ(read.url, link) << text << ' ' << to_string(read.reason);
      }
    }
  }
}

TEST(LinkDamage, AnIdentifierMayEndWithTheMarkOfItalics) {
  constexpr std::string_view link = "https://us.cloud.langfuse.com/organization/acme_";
  for (const std::string_view before : {"", "x ", "<", "*"})
    EXPECT_EQ(read_invite_link(policy(), std::string(before) + std::string(link)).url, link) << before;
}

TEST(LinkDamage, PunctuationWithinSurroundingsDoesNotChangeALink) {
  const policy rules;
  for (const std::string_view link : good_links) {
    for (const std::string_view mark : {".", ",", ";", "!", "?", "..."}) {
      for (const auto& [before, behind] : {surroundings{"<", ">"}, surroundings{"\"", "\""},
                                           surroundings{"(", ")"}, surroundings{"See ", " "}}) {
        const std::string text =
            std::string(before) + std::string(link) + std::string(mark) + std::string(behind);
        EXPECT_EQ(read_invite_link(rules, text).url, link) << text;
      }
    }
  }
}

// Every way in which a mail client ends a line within a link.
constexpr std::array<std::string_view, 6> line_breaks{"\n", "\r\n", "\n> ", "\r\n> ", "\n>> ", "\n    "};

TEST(LinkDamage, ABrokenLineIsMendedOrRefused) {
  const policy rules;
  std::size_t mended = 0;
  std::size_t all = 0;
  for (const std::string_view link : good_links) {
    const std::size_t id = link.find(organization);
    const std::size_t at_sign = link.find("%40");
    for (const std::string_view line_break : line_breaks) {
      const bool quoted = line_break.contains('>');
      for (std::size_t at = 1; at < link.size(); ++at) {
        const std::string text = std::string(quoted ? "> " : "") + std::string(link.substr(0, at)) +
                                 std::string(line_break) + std::string(link.substr(at));
        const auto read = read_invite_link(rules, text);
        ++all;
        EXPECT_TRUE(read.urls.empty()) << text;
        if (read.url.empty()) continue;
        if (read.url == link) {
          ++mended;
          continue;
        }
        // The one thing that may be lost is the end of an address, where what is left is one too.
        EXPECT_GT(at, at_sign == std::string_view::npos ? link.size() : id + organization.size()) << text;
        EXPECT_TRUE(link.starts_with(read.url)) << text << " gave " << read.url;
        EXPECT_EQ(read.organization_id, organization) << text;
      }
    }
  }
  // Most are: only a break in the scheme or the host may leave nothing to go by.
  EXPECT_GT(mended * 10, all * 7) << mended << " of " << all;
}

TEST(LinkDamage, ALineMoreIsNotDrawnIntoALink) {
  const policy rules;
  for (const std::string_view link : good_links) {
    for (const std::string_view next : {"Regards", "&", "-- ", "jane", "organization", "/settings", "?x=1",
                                        "https://example.com/", "a.b"}) {
      for (const std::string_view line_break : line_breaks) {
        const std::string text = std::string(link) + std::string(line_break) + std::string(next);
        EXPECT_EQ(read_invite_link(rules, text).url, link) << text;
      }
    }
  }
}

}  // namespace
