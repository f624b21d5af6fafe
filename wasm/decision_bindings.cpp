// Decisions cross as numbers, because a page asks for thousands of them:
//
//     JavaScript                                      here
//     the fields of a request, as doubles      ->     inbox: `asked`, targets or owner counts, the address
//     packed = decide(counts, bytes of address)  ->   reason | warning << 8 | number of parameters << 16
//     parameters, as pairs of doubles          <-     inbox, where the request was
//
// Roles, plans, actions and reasons are places in the lists of names.cpp.
#include <emscripten/bind.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "exchange.hpp"
#include "usher/decision.hpp"

namespace {

using exchange::rules;
using exchange::tally;

// In the order in which web/module/decisions.ts writes them.
struct asked {
  double signed_in, admin, org_role, project_role;
  double plan, members, pending_invites, owners;
  double in_org, actor_role_there;
  double action, given_org_role, given_project_role, project, invite;
};

usher::role_number role(double number) { return static_cast<usher::role_number>(exchange::place(number)); }

// Role, project role and four flags in one number.
usher::decision_target target(double number) {
  const std::uint32_t bits = exchange::place(number);
  return {.org_role = static_cast<usher::role_number>(bits),
          .project_role = static_cast<usher::role_number>(bits >> 8),
          .account_exists = (bits >> 16 & 1U) != 0,
          .is_actor = (bits >> 17 & 1U) != 0,
          .pending_invite = (bits >> 18 & 1U) != 0,
          .user_id_mismatch = (bits >> 19 & 1U) != 0};
}

double number_at(std::string_view numbers, std::size_t n) {
  double number;
  std::memcpy(&number, numbers.data() + n * sizeof number, sizeof number);
  return number;
}

// What the inbox asks; the action's texts and counts stay here and there.
struct question {
  question(std::size_t target_count, std::size_t owner_count, std::size_t email_size);

  usher::decision_request request;
  std::string_view targets;  // doubles
  std::vector<usher::tally> owner_counts;
};

question::question(std::size_t target_count, std::size_t owner_count, std::size_t email_size) {
  exchange::arguments in;
  asked a;
  std::memcpy(&a, in.next(sizeof a).data(), sizeof a);
  targets = in.numbers(target_count);
  const std::string_view counts = in.numbers(owner_count);
  owner_counts = std::vector<usher::tally>(counts.size() / sizeof(double));
  for (std::size_t n = 0; n < owner_counts.size(); ++n) owner_counts[n] = tally(number_at(counts, n));
  request.actor = {a.signed_in != 0, a.admin != 0, role(a.org_role), role(a.project_role)};
  request.org = {std::nullopt, tally(a.members), tally(a.pending_invites), tally(a.owners)};
  if (a.plan >= 0) request.org.plan = exchange::place(a.plan);
  request.project = {a.in_org != 0, role(a.actor_role_there)};
  request.action = {.type = static_cast<usher::action_type>(exchange::place(a.action)),
                    .email = in.next(email_size),
                    .org_role = role(a.given_org_role),
                    .project_role = role(a.given_project_role),
                    .project = a.project != 0,
                    .invite = a.invite != 0,
                    .owner_counts = owner_counts};
}

std::uint32_t decide(std::size_t owner_counts, std::size_t email_size) {
  question asking(1, owner_counts, email_size);
  asking.request.target = target(number_at(asking.targets, 0));
  const auto decision = usher::decide(rules, asking.request);
  std::uint32_t params = 0;
  for (const auto& [name, value] : decision.params) {
    const std::array<double, 2> pair{static_cast<double>(name), static_cast<double>(value)};
    std::memcpy(exchange::inbox_text.data() + params++ * sizeof pair, pair.data(), sizeof pair);
  }
  const auto warning = decision.warning.value_or(usher::code::ok);
  return static_cast<std::uint32_t>(decision.reason) | static_cast<std::uint32_t>(warning) << 8 |
         params << 16;
}

// One action for many targets: a reason each.
std::size_t decide_members(std::size_t members, std::size_t owner_counts, std::size_t email_size) {
  question asking(members, owner_counts, email_size);
  exchange::reply out;
  for (std::size_t n = 0; n < asking.targets.size() / sizeof(double); ++n) {
    asking.request.target = target(number_at(asking.targets, n));
    out.word(usher::decide(rules, asking.request).reason);
  }
  return out.done();
}

usher::decision_actor actor(bool signed_in, bool admin, int org_role, int project_role) {
  return {signed_in, admin, static_cast<usher::role_number>(org_role),
          static_cast<usher::role_number>(project_role)};
}

std::size_t effective_role(bool admin, int org_role, int project_role) {
  const auto held = usher::effective_role(rules, actor(true, admin, org_role, project_role));
  return exchange::reply().text(held.role).word(held.source).word(held.lowered).list(held.lost).done();
}

std::size_t grantable_roles(int level, bool signed_in, bool admin, int org_role, int project_role) {
  const auto who = actor(signed_in, admin, org_role, project_role);
  exchange::reply out;
  for (const auto reason : usher::grantable_roles(rules, static_cast<usher::level>(level), who))
    out.word(reason);
  return out.done();
}

}  // namespace

EMSCRIPTEN_BINDINGS(usher_decisions) {
  emscripten::function("decide", &decide);
  emscripten::function("decideMembers", &decide_members);
  emscripten::function("effectiveRole", &effective_role);
  emscripten::function("grantableRoles", &grantable_roles);
}
