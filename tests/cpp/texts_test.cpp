// Where answers keep their texts.
#include "usher/texts.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "usher/join.hpp"
#include "usher/settings.hpp"

namespace {

using usher::text_store;

// As long as the n-th of them, and like no other.
std::string nth_text(std::size_t n) {
  std::string text = std::to_string(n) + ':';
  text.resize(n * 7 % 3000, static_cast<char>('a' + n % 26));
  return text;
}

TEST(TextStore, KeepsEveryTextWhileItGrowsAndMoves) {
  text_store texts;
  std::vector<std::string_view> kept;
  constexpr std::size_t many = 500;
  for (std::size_t n = 0; n < many; ++n) {
    std::string text = nth_text(n);
    kept.push_back(texts.keep(text));
    text.assign(text.size(), '#');
  }
  text_store moved = std::move(texts);
  text_store assigned;
  assigned.keep("what it held before is of no use any more");
  assigned = std::move(moved);
  // What comes later takes nobody's place.
  for (std::size_t n = 0; n < many; ++n) assigned.keep(std::string(50, '#'));
  for (std::size_t n = 0; n < many; ++n) ASSERT_EQ(kept[n], nth_text(n)) << n;
}

TEST(TextStore, JoinsTexts) {
  text_store texts;
  EXPECT_EQ(texts.join({}), "");
  EXPECT_EQ(texts.join({"", "a", "", "bc"}), "abc");
  EXPECT_EQ(texts.keep(""), "");
  const std::string longer(100000, 'x');
  EXPECT_EQ(texts.join({longer, "y", longer}), longer + "y" + longer);
}

TEST(TextStore, GivesRoomAgainThatWasNotNeeded) {
  text_store texts;
  char* const first = texts.room(100);
  EXPECT_EQ(texts.cut(first, first + 40, 100), std::string_view(first, 40));
  EXPECT_EQ(texts.room(10), first + 40);
  EXPECT_EQ(texts.room(10), first + 50);
}

TEST(TextStore, UsesItsRoomAgainWhenItIsCleared) {
  text_store texts;
  texts.clear();
  const char* const first = texts.keep("a text").data();
  texts.clear();
  EXPECT_EQ(texts.keep("another").data(), first);
  // Of many blocks the last is kept, and of one that is far too large none.
  for (int n = 0; n < 100; ++n) texts.keep(std::string(1000, 'x'));
  texts.clear();
  const char* const again = texts.keep(std::string(16'000, 'y')).data();
  texts.clear();
  EXPECT_EQ(texts.keep("small").data(), again);
  texts.keep(std::string(1'000'000, 'z'));
  texts.clear();
  EXPECT_EQ(texts.keep("and so on"), "and so on");
}

TEST(TextStore, LivesOnInAnAnswerThatIsMoved) {
  const usher::policy rules;
  usher::invite_check check;
  check.link =
      "https://us.cloud.langfuse.com/auth/sign-up?targetPath=%2Forganization%2Fo1&email=a%2Bb%40x.com";
  check.page = "https://jp.cloud.langfuse.com/";
  check.session = usher::session_state::signed_in;
  check.signed_in_as = "a@x.com";
  std::vector<usher::join_answer> answers;
  for (int n = 0; n < 20; ++n) answers.push_back(check_invite(rules, check));
  const usher::join_answer answer = std::move(answers.front());
  answers.clear();
  EXPECT_EQ(answer.open_url, *check.link);
  EXPECT_EQ(answer.link.email, "a+b@x.com");
  EXPECT_EQ(answer.page.host, "jp.cloud.langfuse.com");
  EXPECT_EQ(answer.link.host->host, "us.cloud.langfuse.com");
  EXPECT_EQ(answer.steps[2].params.begin()[1].text, "a@x.com");
}

}  // namespace
