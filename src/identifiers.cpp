#include "identifiers.hpp"

#include <algorithm>
#include <cstddef>

#include "ascii.hpp"

namespace usher {
namespace {

constexpr std::size_t max_id = 64;
constexpr std::size_t max_scope = 128;
constexpr std::size_t max_name = 200;

bool is_word(std::string_view text, std::string_view marks) noexcept {
  return !text.empty() &&
         std::ranges::all_of(text, [&](char c) { return ascii_alphanumeric(c) || marks.contains(c); });
}

}  // namespace

bool is_id(std::string_view text) noexcept { return text.size() <= max_id && is_word(text, "-_"); }

bool is_plan_id(std::string_view text) noexcept { return text.size() <= max_id && is_word(text, "-_:"); }

bool is_scope(std::string_view text) noexcept {
  const std::size_t colon = text.find(':');
  return text.size() <= max_scope && colon != std::string_view::npos &&
         is_word(text.substr(0, colon), "_-.") && is_word(text.substr(colon + 1), "_-.");
}

bool is_name(std::string_view text) noexcept { return text.size() <= max_name; }

bool is_base_path(std::string_view text) noexcept {
  if (text.empty()) return true;
  if (text.size() > max_name || !text.starts_with('/') || text.ends_with('/')) return false;
  while (!text.empty()) {
    text.remove_prefix(1);
    const std::string_view segment = text.substr(0, text.find('/'));
    if (segment == "." || segment == ".." || !is_word(segment, "-_.~")) return false;
    text.remove_prefix(segment.size());
  }
  return true;
}

}  // namespace usher
