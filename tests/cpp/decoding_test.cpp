// What links are written in, decoded.
#include "decoding.hpp"

#include <gtest/gtest.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace {

using namespace std::string_view_literals;

struct coding_case {
  std::string_view text;
  std::string_view decoded;
};

TEST(DecodePercent, DecodesOnceAndLeavesWhatIsNoEscape) {
  constexpr std::array cases{
      coding_case{"", ""},         coding_case{"a", "a"},        coding_case{"%41", "A"},
      coding_case{"%4a%4A", "JJ"}, coding_case{"%2541", "%41"},  coding_case{"%", "%"},
      coding_case{"%4", "%4"},     coding_case{"%4g", "%4g"},    coding_case{"%g4", "%g4"},
      coding_case{"%%41", "%A"},   coding_case{"%4%41", "%4A"},  coding_case{"a+b", "a+b"},
      coding_case{"%00", "\0"sv},  coding_case{"%ff", "\xFF"sv}, coding_case{"%c3%A4", "\u00E4"},
      coding_case{"=41", "=41"},   coding_case{"%41%", "A%"},    coding_case{"%@1%/1%:1", "%@1%/1%:1"},
  };
  for (const auto& c : cases) {
    usher::text_store texts;
    EXPECT_EQ(usher::decode_percent(c.text, texts), c.decoded) << c.text;
  }
}

TEST(DecodePercent, DecodesQuotedPrintableByItsOwnMark) {
  usher::text_store texts;
  EXPECT_EQ(usher::decode_percent("a=3Db%3D=3", texts, '='), "a=b%3D=3");
}

TEST(DecodePercent, GivesBackTheTextItselfWhenThereIsNothingToDo) {
  usher::text_store texts;
  const std::string text = "plain";
  EXPECT_EQ(usher::decode_percent(text, texts).data(), text.data());
  EXPECT_EQ(usher::decode_form(text, texts).data(), text.data());
  EXPECT_EQ(usher::decode_ampersands(text, texts).data(), text.data());
  EXPECT_EQ(usher::encode_component(text, texts).data(), text.data());
}

TEST(DecodeForm, ReadsPlusAsABlankBeforeItDecodes) {
  usher::text_store texts;
  EXPECT_EQ(usher::decode_form("a+b%2Bc%20d", texts), "a b+c d");
  EXPECT_EQ(usher::decode_form("++", texts), "  ");
  EXPECT_EQ(usher::decode_form("%2+%2B", texts), "%2 +");
}

// RFC 4648 section 10, and the digits in which the alphabets differ.
constexpr std::array base64_cases{
    coding_case{"", ""},
    coding_case{"Zg==", "f"},
    coding_case{"Zm8=", "fo"},
    coding_case{"Zm9v", "foo"},
    coding_case{"Zm9vYg==", "foob"},
    coding_case{"Zm9vYmE=", "fooba"},
    coding_case{"Zg", "f"},
    coding_case{"Zm8", "fo"},
    coding_case{"Zm9vYg", "foob"},
    coding_case{"-_8", "\xFB\xFF"},
    coding_case{"+/8=", "\xFB\xFF"},
    coding_case{"AAAA", "\0\0\0"sv},
};

TEST(DecodeBase64, ReadsBothAlphabetsWithAndWithoutPadding) {
  for (const auto& c : base64_cases) {
    usher::text_store texts;
    EXPECT_EQ(usher::decode_base64(c.text, texts), c.decoded) << c.text;
  }
}

TEST(DecodeBase64, RefusesWhatIsNone) {
  for (const std::string_view text :
       {"A", "AAAAA", "Zm 8", "Zm\n8", "Z=g", "Zm.v", "Zm9v\xC3\xA4", "%%%%", "=A"}) {
    usher::text_store texts;
    EXPECT_EQ(usher::decode_base64(text, texts), std::nullopt) << text;
  }
}

TEST(DecodeBase64, KnowsSixtyFourDigitsTwoOfThemTwice) {
  std::array<int, 64> digits{};
  int none = 0;
  for (int c = 0; c < 256; ++c) {
    const int value = usher::base64_value(static_cast<char>(c));
    if (value < 0) {
      ++none;
    } else {
      ++digits.at(static_cast<std::size_t>(value));
    }
  }
  EXPECT_EQ(none, 256 - 66);
  for (std::size_t n = 0; n < digits.size(); ++n) EXPECT_EQ(digits.at(n), n < 62 ? 1 : 2) << n;
}

TEST(DecodeAmpersands, UndoesHtmlHoweverOftenItEscaped) {
  constexpr std::array cases{
      coding_case{"a&amp;b", "a&b"},
      coding_case{"a&amp;amp;amp;b", "a&b"},
      coding_case{"a&#38;b", "a&b"},
      coding_case{"a&#x26;b&#X26;c", "a&b&c"},
      coding_case{"a&#38;amp;b", "a&b"},
      coding_case{"a&AMP;b", "a&AMP;b"},
      coding_case{"a&amp", "a&amp"},
      coding_case{"a&lt;b", "a&lt;b"},
      coding_case{"&", "&"},
      coding_case{"&amp;", "&"},
      coding_case{"amp;", "amp;"},
      coding_case{"&&amp;&", "&&&"},
      coding_case{"&a&amp;b", "&a&b"},
  };
  for (const auto& c : cases) {
    usher::text_store texts;
    EXPECT_EQ(usher::decode_ampersands(c.text, texts), c.decoded) << c.text;
  }
}

TEST(EncodeComponent, LeavesWhatJavaScriptLeaves) {
  usher::text_store texts;
  EXPECT_EQ(usher::encode_component("azAZ09-_.!~*'()", texts), "azAZ09-_.!~*'()");
  EXPECT_EQ(usher::encode_component("a+b@x.com", texts), "a%2Bb%40x.com");
  EXPECT_EQ(usher::encode_component(" \"#$%&+,/:;<=>?@[\\]^`{|}", texts),
            "%20%22%23%24%25%26%2B%2C%2F%3A%3B%3C%3D%3E%3F%40%5B%5C%5D%5E%60%7B%7C%7D");
  EXPECT_EQ(usher::encode_component("\u00E4\u20AC", texts), "%C3%A4%E2%82%AC");
}

TEST(EncodeComponent, ComesBackByPercentAndByForm) {
  std::string all;
  for (int c = 0; c < 256; ++c) all += static_cast<char>(c);
  usher::text_store texts;
  const std::string_view encoded = usher::encode_component(all, texts);
  EXPECT_EQ(encoded.size(), 256U + 2U * (256U - 71U));
  EXPECT_EQ(usher::decode_percent(encoded, texts), all);
  EXPECT_EQ(usher::decode_form(encoded, texts), all);
}

TEST(Replace, PutsOneCharacterInTheOthersPlace) {
  usher::text_store texts;
  EXPECT_EQ(usher::replace("a-b--", '-', '%', texts), "a%b%%");
  EXPECT_EQ(usher::replace("", '-', '%', texts), "");
}

}  // namespace
