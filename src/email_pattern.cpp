#include "email_pattern.hpp"

#include <algorithm>

#include "ascii.hpp"

namespace usher {
namespace {

bool ends_local_part(char c) { return ascii_alphanumeric(c) || c == '_' || c == '+' || c == '-'; }

bool is_local_part(std::string_view text) {
  return !text.empty() && !text.starts_with('.') && ends_local_part(text.back()) &&
         std::ranges::all_of(text, [](char c) { return ends_local_part(c) || c == '\'' || c == '.'; });
}

bool is_inner_label(std::string_view text) {
  return !text.empty() && text.front() != '-' &&
         std::ranges::all_of(text, [](char c) { return ascii_alphanumeric(c) || c == '-'; });
}

}  // namespace

bool matches_email_pattern(std::string_view address) noexcept {
  const std::size_t sign = address.find('@');
  if (sign == std::string_view::npos || !is_local_part(address.substr(0, sign))) return false;
  if (address.contains("..")) return false;
  std::string_view domain = address.substr(sign + 1);
  std::size_t inner_labels = 0;
  for (auto dot = domain.find('.'); dot != std::string_view::npos; dot = domain.find('.')) {
    if (!is_inner_label(domain.substr(0, dot))) return false;
    domain.remove_prefix(dot + 1);
    ++inner_labels;
  }
  return inner_labels > 0 && domain.size() >= 2 && std::ranges::all_of(domain, ascii_letter);
}

}  // namespace usher
