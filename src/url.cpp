#include "url.hpp"

#include <boost/assert/source_location.hpp>
#include <boost/throw_exception.hpp>
#include <boost/url/params_encoded_view.hpp>
#include <boost/url/rfc/query_rule.hpp>

#include <cstddef>

#include "ascii.hpp"
#include "decoding.hpp"

#if defined(BOOST_NO_EXCEPTIONS)
// Boost asks for these when exceptions are off. Nothing here calls what could throw.
namespace boost {
void throw_exception(const std::exception& /*unused*/) { __builtin_trap(); }
void throw_exception(const std::exception& /*unused*/, const source_location& /*unused*/) {
  __builtin_trap();
}
}  // namespace boost
#endif

namespace usher {

std::optional<std::string_view> clean_tail(std::string_view tail, text_store& texts) {
  const std::size_t path_end = path_of(tail).size();
  const std::size_t fragment = tail.find('#');
  const auto stays = [&](std::size_t at) {
    return (is_byte(tail[at], tail_byte) && (tail[at] != '#' || at == fragment)) || is_escape(tail, at);
  };
  // Nearly always there is nothing to do.
  std::size_t at = count_bytes(tail, 0, tail_byte);
  while (at < tail.size() && is_escape(tail, at)) at += 3 + count_bytes(tail, at + 3, tail_byte);
  const bool one_fragment = tail.find('#', fragment + 1) == std::string_view::npos;
  if (at == tail.size() && one_fragment && tail.starts_with('/')) return tail;
  const std::size_t most = 3 * tail.size() + 1;
  char* const begin = texts.room(most);
  char* out = begin;
  if (!tail.starts_with('/')) *out++ = '/';
  for (at = 0; at < tail.size(); ++at) {
    const char c = tail[at];
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F || (c == '\\' && at < path_end)) return std::nullopt;
    if (stays(at)) {
      *out++ = c;
    } else {
      out = write_escape(out, c);
    }
  }
  return texts.cut(begin, out, most);
}

std::string_view path_of(std::string_view tail) noexcept {
  std::size_t end = 0;
  while (end < tail.size() && (is_byte(tail[end], inner_byte) || tail[end] == '/')) ++end;
  return tail.substr(0, end);
}

void each_parameter(std::string_view clean, function_ref<void(std::string_view, std::string_view)> visit) {
  clean = clean.substr(0, clean.find('#'));
  const std::size_t mark = clean.find('?');
  // Boost.URL looks for a NUL behind an empty query, where none needs to be.
  if (mark == std::string_view::npos || mark + 1 == clean.size()) return;
  clean.remove_prefix(mark + 1);
  // The rule itself: it has no error to make, where parse_query would bring along all that errors are made
  // of.
  const char* at = clean.data();
  const char* const end = at + clean.size();
  const auto query = boost::urls::query_rule.parse(at, end);
  if (!query || at != end) return;
  for (const auto& parameter : *query) visit(parameter.key, parameter.value);
}

}  // namespace usher
