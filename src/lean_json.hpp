// The JSON library's lexer without the copy of each token that its messages quote: nobody reads them, the
// codes are ours. Only for the WebAssembly module, where the one version whose names this leans on is
// compiled in. Included behind the library, before its first use.
#pragma once

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

}  // namespace detail
NLOHMANN_JSON_NAMESPACE_END
