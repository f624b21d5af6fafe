#include "email_pattern.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "case_file.hpp"

namespace {

using usher::matches_email_pattern;
using usher_test::at;

TEST(MatchesEmailPattern, AnswersEveryCase) {
  for (const auto& c : usher_test::read_cases("email-syntax.jsonl")) {
    EXPECT_EQ(matches_email_pattern(at(c, "input").text), at(c, "serverAccepts").boolean)
        << at(c, "id").text << ' ' << at(c, "input").text;
  }
}

TEST(MatchesEmailPattern, KnowsTheEdges) {
  for (const std::string_view yes : {"a@b.co", "_@b.co", "+@b.co", "-@b.co", "'a@b.co", "a'.b@b.co",
                                     "a@b-.co", "a@1.co", "a@b.c-.co", "a@xn--b.co", "a@b.CO"}) {
    EXPECT_TRUE(matches_email_pattern(yes)) << yes;
  }
  for (
      const std::string_view no :
      {"",         "@",           "a@",           "@b.co",          ".a@b.co",      "a.@b.co",     "a'@b.co",
       "'@b.co",   "a..b@b.co",   "a@b..co",      "a@.b.co",        "a@-b.co",      "a@b.c",       "a@b.c1",
       "a@b.co.",  "a@b",         "a@b.co ",      " a@b.co",        "a@b.co\n",     "a b@b.co",    "a@b_c.co",
       "a@b@c.co", "a@[1.2.3.4]", "a@b.xn--p1ai", "jos\u00E9@b.co", "a@b\u00FC.co", "a\u200B@b.co"}) {
    EXPECT_FALSE(matches_email_pattern(no)) << no;
  }
  EXPECT_FALSE(matches_email_pattern(std::string_view("a\0@b.co", 7)));
  EXPECT_FALSE(matches_email_pattern(std::string(1 << 20, 'a')));
  EXPECT_TRUE(matches_email_pattern(std::string(1 << 20, 'a') + "@b.co"));
}

}  // namespace
