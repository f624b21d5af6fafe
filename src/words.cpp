#include "words.hpp"

#include "ascii.hpp"
#include "short_text.hpp"

namespace usher {

bool has_word(std::string_view list, std::string_view word, char separator) noexcept {
  while (!list.empty()) {
    if (take_word(list, separator) == word) return true;
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
  if (one.size() != other.size()) return false;
  for (std::size_t i = 0; i < one.size(); ++i) {
    if (ascii_lower(one[i]) != ascii_lower(other[i])) return false;
  }
  return true;
}

void short_text::add(std::string_view text) noexcept {
  for (const char c : text) add(c);
}

void short_text::add_lower(std::string_view text) noexcept {
  for (const char c : text) add(ascii_lower(c));
}

}  // namespace usher
