#include "unicode.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "ascii.hpp"

namespace usher {

std::optional<char32_t> take_code_point(std::string_view& text) noexcept {
  if (text.empty()) return std::nullopt;
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t length = lead < 0x80   ? 1
                             : lead < 0xC2 ? 0
                             : lead < 0xE0 ? 2
                             : lead < 0xF0 ? 3
                             : lead < 0xF5 ? 4
                                           : 0;
  if (length == 0 || text.size() < length) return std::nullopt;
  char32_t c = length == 1 ? lead : lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    const auto next = static_cast<unsigned char>(text[i]);
    if ((next & 0xC0U) != 0x80) return std::nullopt;
    c = c << 6 | (next & 0x3FU);
  }
  constexpr std::array<char32_t, 5> shortest{0, 0, 0x80, 0x800, 0x10000};
  if (c < shortest[length] || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) return std::nullopt;
  text.remove_prefix(length);
  return c;
}

bool is_blank(char32_t c) noexcept {
  return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

bool is_invisible(char32_t c) noexcept {
  return c == 0xAD || c == 0x180E || (c >= 0x0300 && c <= 0x036F) || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || (c >= 0xFE00 && c <= 0xFE0F) ||
         c == 0xFEFF;
}

char32_t narrow(char32_t c) noexcept {
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFF01 + 0x21;
  return c == 0x3002 || c == 0xFF61 ? U'.' : c;
}

std::string_view trim(std::string_view text) noexcept {
  const auto is_plain = [](char c) { return c > 0x20 && c < 0x7F; };
  if (!text.empty() && is_plain(text.front()) && is_plain(text.back())) return text;
  for (std::string_view rest = text;;) {
    const auto c = take_code_point(rest);
    if (!c || !is_blank(*c)) break;
    text = rest;
  }
  while (!text.empty()) {
    std::size_t start = text.size() - 1;
    while (start > 0 && text.size() - start < 3 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80)
      --start;
    std::string_view last = text.substr(start);
    const auto c = take_code_point(last);
    if (!c || !last.empty() || !is_blank(*c)) break;
    text = text.substr(0, start);
  }
  return text;
}

namespace {

// RFC 3492 section 5.
constexpr std::uint32_t base = 36;
constexpr std::uint32_t tmin = 1;
constexpr std::uint32_t tmax = 26;

std::uint32_t adapt(std::uint64_t delta, std::uint64_t length, bool first) noexcept {
  delta /= first ? 700 : 2;
  delta += delta / length;
  std::uint32_t bias = 0;
  while (delta > (base - tmin) * tmax / 2) {
    delta /= base - tmin;
    bias += base;
  }
  return bias + static_cast<std::uint32_t>((base - tmin + 1) * delta / (delta + 38));
}

std::uint32_t threshold_at(std::uint32_t k, std::uint32_t bias) noexcept {
  return k <= bias ? tmin : k >= bias + tmax ? tmax : k - bias;
}

}  // namespace

std::optional<label_points> decode_punycode(std::string_view label) {
  constexpr std::size_t max_label = 63;  // keeps every sum below in 32 bits, and the insertions few
  if (label.size() > max_label) return std::nullopt;
  const std::size_t hyphen = label.rfind('-');
  label_points out;
  if (hyphen != std::string_view::npos) {
    for (const char c : label.substr(0, hyphen)) out.push_back(static_cast<unsigned char>(c));
    label.remove_prefix(hyphen + 1);
  }
  std::uint32_t point = 128;
  std::uint32_t bias = 72;
  std::uint64_t at = 0;
  while (!label.empty()) {
    const std::uint64_t before = at;
    std::uint64_t weight = 1;
    for (std::uint32_t k = base;; k += base) {
      if (label.empty()) return std::nullopt;
      const char c = ascii_lower(label.front());
      label.remove_prefix(1);
      if (!ascii_alphanumeric(c)) return std::nullopt;
      const auto digit = static_cast<std::uint32_t>(ascii_digit(c) ? c - '0' + 26 : c - 'a');
      at += digit * weight;
      const std::uint32_t threshold = threshold_at(k, bias);
      if (digit < threshold) break;
      weight *= base - threshold;
      if (weight > 0x7FFFFFFF || at > 0x7FFFFFFF) return std::nullopt;
    }
    const std::uint64_t length = out.size() + 1;
    bias = adapt(at - before, length, before == 0);
    const std::uint64_t next = point + at / length;
    if (next > 0x10FFFF) return std::nullopt;
    point = static_cast<std::uint32_t>(next);
    at %= length;
    out.push_back(point);
    for (char32_t* c = &out.back(); c != out.begin() + at; --c) std::swap(*c, *(c - 1));
    ++at;
  }
  return out;
}

std::string encode_punycode(const label_points& points) {
  std::string out;
  for (const char32_t c : points) {
    if (c < 0x80) out.push_back(static_cast<char>(c));
  }
  const std::size_t plain = out.size();
  if (plain > 0) out.push_back('-');
  std::uint32_t bias = 72;
  std::uint64_t delta = 0;
  char32_t point = 0x80;
  for (std::size_t written = plain; written < points.size(); ++point) {
    char32_t next = 0x10FFFF;
    for (const char32_t c : points) {
      if (c >= point && c < next) next = c;
    }
    delta += (next - point) * std::uint64_t{written + 1};
    point = next;
    for (const char32_t c : points) {
      if (c < point) ++delta;
      if (c != point) continue;
      std::uint64_t rest = delta;
      for (std::uint32_t k = base;; k += base) {
        const std::uint32_t threshold = threshold_at(k, bias);
        const bool last = rest < threshold;
        const auto digit =
            static_cast<std::uint32_t>(last ? rest : threshold + (rest - threshold) % (base - threshold));
        out.push_back(static_cast<char>(digit < 26 ? 'a' + digit : '0' + (digit - 26)));
        if (last) break;
        rest = (rest - threshold) / (base - threshold);
      }
      bias = adapt(delta, written + 1, written == plain);
      delta = 0;
      ++written;
    }
    ++delta;
  }
  return out;
}

void append_utf8(std::string& out, char32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) return;
  if (c < 0x80) return out.push_back(static_cast<char>(c));
  if (c >= 0x10000) {
    out.push_back(static_cast<char>(0xF0 | c >> 18));
    out.push_back(static_cast<char>(0x80 | (c >> 12 & 0x3F)));
  } else if (c >= 0x800) {
    out.push_back(static_cast<char>(0xE0 | c >> 12));
  }
  out.push_back(static_cast<char>(c < 0x800 ? 0xC0 | c >> 6 : 0x80 | (c >> 6 & 0x3F)));
  out.push_back(static_cast<char>(0x80 | (c & 0x3F)));
}

}  // namespace usher
