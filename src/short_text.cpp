#include "short_text.hpp"

#include <algorithm>

#include "ascii.hpp"

namespace usher {

void short_text::add(std::string_view text) noexcept {
  text = text.substr(0, max_size - size_);
  std::ranges::copy(text, bytes_.data() + size_);
  size_ += text.size();
}

void short_text::add_lower(std::string_view text) noexcept {
  text = text.substr(0, max_size - size_);
  std::ranges::transform(text, bytes_.data() + size_, ascii_lower);
  size_ += text.size();
}

}  // namespace usher
