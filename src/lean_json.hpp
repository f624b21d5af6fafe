// The JSON library's lexer without its messages, and without the copy of each token that they quote: nobody
// reads them, the codes are ours. Where it scans what has a message for every way to go wrong, it is written
// anew. Only for the WebAssembly module, where the one version whose names this
// leans on is compiled in. Included behind the library, before its first use.
#pragma once

#include <string_view>

#include "unicode.hpp"

NLOHMANN_JSON_NAMESPACE_BEGIN
namespace detail {

using text_lexer = lexer<json, iterator_input_adapter<const char*>>;

template <>
inline void text_lexer::reset() noexcept {
  token_buffer.clear();
}

template <>
inline text_lexer::char_int_type text_lexer::get() {
  ++position.chars_read_total;
  if (!next_unget) current = ia.get_character();
  next_unget = false;
  return current;
}

template <>
inline void text_lexer::unget() {
  --position.chars_read_total;
  next_unget = true;
}

// Settings have none.
template <>
inline bool text_lexer::scan_comment() {
  return false;
}

// Whether the bytes are UTF-8 shows at the end: an escape is whole by itself and completes nothing.
template <>
inline text_lexer::token_type text_lexer::scan_string() {
  constexpr std::string_view escapes = "\"\\/bfnrt";
  constexpr std::string_view escaped = "\"\\/\b\f\n\r\t";
  reset();
  while (get() != '"') {
    if (current < ' ') return token_type::parse_error;  // or the end of the text
    if (current != '\\') {
      add(current);
      continue;
    }
    if (get() != 'u') {
      const std::size_t which = current < 0 ? escapes.npos : escapes.find(static_cast<char>(current));
      if (which == escapes.npos) return token_type::parse_error;
      add(escaped[which]);
      continue;
    }
    int point = get_codepoint();
    if (point >= 0xD800 && point < 0xDC00 && get() == '\\' && get() == 'u') {
      const int low = get_codepoint();
      point = low < 0xDC00 || low > 0xDFFF ? -1 : 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
    }
    const std::size_t before = token_buffer.size();
    usher::append_utf8(token_buffer, static_cast<char32_t>(point));
    if (token_buffer.size() == before) return token_type::parse_error;  // half a pair, or no digits
  }
  for (std::string_view rest = token_buffer; !rest.empty();) {
    if (!usher::take_code_point(rest)) return token_type::parse_error;
  }
  return token_type::value_string;
}

// Every number is read as one that may have a fraction: a double holds what settings may say exactly.
template <>
inline text_lexer::token_type text_lexer::scan_number() {
  const auto take = [this] {
    add(current);
    get();
  };
  const auto take_digits = [this, &take] {
    if (current < '0' || current > '9') return false;
    while (current >= '0' && current <= '9') take();
    return true;
  };
  reset();
  if (current == '-') take();
  if (current == '0') {
    take();
  } else if (!take_digits()) {
    return token_type::parse_error;
  }
  if (current == '.') {
    take();
    if (!take_digits()) return token_type::parse_error;
  }
  if (current == 'e' || current == 'E') {
    take();
    if (current == '+' || current == '-') take();
    if (!take_digits()) return token_type::parse_error;
  }
  unget();
  char* end = nullptr;
  strtof(value_float, token_buffer.c_str(), &end);
  return token_type::value_float;
}

}  // namespace detail
NLOHMANN_JSON_NAMESPACE_END
