// Lists of words in one text, separated by one blank: how the catalog packs what is only looked up.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace usher {

/// Takes the text before the first `separator` off `list`, and the separator.
constexpr std::string_view take_word(std::string_view& list, char separator = ' ') noexcept {
  std::size_t end = 0;
  while (end < list.size() && list[end] != separator) ++end;
  const std::string_view word = list.substr(0, end);
  list.remove_prefix(std::min(end + 1, list.size()));
  return word;
}

/// The text from `at` on, which is no farther than its end: substr without the check, which weighs.
constexpr std::string_view text_from(std::string_view text, std::size_t at) noexcept {
  text.remove_prefix(at);
  return text;
}

// Not inline: one loop in the module instead of one a call.

/// Whether `word` is one of the list.
[[nodiscard]] bool has_word(std::string_view list, std::string_view word, char separator = ' ') noexcept;

/// The same in any case.
[[nodiscard]] bool has_word_in_any_case(std::string_view list, std::string_view word) noexcept;

/// Whether `byte` is one of `set`.
[[nodiscard]] bool has_byte(const char* set, char byte) noexcept;

/// The place of the first byte that is in `set`; the size of the text when there is none.
[[nodiscard]] std::size_t find_byte(std::string_view text, const char* set) noexcept;

/// Without the bytes of `set` on both ends.
[[nodiscard]] std::string_view strip(std::string_view text, const char* set) noexcept;

/// Whether two texts are the same but for the case of ASCII letters.
[[nodiscard]] bool same_in_any_case(std::string_view one, std::string_view other) noexcept;

}  // namespace usher
