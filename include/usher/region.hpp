// Regions: what a host is to us, and the same page in another region.
//
//     const usher::policy rules;
//     detect_region(rules, "jp.cloud.langfuse.com");                      // region, JP
//     detect_region(rules, "https://cloud.langfuse.com/project/p1");      // region, EU
//     detect_region(rules, "eu.cloud.langfuse.com");                      // official: ours, but no region
//     detect_region(rules, "cloud.langfuse.com.evil.example");            // lookalike of cloud.langfuse.com
//     switch_region(rules, "https://cloud.langfuse.com/project/p1?tab=2", "JP");
//                                                       // https://jp.cloud.langfuse.com/project/p1?tab=2
//
// A region is an exact host and nothing else. Browsers and RFC 3986 disagree about hosts, and an attacker
// writes the link; so a host is read by a rule on which they agree, and what the rule refuses is `invalid`,
// never guessed:
//
//     https://us.cloud.langfuse.com:443/auth/sign-in?email=a%40x.com
//     scheme  host                  port tail
//             LDH labels, no user@, no %, no [ ], no \ ; port 1-65535; http or https
//
// Sources: RFC 3986 section 3.2, RFC 1123 section 2.1, the WHATWG URL Standard section 4.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "usher/texts.hpp"

namespace usher {

class policy;  // usher/settings.hpp

/// What a host is to us. Only `region` and `self_hosted` are safe to send people to.
enum class host_kind : std::uint8_t {
  region,       // a data region, on its own host and port
  official,     // ours, but no region: the web site, an unknown name, another port, a trailing dot
  self_hosted,  // listed by the deployment
  development,  // a loopback address with a port
  lookalike,    // imitates one of ours: warn, and offer no button
  foreign,      // somebody else's
  invalid,      // no host that everybody reads alike
};

inline constexpr std::array<std::string_view, 7> host_kind_words{
    "region", "official", "self-hosted", "development", "lookalike", "foreign", "invalid"};

/// `to_string(host_kind::self_hosted) == "self-hosted"`.
[[nodiscard]] constexpr std::string_view to_string(host_kind kind) noexcept {
  return host_kind_words[static_cast<std::size_t>(kind)];
}

/// What a host is, and whom it imitates.
struct host_verdict {
  host_kind kind = host_kind::invalid;
  /// The region's id, when the host is a region; empty otherwise.
  std::string_view region;
  /// ASCII, lower case, without default port and trailing dot; empty when invalid or not ASCII.
  std::string_view host;
  /// For a look-alike: the official host it imitates; empty otherwise.
  std::string_view resembles;
  /// What the views are of.
  text_store texts;
};

/// Reads a host (with or without port) or a whole URL; blanks around it do not count. Linear time, never
/// fails.
[[nodiscard]] host_verdict detect_region(const policy& rules, std::string_view host_or_url);

/// The same page in another region: path, query and fragment kept, https. Bytes that RFC 3986 does not allow
/// in them are percent-encoded. Nothing when `url` is not an http(s) URL of a region, or `to` has no address.
[[nodiscard]] std::optional<std::string> switch_region(const policy& rules, std::string_view url,
                                                       std::string_view to);

/// A data region, as people are offered it.
struct region {
  std::string_view id;
  /// Lower case, with the port where it is not the default one; empty when the region has no address.
  std::string_view host;
  bool production = true;
};

/// The regions in effect, in the order people are offered them: views of the rules.
[[nodiscard]] std::vector<region> regions(const policy& rules);

}  // namespace usher
