#include "url.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace {

std::string parameters(std::string_view clean) {
  std::string found;
  usher::each_parameter(clean, [&found](std::string_view name, std::string_view value) {
    found.append(name).append("=").append(value).append(" ");
  });
  return found;
}

TEST(EachParameter, GivesThoseOfTheQuery) {
  EXPECT_EQ(parameters("/p?a=1&b=%20&c"), "a=1 b=%20 c= ");
  EXPECT_EQ(parameters("/p?a=1#?b=2"), "a=1 ");
  EXPECT_EQ(parameters("/p#?b=2"), "");
  EXPECT_EQ(parameters("/p"), "");
}

TEST(EachParameter, ReadsNothingBehindAnEmptyQuery) {
  constexpr std::string_view text = "/p?a=1";
  EXPECT_EQ(parameters(text.substr(0, 3)), "");
  EXPECT_EQ(parameters("/p?#a"), "");
}

}  // namespace
