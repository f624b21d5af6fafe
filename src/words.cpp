#include "words.hpp"

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

}  // namespace usher
