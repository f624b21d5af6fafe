#include "decoding.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "ascii.hpp"
#include "words.hpp"

namespace usher {
namespace {

// How long the rest of an escaped ampersand is that `text` begins with; 0 when it is none.
std::size_t escaped_ampersand(std::string_view text) noexcept {
  if (!text.starts_with('a') && !text.starts_with('#')) return 0;
  return leading_word(text, "amp; #38; #x26; #X26;");
}

}  // namespace

std::size_t leading_word(std::string_view text, std::string_view words) noexcept {
  while (!words.empty()) {
    const std::string_view word = take_word(words);
    if (text.starts_with(word)) return word.size();
  }
  return 0;
}

bool is_escape(std::string_view text, std::size_t at, char mark) noexcept {
  return text[at] == mark && at + 2 < text.size() && is_byte(text[at + 1], hex_byte) &&
         is_byte(text[at + 2], hex_byte);
}

std::string_view decode_percent(std::string_view text, text_store& texts, char mark) {
  if (!text.contains(mark)) return text;
  char* const begin = texts.room(text.size());
  char* out = begin;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (is_escape(text, i, mark)) {
      c = static_cast<char>(ascii_hex_value(text[i + 1]) << 4 | ascii_hex_value(text[i + 2]));
      i += 2;
    }
    *out++ = c;
  }
  return texts.cut(begin, out, text.size());
}

std::string_view decode_form(std::string_view text, text_store& texts) {
  return decode_percent(text.contains('+') ? replace(text, '+', ' ', texts) : text, texts);
}

int base64_value(char c) noexcept {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (ascii_digit(c)) return c - '0' + 52;
  if (c == '-' || c == '+') return 62;
  return c == '_' || c == '/' ? 63 : -1;
}

std::optional<std::string_view> decode_base64(std::string_view text, text_store& texts) {
  while (text.ends_with('=')) text.remove_suffix(1);
  if (text.size() % 4 == 1) return std::nullopt;
  char* const begin = texts.room(text.size());
  char* out = begin;
  std::uint32_t bits = 0;
  int held = 0;
  for (const char c : text) {
    const int value = base64_value(c);
    if (value < 0) return std::nullopt;
    bits = bits << 6 | static_cast<std::uint32_t>(value);
    held += 6;
    if (held < 8) continue;
    held -= 8;
    *out++ = static_cast<char>(bits >> held & 0xFFU);
  }
  return texts.cut(begin, out, text.size());
}

std::string_view decode_ampersands(std::string_view text, text_store& texts) {
  std::size_t first = text.find('&');
  while (first < text.size() && escaped_ampersand(text.substr(first + 1)) == 0)
    first = text.find('&', first + 1);
  if (first >= text.size()) return text;
  char* const begin = texts.room(text.size());
  char* out = begin;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at++];
    *out++ = c;
    for (std::size_t more = 1; c == '&' && more != 0; at += more) more = escaped_ampersand(text.substr(at));
  }
  return texts.cut(begin, out, text.size());
}

std::string_view encode_component(std::string_view text, text_store& texts) {
  if (are_bytes(text, component_byte)) return text;
  char* const begin = texts.room(3 * text.size());
  char* out = begin;
  for (const char c : text) {
    if (is_byte(c, component_byte)) {
      *out++ = c;
    } else {
      out = write_escape(out, c);
    }
  }
  return texts.cut(begin, out, 3 * text.size());
}

char* write_escape(char* out, char c) noexcept {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  *out++ = '%';
  *out++ = digits[byte >> 4];
  *out++ = digits[byte & 0xFU];
  return out;
}

std::string_view replace(std::string_view text, char what, char with, text_store& texts) {
  char* const begin = texts.room(text.size());
  std::ranges::replace_copy(text, begin, what, with);
  return {begin, text.size()};
}

}  // namespace usher
