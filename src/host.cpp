#include "host.hpp"

#include <algorithm>
#include <optional>

#include "ascii.hpp"

namespace usher {
namespace {

constexpr std::size_t max_host_bytes = 253;  // RFC 1035 section 2.3.4, without the root
constexpr std::size_t max_label_bytes = 63;

// Why a byte must not stand in an authority.
code refused_byte(char c) noexcept {
  if (static_cast<unsigned char>(c) >= 0x80) return code::non_ascii;
  return c == '@' ? code::userinfo : c == '%' ? code::pct_host : code::byte;
}

// RFC 1123 section 2.1, and the inner '_' that browsers and DNS allow.
bool is_label(std::string_view label) noexcept {
  return !label.empty() && label.size() <= max_label_bytes && ascii_alphanumeric(label.front()) &&
         ascii_alphanumeric(label.back()) && are_bytes(label, host_byte);
}

// Browsers read a host whose last label is a number as an IPv4 address in one of its many spellings.
bool is_number(std::string_view label) noexcept {
  if (label.starts_with("0x")) return are_bytes(label.substr(2), hex_byte);
  return are_bytes(label, digit_byte);
}

std::optional<code> check_name(std::string_view host) noexcept {
  if (host.size() > max_host_bytes) return code::too_long;
  std::string_view rest = host;
  for (;;) {
    const std::size_t dot = rest.find('.');
    const std::string_view label = rest.substr(0, dot);
    if (!is_label(label)) return code::label;
    if (dot == std::string_view::npos)
      return is_number(label) && !is_ipv4(host) ? std::optional(code::ip_literal) : std::nullopt;
    rest.remove_prefix(dot + 1);
  }
}

// The shape alone: whether it is a possible address does not matter, for none is ever ours.
bool is_ipv6_shape(std::string_view inside) noexcept {
  return inside.size() >= 2 && inside.size() <= 45 && std::ranges::count(inside, ':') >= 2 &&
         std::ranges::all_of(inside, [](char c) { return ascii_hex_digit(c) || c == ':' || c == '.'; });
}

std::expected<std::uint16_t, code> read_port(std::string_view digits, url_scheme scheme) noexcept {
  if (digits.empty() || digits.size() > 5 || digits.front() == '0' || !are_bytes(digits, digit_byte)) {
    return std::unexpected(code::port);
  }
  unsigned port = 0;
  for (const char c : digits) port = port * 10 + static_cast<unsigned>(c - '0');
  if (port > 65535) return std::unexpected(code::port);
  const unsigned own = scheme == url_scheme::http ? 80 : 443;
  return static_cast<std::uint16_t>(port == own ? 0 : port);
}

}  // namespace

std::expected<url_joints, code> cut_url(std::string_view text) noexcept {
  url_joints cut;
  if (starts_with_word(text, "https://")) {
    cut.scheme = url_scheme::https;
    text.remove_prefix(8);
  } else if (starts_with_word(text, "http://")) {
    cut.scheme = url_scheme::http;
    text.remove_prefix(7);
  }
  const std::size_t end = count_bytes(text, 0, inner_byte);
  cut.authority = text.substr(0, end);
  cut.tail = text.substr(end);
  // "mailto:…" and "javascript:…" have no port behind their colon, "ftp://…" has nothing.
  const std::size_t colon = cut.authority.find(':');
  if (cut.scheme == url_scheme::none && colon != std::string_view::npos &&
      ascii_letter(cut.authority.front()) &&
      (colon + 1 == cut.authority.size() || !ascii_digit(cut.authority[colon + 1]))) {
    return std::unexpected(code::scheme);
  }
  return cut;
}

std::expected<authority, code> read_authority(std::string_view text, url_scheme scheme, text_store& texts) {
  if (text.size() > max_host_bytes + sizeof(".:65535") - 1) return std::unexpected(code::too_long);
  bool capitals = false;
  for (const char c : text) {
    if (!is_byte(c, url_byte) || c == '@' || c == '%') return std::unexpected(refused_byte(c));
    capitals |= c != ascii_lower(c);
  }
  if (capitals) {
    char* lower = texts.room(text.size());
    std::ranges::transform(text, lower, ascii_lower);
    text = {lower, text.size()};
  }
  authority read;
  const std::size_t bracket = text.starts_with('[') ? text.find(']') : std::string_view::npos;
  const std::size_t colon = text.find(':', bracket == std::string_view::npos ? 0 : bracket);
  read.host = text.substr(0, colon);
  if (colon != std::string_view::npos) {
    const auto port = read_port(text.substr(colon + 1), scheme);
    if (!port) return std::unexpected(port.error());
    read.port = *port;
  }
  if (bracket != std::string_view::npos) {
    if (bracket + 1 != read.host.size() || !is_ipv6_shape(text.substr(1, bracket - 1))) {
      return std::unexpected(code::ip_literal);
    }
  } else {
    if (read.host.size() > 1 && read.host.ends_with('.')) {
      read.trailing_dot = true;
      read.host.remove_suffix(1);
    }
    if (const auto refused = check_name(read.host)) return std::unexpected(*refused);
    read.punycode = read.host.starts_with("xn--") || read.host.contains(".xn--");
  }
  read.site = read.port == 0      ? read.host
              : read.trailing_dot ? texts.join({read.host, text.substr(colon)})
                                  : text;
  return read;
}

bool is_ipv4(std::string_view host) noexcept {
  int parts = 0;
  for (;;) {
    const std::size_t dot = std::min(host.find('.'), host.size());
    const std::string_view part = host.substr(0, dot);
    if (part.empty() || part.size() > 3 || !are_bytes(part, digit_byte)) return false;
    if (part.size() > 1 && part.front() == '0') return false;
    if (part.size() == 3 && part > "255") return false;
    if (++parts > 4) return false;
    if (dot == host.size()) return parts == 4;
    host.remove_prefix(dot + 1);
  }
}

bool is_loopback(std::string_view host) noexcept {
  if (host == "localhost" || host.ends_with(".localhost") || host == "[::1]") return true;
  return is_ipv4(host) && (host.starts_with("127.") || host == "0.0.0.0");
}

}  // namespace usher
