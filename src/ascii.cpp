#include "ascii.hpp"

#include <algorithm>

namespace usher {

bool starts_with_word(std::string_view text, std::string_view word) noexcept {
  return text.size() >= word.size() &&
         std::ranges::equal(text.substr(0, word.size()), word, {}, ascii_lower, ascii_lower);
}

}  // namespace usher
