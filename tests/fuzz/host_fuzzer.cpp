// Any text through the host rule and the tail rule: what they let pass passes them again, and is the same.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "ascii.hpp"
#include "expect.hpp"
#include "host.hpp"
#include "url.hpp"

namespace {

using usher_fuzz::expect;

void check_authority(std::string_view text, usher::url_scheme scheme) {
  auto texts = usher_fuzz::store_with(2 * text.size());
  const auto read = usher::read_authority(text, scheme, texts);
  if (!read) {
    expect(read.error() != usher::code::ok);
    return;
  }
  expect(!read->host.empty() && !read->host.ends_with('.') && read->host.size() <= 253);
  expect(read->site.starts_with(read->host));
  expect((read->port == 0) == (read->site == read->host));
  const bool plain = std::ranges::all_of(read->site, [](char c) {
    return (usher::is_byte(c, usher::host_byte) && c == usher::ascii_lower(c)) || c == ':' || c == '[' ||
           c == ']';
  });
  expect(plain);
  // The same host, and nothing left to mend.
  const auto again = usher::read_authority(read->site, scheme, texts);
  expect(again && again->host == read->host && again->site == read->site && again->port == read->port);
  expect(!again->trailing_dot && again->punycode == read->punycode);
  // A browser finds it where this was read: no byte of it ends an authority.
  const auto cut = usher::cut_url(text);
  expect(!cut || scheme != usher::url_scheme::none || cut->authority == text);
}

// Each parameter of a query as it stands between the ampersands.
void check_parameters(std::string_view clean) {
  std::string_view rest = clean.substr(0, clean.find('#'));
  const std::size_t mark = rest.find('?');
  rest = mark == std::string_view::npos ? std::string_view() : rest.substr(mark + 1);
  bool more = !rest.empty();
  usher::each_parameter(clean, [&](std::string_view name, std::string_view value) {
    expect(more);
    const std::string_view one = rest.substr(0, rest.find('&'));
    const std::size_t equals = std::min(one.find('='), one.size());
    expect(name == one.substr(0, equals));
    expect(value == one.substr(std::min(equals + 1, one.size())));
    more = one.size() < rest.size();
    rest.remove_prefix(std::min(one.size() + 1, rest.size()));
  });
  expect(!more);
}

void check_tail(std::string_view tail) {
  auto texts = usher_fuzz::store_with(3 * tail.size() + 1);
  const auto clean = usher::clean_tail(tail, texts);
  if (!clean) return;
  expect(clean->starts_with('/'));
  expect(std::ranges::all_of(*clean, [](char c) { return usher::is_byte(c, usher::tail_byte) || c == '%'; }));
  expect(std::ranges::count(*clean, '#') <= 1);
  const auto again = usher::clean_tail(*clean, texts);
  expect(again && again->data() == clean->data() && again->size() == clean->size());
  const std::string_view path = usher::path_of(*clean);
  expect(clean->starts_with(path) && path.find_first_of("?#") == std::string_view::npos);
  expect(path.size() == clean->size() || (*clean)[path.size()] == '?' || (*clean)[path.size()] == '#');
  check_parameters(*clean);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const auto scheme : {usher::url_scheme::none, usher::url_scheme::http, usher::url_scheme::https})
    check_authority(text, scheme);
  check_tail(text);
  const auto cut = usher::cut_url(text);
  if (!cut) return 0;
  expect(text.ends_with(cut->tail) && cut->authority.find_first_of("/?#") == std::string_view::npos);
  const std::size_t scheme = size - cut->tail.size() - cut->authority.size();
  expect(scheme == (cut->scheme == usher::url_scheme::https  ? 8U
                    : cut->scheme == usher::url_scheme::http ? 7U
                                                             : 0U));
  check_authority(cut->authority, cut->scheme);
  check_tail(cut->tail);
  return 0;
}
