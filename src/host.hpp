// The host rule: reads the authority of a URL only where browsers and RFC 3986 agree on it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <string_view>

#include "usher/error.hpp"
#include "usher/texts.hpp"

namespace usher {

/// Longest URL that is read, in bytes.
inline constexpr std::size_t max_url_bytes = 8192;

enum class url_scheme : std::uint8_t { none, http, https };

/// A host and a port, as the rule read them.
struct authority {
  std::string_view host;      // lower case; "[…]" for an IPv6 address; without the trailing dot
  std::string_view site;      // with its port, as a browser's `location.host` shows it
  std::uint16_t port = 0;     // 0: none, or the scheme's own
  bool trailing_dot = false;  // absolute form: another origin, other cookies
  bool punycode = false;      // has an xn-- label
};

/// A URL cut at its joints: scheme, authority, and the tail from the first of `/ ? #`.
struct url_joints {
  url_scheme scheme = url_scheme::none;
  std::string_view authority;
  std::string_view tail;
};

/// Cuts `text`, which may lack its scheme. Refuses (scheme) any other scheme than http and https.
[[nodiscard]] std::expected<url_joints, code> cut_url(std::string_view text) noexcept;

/// Reads `host[:port]`. Refuses with byte, userinfo, pct_host, non_ascii, label, ip_literal, port or
/// too_long. The answer's views are of `text` where that is as it should be, and otherwise of `texts`.
[[nodiscard]] std::expected<authority, code> read_authority(std::string_view text, url_scheme scheme,
                                                            text_store& texts);

/// A dotted quad in canonical form.
[[nodiscard]] bool is_ipv4(std::string_view host) noexcept;

/// 127.0.0.0/8, 0.0.0.0, [::1], localhost and the names under it (RFC 6761 section 6.3).
[[nodiscard]] bool is_loopback(std::string_view host) noexcept;

}  // namespace usher
