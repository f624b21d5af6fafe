#include "usher/join.hpp"

#include <array>
#include <cstddef>
#include <utility>

#include "address_identity.hpp"
#include "timestamp.hpp"
#include "usher/region.hpp"
#include "usher/settings.hpp"

namespace usher {
namespace {

constexpr std::array<std::string_view, 10> verdict_words{
    "ready",         "no-link", "unsafe-link", "wrong-region",     "sign-in-needed",
    "wrong-account", "expired", "revoked",     "already-accepted", "unknown"};

struct judged_step {
  invite_step step;
  invite_verdict verdict = invite_verdict::ready;  // when it fails
};

judged_step ok(std::string_view name, code reason = code::ok) {
  return {{.name = name, .status = step_status::ok, .reason = reason, .params = {}}, invite_verdict::ready};
}

judged_step unknown(std::string_view name, code reason = code::not_told) {
  return {{.name = name, .status = step_status::unknown, .reason = reason, .params = {}},
          invite_verdict::unknown};
}

judged_step fail(std::string_view name, code reason, invite_verdict verdict) {
  return {{.name = name, .status = step_status::fail, .reason = reason, .params = {}}, verdict};
}

judged_step check_link(const invite_link& link) {
  constexpr std::string_view name = "link";
  if (link.url) return ok(name);
  switch (link.kind) {
    case link_kind::unsafe:
    case link_kind::foreign_host:
    case link_kind::unknown_region_host:
      return fail(name, link.reason, invite_verdict::unsafe_link);
    case link_kind::wrapped_opaque:
      return unknown(name, link.reason);
    default:
      if (link.status == link_status::ambiguous) return unknown(name, link.reason);
      return fail(name, link.reason, invite_verdict::no_link);
  }
}

judged_step check_region(const invite_link& link, const std::optional<host_verdict>& page) {
  constexpr std::string_view name = "region";
  if (!link.url || !link.host || !page || !page->host) return unknown(name);
  if (page->host == link.host->host) return ok(name);
  // A page on a developer's machine or on somebody else's site says nothing about where its user is at home.
  const bool at_home = page->kind == host_kind::region || page->kind == host_kind::self_hosted;
  judged_step step = at_home ? fail(name, code::other_region, invite_verdict::wrong_region) : unknown(name);
  step.step.params = {{"inviteRegion", link.region},
                      {"pageRegion", page->region},
                      {"inviteHost", link.host->host},
                      {"pageHost", page->host}};
  return step;
}

judged_step check_account(const invite_link& link, const invite_check& check) {
  constexpr std::string_view name = "account";
  std::optional<std::string> invited = link.email;
  if (check.invited_email) invited = std::string(*check.invited_email);
  judged_step step = unknown(name);
  std::optional<std::string> signed_in;
  if (check.session == session_state::signed_out) {
    step = fail(name, code::not_authenticated, invite_verdict::sign_in_needed);
  } else if (check.session == session_state::signed_in) {
    signed_in = std::string(check.signed_in_as);
    if (invited) {
      switch (compare_addresses(*invited, *signed_in)) {
        case address_relation::same:
          step = ok(name);
          break;
        case address_relation::same_case:
          step = ok(name, code::differs_in_case);
          break;
        case address_relation::alias:
          step = fail(name, code::other_alias, invite_verdict::wrong_account);
          break;
        case address_relation::different:
          step = fail(name, code::other_address, invite_verdict::wrong_account);
          break;
      }
    }
  }
  step.step.params = {{"invited", invited}, {"signedIn", signed_in}};
  return step;
}

judged_step check_expiry(const invite_check& check) {
  constexpr std::string_view name = "expiry";
  if (check.state == invite_state::accepted) return ok(name, code::already_accepted);
  if (check.never_expires) return ok(name);
  std::optional<epoch_ms> end = check.expires_at;
  if (check.expires_text) {
    end = read_timestamp(*check.expires_text);
    if (!end) return unknown(name, code::unreadable_time);
  }
  if (!end || !check.now) return unknown(name);
  return *check.now < *end ? ok(name) : fail(name, code::expired, invite_verdict::expired);
}

judged_step check_state(invite_state state) {
  constexpr std::string_view name = "state";
  switch (state) {
    case invite_state::pending:
      return ok(name);
    case invite_state::accepted:
      return fail(name, code::already_accepted, invite_verdict::already_accepted);
    case invite_state::revoked:
      return fail(name, code::revoked, invite_verdict::revoked);
    case invite_state::unknown:
      break;
  }
  return unknown(name);
}

}  // namespace

std::string_view to_string(invite_verdict verdict) noexcept {
  return verdict_words[static_cast<std::size_t>(verdict)];
}

join_answer check_invite(const policy& rules, const invite_check& check) {
  const invite_link link = read_invite_link(rules, check.link.value_or(check.page.value_or("")));
  std::optional<host_verdict> page;
  if (check.page) page = detect_region(rules, *check.page);

  join_answer answer;
  answer.invite_region = link.region;
  if (page) answer.page_region = page->region;
  answer.open_url = link.url;
  answer.verdict = invite_verdict::ready;
  const auto take = [&answer](judged_step judged, bool needed) {
    const bool stops =
        judged.step.status == step_status::fail || (needed && judged.step.status == step_status::unknown);
    // A failure further on is surer than what is not known.
    const bool open = answer.verdict == invite_verdict::ready ||
                      (answer.verdict == invite_verdict::unknown && judged.step.status == step_status::fail);
    if (stops && open) answer.verdict = judged.verdict;
    answer.steps.push_back(std::move(judged.step));
  };
  take(check_link(link), true);
  take(check_region(link, page), false);
  take(check_account(link, check), true);
  take(check_expiry(check), false);
  take(check_state(check.state), false);
  return answer;
}

}  // namespace usher
