#include "pasted_name.hpp"

#include <algorithm>
#include <cstddef>

#include "ascii.hpp"
#include "list_bytes.hpp"
#include "words.hpp"

namespace usher {
namespace {

constexpr std::string_view particles = "von van de der den da di du del la le bin al el ter";
constexpr std::string_view connectives = "and und et y e or oder & AND Und Et";

bool encloses(char open, char close) noexcept {
  return open == close ? has_byte("\"'", open) : has_byte("[(", open) && has_byte("])", close);
}

}  // namespace

bool looks_like_name(std::string_view text) noexcept {
  constexpr std::size_t most = 5;
  std::size_t words = 0;
  while (!text.empty()) {
    const std::string_view word = strip(take_word(text), "\"',.()\t");
    if (word.empty()) continue;
    const char first = word.front();
    const bool capital = (first >= 'A' && first <= 'Z') || !is_byte(first, ascii_byte);
    const bool particle = words > 0 && has_word(particles, word);
    if ((!capital && !particle) || ++words > most || find_byte(word, ":@/=0123456789") < word.size()) {
      return false;
    }
  }
  return words > 0;
}

std::string_view clean_name(std::string_view text, std::string& room) {
  if (text.contains("=?")) return {};  // encoded (RFC 2047): nobody reads it
  for (std::size_t before = 0; before != text.size();) {
    before = text.size();
    text = strip(text, " \t,;|:*#>-=");
    if (text.size() > 1 && encloses(text.front(), text.back())) {
      text.remove_suffix(1);
      text.remove_prefix(1);
    }
    const std::size_t digits = count_bytes(text, 0, digit_byte);
    if (digits > 0 && digits < text.size() && has_byte(".)", text[digits])) text.remove_prefix(digits + 1);
    std::string_view rest = text;
    if (has_word(connectives, take_word(rest))) text = rest;
  }
  if (find_byte(text, "\"\t") == text.size()) return text;
  room.clear();
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char next = i + 1 < text.size() ? text[i + 1] : '\0';
    const bool escape = text[i] == '\\' ? has_byte("\"\\", next) : text[i] == '"' && next == '"';
    if (escape) ++i;
    room.push_back(text[i] == '\t' ? ' ' : text[i]);
  }
  return room;
}

std::string_view take_role(std::string_view& text, std::span<const std::string_view> roles) noexcept {
  const auto is_role = [roles](std::string_view cell) {
    return std::ranges::any_of(roles, [cell](std::string_view role) { return same_in_any_case(role, cell); });
  };
  std::string_view found;
  // Before and behind the name, in either order.
  for (const bool at_end : {false, true, false}) {
    text = strip(text, "\t,;| ");
    std::size_t cut = at_end ? text.size() : find_byte(text, "\t,;|");
    while (at_end && cut > 0 && !is_any(text[cut - 1], separator_byte)) --cut;
    const std::string_view cell = strip(at_end ? text_from(text, cut) : text.substr(0, cut), " \"'");
    if (!is_role(cell)) continue;
    found = cell;
    text = at_end ? text.substr(0, cut) : text_from(text, cut);
  }
  return found;
}

}  // namespace usher
