#include "short_text.hpp"

namespace usher {

void short_text::add(std::string_view text) noexcept {
  for (const char c : text) add(c);
}

}  // namespace usher
