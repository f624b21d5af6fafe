#include "script.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

#include "ascii.hpp"
#include "catalog/scripts.hpp"
#include "lean.hpp"
#include "unicode.hpp"
#include "words.hpp"

namespace usher {
namespace {

struct letter_range {
  char32_t first;
  char32_t last;
  std::uint8_t says;
};
constexpr auto script_letters =
    lean(catalog::script_blocks, [](const auto& row) { return letter_range{row.first, row.last, row.of}; });
constexpr auto domain_letters = lean(catalog::domain_letter_rows, [](const auto& row) {
  return letter_range{row.first, row.last, static_cast<std::uint8_t>(row.mapping)};
});

const letter_range* find_range(std::span<const letter_range> rows, char32_t c) noexcept {
  for (const letter_range& row : rows) {
    if (c >= row.first && c <= row.last) return &row;
  }
  return nullptr;
}

// Zero when the letter is in no row.
char32_t map_letter(char32_t c) noexcept {
  if (c < 0x80) return static_cast<unsigned char>(ascii_lower(static_cast<char>(c)));
  const letter_range* row = find_range(domain_letters, c);
  if (row == nullptr) return 0;
  switch (static_cast<catalog::domain_mapping>(row->says)) {
    case catalog::domain_mapping::even_upper:
      return c | 1U;
    case catalog::domain_mapping::odd_upper:
      return c + (c & 1U);
    case catalog::domain_mapping::plus_32:
      return c + 32;
    case catalog::domain_mapping::plus_48:
      return c + 48;
    case catalog::domain_mapping::plus_80:
      return c + 80;
    case catalog::domain_mapping::none:
      break;
  }
  return c;
}

bool is_ascii(std::string_view text) noexcept {
  return std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

}  // namespace

unsigned scripts_in(std::string_view text) noexcept {
  unsigned scripts = 0;
  while (const auto c = take_code_point(text)) {
    if (*c < 0x80) {
      if (ascii_letter(static_cast<char>(*c))) scripts |= catalog::latin;
    } else if (const letter_range* row = find_range(script_letters, *c)) {
      scripts |= row->says;
    }
  }
  return scripts;
}

bool is_mixed(unsigned scripts) noexcept {
  return (scripts & catalog::imitation) != 0 || std::popcount(scripts) > 1;
}

std::optional<std::string> to_ascii_domain(std::string_view domain) {
  constexpr std::size_t max_bytes = 1024;  // four to a character
  if (domain.size() > max_bytes) return std::nullopt;
  std::string out;
  while (!domain.empty()) {
    std::string_view label = take_word(domain, '.');
    if (is_ascii(label)) {
      out += label;
    } else {
      if (is_mixed(scripts_in(label))) return std::nullopt;
      label_points points;
      while (!label.empty()) {
        const auto c = take_code_point(label);
        const char32_t mapped = c ? map_letter(*c) : 0;
        if (mapped == 0 || points.full()) return std::nullopt;
        points.push_back(mapped);
      }
      out += "xn--";
      out += encode_punycode(points);
    }
    if (!domain.empty()) out.push_back('.');
  }
  return out;
}

std::string to_unicode_domain(std::string_view domain) {
  std::string out;
  while (!domain.empty()) {
    const std::string_view label = take_word(domain, '.');
    const auto points = label.starts_with("xn--") ? decode_punycode(label.substr(4)) : std::nullopt;
    if (points) {
      for (const char32_t c : *points) append_utf8(out, c);
    } else {
      out += label;
    }
    if (!domain.empty()) out.push_back('.');
  }
  return out;
}

}  // namespace usher
