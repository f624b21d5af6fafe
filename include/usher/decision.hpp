// Decisions: what the server will answer about members and invitations, with its reason, before the click.
//
//     const usher::policy rules;
//     usher::decision_request ask;
//     ask.actor.org_role = role_called(rules, "ADMIN");
//     ask.org = {.plan = rules.find_plan("cloud:hobby"), .members = 1, .pending_invites = 0, .owners = 1};
//     ask.action = {.type = usher::action_type::create_invite, .email = "new@acme.com",
//                   .org_role = role_called(rules, "OWNER")};
//     const auto answer = decide(rules, ask);                            // role_above_own
//     rules.roles()[*answer.params.find(usher::param::minimum_role)];    // OWNER would do
//
// An answer is the first thing in the way, in the server's own order:
//
//     session -> membership -> well-formed -> right -> role ceiling -> plan -> project -> person -> seats
//
// Rights come from the access tables of the policy and roles are compared by rank, so a deployment's own
// roles count. Only OWNER and NONE mean something by themselves: the first and the last role of every policy.
//
// The effective role inside a project is its explicit project role, or else the organisation role. It is
// *not* the higher of the two; that is only the ceiling of what one may hand out there. A stored project role
// NONE hides the project from everybody but the instance's staff (`admin`).
//
// `strict` (the default) differs from the server where it allows what helps nobody, and never offers what it
// refuses:
//
//     an invite to a single project ...        server                          strict
//     of another organisation                  drops the project               project_not_in_org
//     without a role on it                     drops the project               project_role_required
//     that lowers a member's access            lowers it                       warns: lowers_access
//     with the role NONE                       no_entitlement                  takes NONE as absent
//     on a plan that nobody knows              counts it as oss                unknown_plan
//
// Source: web/src/features/rbac/server of langfuse/langfuse at commit 6275144614.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "usher/error.hpp"
#include "usher/permission.hpp"

