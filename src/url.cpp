#include "url.hpp"

#include <boost/assert/source_location.hpp>
#include <boost/throw_exception.hpp>
#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

#include <algorithm>
#include <cstddef>

#include "ascii.hpp"

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
namespace {

// RFC 3986: pchar, and the delimiters of path, query and fragment.
bool is_tail_byte(char c) noexcept {
  return ascii_alphanumeric(c) || std::string_view("-._~!$&'()*+,;=:@/?#").contains(c);
}

void append_encoded(std::string& out, char c) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  out.push_back('%');
  out.push_back(digits[byte >> 4]);
  out.push_back(digits[byte & 0xFU]);
}

}  // namespace

std::optional<std::string> clean_tail(std::string_view tail) {
  std::string clean;
  clean.reserve(tail.size() + 1);
  if (!tail.starts_with('/')) clean.push_back('/');
  const std::size_t path_end = std::min(tail.find_first_of("?#"), tail.size());
  const std::size_t fragment = tail.find('#');
  for (std::size_t i = 0; i < tail.size(); ++i) {
    const char c = tail[i];
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F || (c == '\\' && i < path_end)) return std::nullopt;
    const bool escape =
        c == '%' && i + 2 < tail.size() && ascii_hex_digit(tail[i + 1]) && ascii_hex_digit(tail[i + 2]);
    const bool second_hash = c == '#' && i != fragment;
    if (escape || (is_tail_byte(c) && !second_hash)) {
      clean.push_back(c);
    } else {
      append_encoded(clean, c);
    }
  }
  if (!boost::urls::parse_origin_form(std::string_view(clean).substr(0, clean.find('#'))))
    return std::nullopt;
  return clean;
}

tail_parts cut_tail(std::string_view clean) {
  tail_parts parts;
  clean = clean.substr(0, clean.find('#'));
  const std::size_t mark = std::min(clean.find('?'), clean.size());
  parts.path = clean.substr(0, mark);
  clean.remove_prefix(mark);
  while (!clean.empty()) {
    clean.remove_prefix(1);
    const std::string_view pair = clean.substr(0, clean.find('&'));
    clean.remove_prefix(pair.size());
    const std::size_t equals = std::min(pair.find('='), pair.size());
    parts.parameters.push_back(
        {.name = pair.substr(0, equals), .value = pair.substr(std::min(equals + 1, pair.size()))});
  }
  return parts;
}

}  // namespace usher
