// Why can't I join? The FAQ as a function: what is in the way of an invitation, in the order in which to
// look.
//
//     invite_check check;
//     check.link = "https://us.cloud.langfuse.com/auth/sign-up?targetPath=…&email=jane%40acme.com";
//     check.page = "https://cloud.langfuse.com/";
//     check.session = session_state::signed_in;
//     check.signed_in_as = "jane@acme.com";
//     const auto answer = check_invite(rules, check);
//     answer.verdict;    // wrong_region: the invitation is in US, the page in EU
//     answer.open_url;   // the link again, in its own region
//
//     link --> region --> account --> expiry --> state
//     each ok, fail or unknown; the first to fail is the verdict
//
// What nobody said is unknown and stops nothing, with one exception: without a link or an account to compare
// there is no `ready`. There is no clock in here: `now` is told. An invitation that was accepted does not
// expire any more.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "usher/error.hpp"
#include "usher/invite_link.hpp"

namespace usher {

enum class session_state : std::uint8_t { unknown, signed_out, signed_in };

enum class invite_state : std::uint8_t { unknown, pending, accepted, revoked };

/// Milliseconds since 1970-01-01T00:00:00Z.
using epoch_ms = double;

/// All that is known about somebody who wants to join; what is not told stops nothing.
struct invite_check {
  /// Pasted text. Without it, the page itself is read as the link.
  std::optional<std::string_view> link;
  /// `location.href`.
  std::optional<std::string_view> page;
  session_state session = session_state::unknown;
  std::string_view signed_in_as;
  /// When the server knows it; otherwise the address in the link counts.
  std::optional<std::string_view> invited_email;
  /// ISO 8601 with its offset (`2026-11-23T10:00:00Z`). What cannot be read is unknown.
  std::optional<std::string_view> expires_text;
  std::optional<epoch_ms> expires_at;
  /// The invitation is known not to expire.
  bool never_expires = false;
  invite_state state = invite_state::unknown;
  std::optional<epoch_ms> now;
};

enum class invite_verdict : std::uint8_t {
  ready,
  no_link,
  unsafe_link,
  wrong_region,
  sign_in_needed,
  wrong_account,
  expired,
  revoked,
  already_accepted,
  unknown,
};

inline constexpr std::array<std::string_view, 10> invite_verdict_words{
    "ready",         "no-link", "unsafe-link", "wrong-region",     "sign-in-needed",
    "wrong-account", "expired", "revoked",     "already-accepted", "unknown"};

/// `to_string(invite_verdict::wrong_region) == "wrong-region"`.
[[nodiscard]] constexpr std::string_view to_string(invite_verdict verdict) noexcept {
  return invite_verdict_words[static_cast<std::size_t>(verdict)];
}

enum class step_status : std::uint8_t { ok, fail, unknown };

inline constexpr std::array<std::string_view, 3> step_status_words{"ok", "fail", "unknown"};

/// `to_string(step_status::fail) == "fail"`.
[[nodiscard]] constexpr std::string_view to_string(step_status status) noexcept {
  return step_status_words[static_cast<std::size_t>(status)];
}

/// The steps, in the order in which they are looked at.
inline constexpr std::array<std::string_view, 5> step_words{"link", "region", "account", "expiry", "state"};

/// A fact that a sentence needs; empty when nobody knows it.
struct step_param {
  std::string_view name;
  std::string_view text;
};

/// One of the things that can be in the way.
struct invite_step {
  std::string_view name;
  step_status status = step_status::unknown;
  code reason = code::not_told;
  short_list<step_param, 4> params;
};

/// A text that is empty is not there.
struct join_answer {
  invite_verdict verdict = invite_verdict::unknown;
  /// In the order of `step_words`.
  std::array<invite_step, step_words.size()> steps;
  std::string_view invite_region;
  std::string_view page_region;
  /// The one link to open next: in the invitation's own region, with path, target and address kept.
  std::string_view open_url;
  /// What the views are of, beside what stands in `link` and `page`.
  text_store texts;
  invite_link link;
  host_verdict page;
};

[[nodiscard]] join_answer check_invite(const policy& rules, const invite_check& check);

}  // namespace usher