namespace usher {

class policy;  // usher/settings.hpp

/// A role by its place in `policy::roles()`, so that a smaller number is a higher role; or one of the two
/// below.
using role_number = std::uint8_t;
/// Nothing is given or stored.
inline constexpr role_number no_role = 0xFF;
/// Something is, and no role has that name. It holds nothing, and where the server would look at it:
/// `invalid_role`.
inline constexpr role_number unnamed_role = 0xFE;

/// The number of a role; `unnamed_role` when there is none of that name.
[[nodiscard]] role_number role_called(const policy& rules, std::string_view name) noexcept;

/// A plan in effect.
struct plan {
  std::string_view id;
  /// Most members and pending invitations together; absent: no limit.
  std::optional<std::uint32_t> seats;
  bool project_roles = false;
};

/// A number of things; absent when the caller has none to give, or what it has is no whole number from 0 on.
using tally = std::optional<std::uint64_t>;

/// The person who acts, or whose role is asked for.
struct decision_actor {
  bool signed_in = true;
  /// Staff of the whole instance. Passes rights, plan and seats; never the last owner, duplicates or
  /// mismatches.
  bool admin = false;
  /// `no_role`: no membership in this organisation.
  role_number org_role = no_role;
  /// The explicit role on the project; `no_role`: none is stored.
  role_number project_role = no_role;
};

/// The organisation as it is before the action.
struct decision_org {
  /// Its place in `policy::plans()`.
  std::optional<std::size_t> plan;
  tally members;
  tally pending_invites;
  tally owners;
};

/// The project that the action names.
struct decision_project {
  /// False: deleted, or of another organisation.
  bool in_org = true;
  /// Then, the actor's effective role on it.
  role_number actor_role_there = no_role;
};

/// The person acted on.
struct decision_target {
  /// `no_role`: no member of this organisation.
  role_number org_role = no_role;
  role_number project_role = no_role;
  bool account_exists = false;
  bool is_actor = false;
  bool pending_invite = false;
  bool user_id_mismatch = false;
};

// One line an action: the enumerator, the word, what it does.
#define USHER_ACTIONS(X)                                                                             \
  X(create_invite, "createInvite", "Invite somebody, or add an account or a project role at once.")  \
  X(cancel_invite, "cancelInvite", "Cancel a pending invitation.")                                   \
  X(change_org_role, "changeOrgRole", "Change a member's organisation role.")                        \
  X(change_project_role, "changeProjectRole", "Give, change or clear a member's role on a project.") \
  X(remove_member, "removeMember", "Remove a member from the organisation.")                         \
  X(leave, "leave", "Leave the organisation.")                                                       \
  X(delete_account, "deleteAccount", "Delete one's own account.")                                    \
  X(list_org_members, "listOrgMembers", "See the members of the organisation.")                      \
  X(list_project_members, "listProjectMembers", "See the members of a project.")                     \
  X(mention_list, "mentionList", "See whom one can mention or assign on a project.")

enum class action_type : std::uint8_t {
#define USHER_ACTION(name, word, meaning) name,
  USHER_ACTIONS(USHER_ACTION)
#undef USHER_ACTION
      none,  // decided with unknown_action
};

/// The actions as JSON and TypeScript spell them, in the order of the enumeration.
inline constexpr std::array action_words{
#define USHER_ACTION(name, word, meaning) std::string_view(word),
    USHER_ACTIONS(USHER_ACTION)
#undef USHER_ACTION
};

/// What each of them does, in the same order.
inline constexpr std::array action_meanings{
#define USHER_ACTION(name, word, meaning) std::string_view(meaning),
    USHER_ACTIONS(USHER_ACTION)
#undef USHER_ACTION
};
#undef USHER_ACTIONS

/// No address: what an action without one says.
inline constexpr std::string_view no_address;
/// No organisation: what an action without counts says.
inline constexpr std::span<const tally> no_counts;

/// What is asked for; a field that its action does not look at may stay empty.
struct decision_action {
  action_type type = action_type::none;
  /// create_invite: the address as it will be sent. The server does not trim it, so blanks around it are
  /// refused.
  std::string_view email = no_address;
  /// create_invite, change_org_role: the role to give. cancel_invite: the role that was offered.
  role_number org_role = no_role;
  /// create_invite, change_project_role: the role to give on the project; NONE and `no_role` give none.
  role_number project_role = no_role;
  /// A project is named; for cancel_invite: the invitation leads to one.
  bool project = false;
  /// cancel_invite: there is such an invitation in this organisation.
  bool invite = false;
  /// delete_account: how many owners each organisation has that the actor owns.
  std::span<const tally> owner_counts = no_counts;
};

/// Who asks for what, where, and about whom.
struct decision_request {
  decision_actor actor;
  decision_org org;
  decision_project project;
  decision_target target;
  decision_action action;
};

// One line a parameter: the enumerator, the word, what its number counts in, what it says.
#define USHER_PARAMS(X)                                                                                      \
  X(role, "role", role, "the role in the way: asked for, held by the actor, or held by the person acted on") \
  X(own_role, "ownRole", role, "the highest role the actor may give or edit here")                           \
  X(minimum_role, "minimumRole", role, "the lowest role that would do")                                      \
  X(scope, "scope", scope, "the scope that is missing")                                                      \
  X(plan, "plan", plan, "the organisation's plan")                                                           \
  X(seat_limit, "seatLimit", number, "how many seats the plan has")                                          \
  X(seats_used, "seatsUsed", number, "members and pending invitations")                                      \
  X(seats_left, "seatsLeft", number, "seats still free after this")                                          \
  X(owners, "owners", number, "how many owners there are")                                                   \
  X(from_role, "fromRole", role, "the role that the organisation gives on the project")                      \
  X(to_role, "toRole", role, "the lower one that the project role will leave")                               \
  X(project_role, "projectRole", role, "the project role to send; null: send none")                          \
  X(creates, "creates", outcome, "what comes of it: see `invite_outcome`")

/// What a sentence about a decision needs beside its reason:
///
///     reason                                                parameters
///     not_project_member, no_members_read, no_…_cud,
///     no_invite_delete_right                                scope, role (the actor's there), minimum_role
///     role_above_own                                        role, own_role, minimum_role (at the level of
///     `role`) no_entitlement, unknown_plan                          plan seat_limit plan, seat_limit,
///     seats_used, seats_left (0) already_member, already_project_member                role (the one they
///     have) last_owner                                            owners ok, create_invite creates,
///     project_role, seats_left (with a limit) ok, change_project_role project_role warning lowers_access
///     from_role, to_role
enum class param : std::uint8_t {
#define USHER_PARAM(name, word, unit, meaning) name,
  USHER_PARAMS(USHER_PARAM)
#undef USHER_PARAM
};

/// What the number of a parameter counts in: a plain number, or a place in a list of names.
enum class param_unit : std::uint8_t { number, role, scope, plan, outcome };
inline constexpr std::array<std::string_view, 5> param_unit_words{"number", "role", "scope", "plan",
                                                                  "outcome"};

/// A parameter: its word, and what its number counts or points at.
struct param_fact {
  std::string_view word;
  param_unit unit;
};

/// The parameters as JSON and TypeScript spell them, in the order of the enumeration.
inline constexpr std::array param_facts{
#define USHER_PARAM(name, word, unit, meaning) param_fact{word, param_unit::unit},
    USHER_PARAMS(USHER_PARAM)
#undef USHER_PARAM
};
#undef USHER_PARAMS

/// The scopes that decide, numbered as `param::scope` gives them.
struct member_scope {
  level at;
  std::string_view id;
};
inline constexpr std::array member_scopes{
    member_scope{level::organization, "organizationMembers:read"},
    member_scope{level::organization, "organizationMembers:CUD"},
    member_scope{level::project, "project:read"},
    member_scope{level::project, "projectMembers:read"},
    member_scope{level::project, "projectMembers:CUD"},
};

/// What comes of an allowed create_invite: an invitation by mail; for an account, a membership at once; for a
/// member, a role on the project, without mail or seat.
enum class invite_outcome : std::uint8_t { invite, membership, project_role };
inline constexpr std::array<std::string_view, 3> invite_outcome_words{"invite", "membership", "project-role"};

/// The parameters of one decision, each at most once.
class decision_params {
 public:
  /// One parameter and its number, whose meaning `param_fact` tells.
  struct entry {
    param name;
    std::uint64_t value;
  };

