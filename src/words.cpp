#include "words.hpp"

#include "ascii.hpp"

namespace usher {

bool has_word(std::string_view list, std::string_view word, char separator) noexcept {
  const char* at = list.data();
  const char* const end = at + list.size();
  while (at != end) {
    std::size_t same = 0;
    while (same < word.size() && at != end && *at == word[same]) {
      ++same;
      ++at;
    }
    if (same == word.size() && (at == end || *at == separator)) return true;
    while (at != end && *at != separator) ++at;
    if (at != end) ++at;
  }
  return false;
}

bool has_word_in_any_case(std::string_view list, std::string_view word) noexcept {
  while (!list.empty()) {
    if (same_in_any_case(take_word(list), word)) return true;
  }
  return false;
}

bool has_byte(const char* set, char byte) noexcept {
  for (; *set != '\0'; ++set) {
    if (*set == byte) return true;
  }
  return false;
}

std::size_t find_byte(std::string_view text, const char* set) noexcept {
  std::size_t at = 0;
  while (at < text.size() && !has_byte(set, text[at])) ++at;
  return at;
}

std::string_view strip(std::string_view text, const char* set) noexcept {
  std::size_t start = 0;
  std::size_t end = text.size();
  while (start < end && has_byte(set, text[start])) ++start;
  while (start < end && has_byte(set, text[end - 1])) --end;
  return text_from(text.substr(0, end), start);
}

bool same_in_any_case(std::string_view one, std::string_view other) noexcept {
  return one.size() == other.size() && starts_with_word(one, other);
}

}  // namespace usher
