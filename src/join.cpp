#include "usher/join.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "timestamp.hpp"
#include "unicode.hpp"
#include "usher/email.hpp"
#include "usher/region.hpp"
#include "usher/settings.hpp"
#include "words.hpp"

namespace usher {
namespace {

// Each step says what the whole comes to when it fails; otherwise nobody asks.

invite_verdict pass(invite_step& step, code reason = code::ok) {
  step.status = step_status::ok;
  step.reason = reason;
  return invite_verdict::ready;
}

invite_verdict leave_open(invite_step& step, code reason) {
  step.reason = reason;
  return invite_verdict::unknown;
}

invite_verdict fail(invite_step& step, code reason, invite_verdict verdict) {
  step.status = step_status::fail;
  step.reason = reason;
  return verdict;
}

invite_verdict check_link(const invite_link& link, invite_step& step) {
  if (!link.url.empty()) return pass(step);
  switch (link.kind) {
    case link_kind::unsafe:
    case link_kind::foreign_host:
    case link_kind::unknown_region_host:
      return fail(step, link.reason, invite_verdict::unsafe_link);
    case link_kind::wrapped_opaque:
      return leave_open(step, link.reason);
    default:
      if (link.status == link_status::ambiguous) return leave_open(step, link.reason);
      return fail(step, link.reason, invite_verdict::no_link);
  }
}

invite_verdict check_region(const invite_link& link, const host_verdict& page, invite_step& step) {
  if (link.url.empty() || !link.host || page.host.empty()) return leave_open(step, code::not_told);
  if (page.host == link.host->host) return pass(step);
  step.params.push_back({"inviteRegion", link.region});
  step.params.push_back({"pageRegion", page.region});
  step.params.push_back({"inviteHost", link.host->host});
  step.params.push_back({"pageHost", page.host});
  // A page on a developer's machine or on somebody else's site says nothing about where its user is at home.
  const bool at_home = page.kind == host_kind::region || page.kind == host_kind::self_hosted;
  return at_home ? fail(step, code::other_region, invite_verdict::wrong_region)
                 : leave_open(step, code::not_told);
}

invite_verdict check_account(std::optional<std::string_view> invited, session_state session,
                             std::string_view account, invite_step& step) {
  const bool signed_in = session == session_state::signed_in;
  step.params.push_back({"invited", invited.value_or("")});
  step.params.push_back({"signedIn", signed_in ? account : ""});
  if (session == session_state::signed_out)
    return fail(step, code::not_authenticated, invite_verdict::sign_in_needed);
  if (!signed_in || !invited) return leave_open(step, code::not_told);
  if (*invited == account) return pass(step);
  // Not every account is an address the server would take today.
  if (same_in_any_case(trim(*invited), trim(account))) return pass(step, code::differs_in_case);
  const bool alias = compare_emails(*invited, account).differs_only_in(email_difference::tag);
  return fail(step, alias ? code::other_alias : code::other_address, invite_verdict::wrong_account);
}

invite_verdict check_expiry(const invite_check& check, invite_step& step) {
  if (check.state == invite_state::accepted) return pass(step, code::already_accepted);
  if (check.never_expires) return pass(step);
  std::optional<epoch_ms> end = check.expires_at;
  if (check.expires_text) {
    end = read_timestamp(*check.expires_text);
    if (!end) return leave_open(step, code::unreadable_time);
  }
  if (!end || !check.now) return leave_open(step, code::not_told);
  return *check.now < *end ? pass(step) : fail(step, code::expired, invite_verdict::expired);
}

invite_verdict check_state(invite_state state, invite_step& step) {
  switch (state) {
    case invite_state::pending:
      return pass(step);
    case invite_state::accepted:
      return fail(step, code::already_accepted, invite_verdict::already_accepted);
    case invite_state::revoked:
      return fail(step, code::revoked, invite_verdict::revoked);
    case invite_state::unknown:
      break;
  }
  return leave_open(step, code::not_told);
}

}  // namespace

join_answer check_invite(const policy& rules, const invite_check& check) {
  const std::string_view page = check.page.value_or("");
  join_answer answer{.steps = {},
                     .invite_region = {},
                     .page_region = {},
                     .open_url = {},
                     .texts = {},
                     .link = read_invite_link(rules, check.link.value_or(page)),
                     .page = detect_region(rules, page)};
  const invite_link& link = answer.link;
  answer.invite_region = link.region;
  answer.page_region = answer.page.region;
  answer.open_url = link.url;

  // The caller's texts may go before the answer does.
  const std::string_view account = answer.texts.keep(check.signed_in_as);
  std::optional<std::string_view> invited;
  if (check.invited_email) {
    invited = answer.texts.keep(*check.invited_email);
  } else if (!link.email.empty()) {
    invited = link.email;
  }

  auto& [link_step, region_step, account_step, expiry_step, state_step] = answer.steps;
  for (std::size_t n = 0; n < step_words.size(); ++n) answer.steps[n].name = step_words[n];
  const std::array verdicts{check_link(link, link_step), check_region(link, answer.page, region_step),
                            check_account(invited, check.session, account, account_step),
                            check_expiry(check, expiry_step), check_state(check.state, state_step)};
  // What fails is surer than what is not known; without link and account there is no `ready`.
  const auto failed = std::ranges::find(answer.steps, step_status::fail, &invite_step::status);
  if (failed != answer.steps.end()) {
    answer.verdict = verdicts[static_cast<std::size_t>(failed - answer.steps.begin())];
  } else if (link_step.status == step_status::ok && account_step.status == step_status::ok) {
    answer.verdict = invite_verdict::ready;
  }
  return answer;
}

}  // namespace usher