  void add(param name, std::uint64_t value) noexcept { entries_[size_++] = {name, value}; }
  [[nodiscard]] std::optional<std::uint64_t> find(param name) const noexcept {
    for (const entry& e : *this) {
      if (e.name == name) return e.value;
    }
    return std::nullopt;
  }
  [[nodiscard]] const entry* begin() const noexcept { return entries_.data(); }
  [[nodiscard]] const entry* end() const noexcept { return entries_.data() + size_; }

 private:
  std::array<entry, 6> entries_{};
  std::uint8_t size_ = 0;
};

/// The answer, and what a sentence about it needs.
struct decision {
  bool allowed = false;
  /// `ok` when allowed.
  code reason = code::unknown_action;
  /// Strict only: lowers_access; project_not_in_org when the server will drop the project of an allowed
  /// invitation.
  std::optional<code> warning;
  decision_params params;
};

/// May the actor do this? Allocates nothing, never fails; counts of 0 and the largest ones are as good as
/// any.
[[nodiscard]] decision decide(const policy& rules, const decision_request& request) noexcept;

/// A whole table of members at once: the reasons in rows of `actions`, `ok` where allowed. Of `request`, the
/// target and the action are not looked at.
[[nodiscard]] std::vector<code> decide_members(const policy& rules, const decision_request& request,
                                               std::span<const decision_target> targets,
                                               std::span<const decision_action> actions);

/// Where an effective role comes from.
enum class role_source : std::uint8_t { admin, project, organization };

inline constexpr std::array<std::string_view, 3> role_source_words{"admin", "project", "organization"};

/// `to_string(role_source::admin) == "admin"`.
[[nodiscard]] constexpr std::string_view to_string(role_source source) noexcept {
  return role_source_words[static_cast<std::size_t>(source)];
}

/// The role that counts on a project, and where it comes from.
struct effective_access {
  std::string_view role;
  role_source source = role_source::organization;
  /// The project role takes away what the organisation role would give.
  bool lowered = false;
  /// The project scopes lost that way.
  std::vector<std::string_view> lost;
};

/// The role a member has inside a project, and why. A role of an unknown name is NONE.
[[nodiscard]] effective_access effective_role(const policy& rules, const decision_actor& member);

/// For every role, highest first, `ok` or why the actor may not hand it out: at the organisation by inviting
/// somebody new, on the project to somebody without a role of their own, where plan and seats stand in
/// nobody's way. NONE on a project clears.
[[nodiscard]] std::vector<code> grantable_roles(const policy& rules, level at, const decision_actor& actor);

}  // namespace usher
