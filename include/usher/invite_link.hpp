// Invite links: whatever a person pastes, read; what mail did to it, undone; and never the wrong host.
//
//     const usher::policy rules;
//     const auto read = read_invite_link(rules, "Join: <https://us.cloud.langfuse.com/organization/o1>.");
//     read.status;   // ok
//     read.region;   // "US"
//     read.url;      // "https://us.cloud.langfuse.com/organization/o1"
//
//     pasted text --> links in it --> damage undone --> gateways undone --> host rule --> path and query
//                                     and listed        five at most        region.hpp    of two shapes
//                                                                                              |
//     url  <------------------ written anew from constants and the parts that were checked  <--+
//
//     /organization/ID
//     /auth/sign-up?targetPath=%2Forganization%2FID&email=a%2Bb%40x.com
//     /auth/sign-in?…                                              email may be left out
//
// `url` is written anew from constants and the parts that were checked, and is there only when it leads to a
// host of ours: a region, an instance the deployment lists, or this machine. Nothing that was pasted is ever
// repeated in it.
//
// Reasons: ok · no_link · not_an_invite (a page of ours, but no invitation; also one whose target must not be
// followed) · opaque_wrapper, broken_wrapper (open it in the mail) · several_invites · foreign_host ·
// unknown_region_host · official_with_port · what the host rule refuses: byte, scheme, userinfo, pct_host,
// label, port, ip_literal, punycode, too_long · too_deep (wrapped more than five times).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "usher/error.hpp"
#include "usher/region.hpp"
#include "usher/short_list.hpp"
#include "usher/texts.hpp"

namespace usher {

class policy;  // usher/settings.hpp

enum class link_status : std::uint8_t {
  ok,         // as it was sent; quotes, brackets and text around it do not count
  fixed,      // damage undone: see repairs
  ambiguous,  // several different invitations: see urls
  reject,     // nothing to open
};

inline constexpr std::array<std::string_view, 4> link_status_words{"ok", "fixed", "ambiguous", "reject"};

/// `to_string(link_status::ok) == "ok"`.
[[nodiscard]] constexpr std::string_view to_string(link_status status) noexcept {
  return link_status_words[static_cast<std::size_t>(status)];
}

/// What the page behind a link is.
enum class link_kind : std::uint8_t {
  existing_account,  // /organization/ID, sent to an address that has an account in the region
  new_account,       // /auth/sign-up
  sign_in,           // /auth/sign-in
  organization_page,
  project_page,
  root,
  onboarding,
  setup_password,
  reset_password,
  sso_initiate,
  sso_required,
  auth_error,
  region_chooser,       // langfuse.com/cloud/…
  unknown_region_host,  // under our domain, but no region
  foreign_host,         // somebody else's, look-alikes included
  wrapped_opaque,       // only the gateway knows
  unsafe,               // the host rule refused it
  empty,
  other,
};

inline constexpr std::array<std::string_view, 19> link_kind_words{"existing-account",
                                                                  "new-account",
                                                                  "sign-in",
                                                                  "organization-page",
                                                                  "project-page",
                                                                  "root",
                                                                  "onboarding",
                                                                  "setup-password",
                                                                  "reset-password",
                                                                  "sso-initiate",
                                                                  "sso-required",
                                                                  "auth-error",
                                                                  "region-chooser",
                                                                  "unknown-region-host",
                                                                  "foreign-host",
                                                                  "wrapped-opaque",
                                                                  "unsafe",
                                                                  "empty",
                                                                  "other"};

/// `to_string(link_kind::sign_in) == "sign-in"`.
[[nodiscard]] constexpr std::string_view to_string(link_kind kind) noexcept {
  return link_kind_words[static_cast<std::size_t>(kind)];
}

/// What was undone.
enum class repair : std::uint8_t {
  zero_width,        // invisible characters
  full_width,        // full-width letters of East Asian keyboards
  defanged,          // hxxps, [.]
  stray_characters,  // something stuck to its front
  missing_scheme,    // no https:// at its front
  slashes,           // https:/
  case_folded,       // "case": capitals in scheme or host
  trailing_dot,      // a dot behind the host
  https,             // http on a region
  html_amp,          // &amp;
  quoted_printable,  // =3D and soft line breaks
  line_wrap,         // broken over lines
  double_encoding,   // the query percent-encoded twice
  double_slash,      // //organization
  base_path,         // /base/api/auth, as self-hosted instances send it
};

inline constexpr std::size_t repair_count = 15;

inline constexpr std::array<std::string_view, repair_count> repair_words{"zero-width",
                                                                         "full-width",
                                                                         "defanged",
                                                                         "stray-characters",
                                                                         "missing-scheme",
                                                                         "slashes",
                                                                         "case",
                                                                         "trailing-dot",
                                                                         "https",
                                                                         "html-amp",
                                                                         "quoted-printable",
                                                                         "line-wrap",
                                                                         "double-encoding",
                                                                         "double-slash",
                                                                         "base-path"};

/// `to_string(repair::html_amp) == "html-amp"`.
[[nodiscard]] constexpr std::string_view to_string(repair done) noexcept {
  return repair_words[static_cast<std::size_t>(done)];
}

/// Repairs as a set.
class repair_set {
 public:
  constexpr void add(repair done) noexcept { bits_ |= bit(done); }
  constexpr void add(repair_set more) noexcept { bits_ |= more.bits_; }
  [[nodiscard]] constexpr bool has(repair done) const noexcept { return (bits_ & bit(done)) != 0; }
  [[nodiscard]] constexpr bool empty() const noexcept { return bits_ == 0; }
  /// Bit n: the n-th of `repair`.
  [[nodiscard]] constexpr std::uint32_t bits() const noexcept { return bits_; }

 private:
  static constexpr std::uint32_t bit(repair done) noexcept {
    return std::uint32_t{1} << static_cast<unsigned>(done);
  }
  std::uint32_t bits_ = 0;
};

/// Most invitations that are told apart in one text.
inline constexpr std::size_t max_invites = 16;
/// Most gateways one behind the other.
inline constexpr std::size_t max_wrappers = 5;

/// A text that is empty is not there.
struct invite_link {
  link_status status = link_status::reject;
  code reason = code::no_link;
  link_kind kind = link_kind::other;
  std::string_view region;
  /// The region whose host an opaque link claims to lead to.
  std::string_view hint_region;
  std::optional<host_verdict> host;
  std::string_view organization_id;
  std::string_view project_id;
  /// Decoded. The address the invitation was sent to.
  std::string_view email;
  std::string_view target_path;
  std::string_view url;
  /// The candidates, when ambiguous.
  short_list<std::string_view, max_invites> urls;
  repair_set repairs;
  /// Names of the gateways that had rewritten it, outermost first.
  short_list<std::string_view, max_wrappers> wrappers;
  /// What the views are of.
  text_store texts;
};

/// Reads a link, a rewritten link, or a whole mail. Linear time, never fails. Of a very long text the first
/// 500 links are read.
[[nodiscard]] invite_link read_invite_link(const policy& rules, std::string_view text);

}  // namespace usher
