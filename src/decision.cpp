#include "usher/decision.hpp"

#include <algorithm>

#include "email_pattern.hpp"
#include "usher/settings.hpp"

namespace usher {
namespace {

constexpr role_number owner = 0;

role_number none(const policy& rules) { return static_cast<role_number>(rules.roles().size() - 1); }

bool is_role(const policy& rules, role_number role) { return role < rules.roles().size(); }

// A name was given, and it is no role's.
bool malformed(const policy& rules, role_number role) { return role != no_role && !is_role(rules, role); }

// Numbers grow downwards; what is no role is lower than all.
bool above(role_number role, role_number other) { return role < other; }
role_number higher(role_number role, role_number other) { return std::min(role, other); }

// Places in `member_scopes`.
enum scope : std::uint8_t { org_read, org_manage, project_open, project_read, project_manage };

bool takes_away(const policy& rules, role_number from, role_number to) {
  const access_table& table = rules.table(level::project);
  for (std::size_t n = 0; n < table.scopes().size(); ++n) {
    if (is_role(rules, from) && table.granted(n, from) && !(is_role(rules, to) && table.granted(n, to)))
      return true;
  }
  return false;
}

role_number explicit_or_org(const decision_actor& member) {
  return member.project_role == no_role ? member.org_role : member.project_role;
}

// A refusal, and what its sentence needs.
code refused(decision& answer, code why, param name, std::uint64_t value) {
  answer.params.add(name, value);
  return why;
}

// Where the actor stands: found once, however many members are decided about.
class standing {
 public:
  standing(const policy& rules, const decision_actor& actor, const decision_org& org,
           const decision_project& project)
      : rules_(rules),
        actor_(actor),
        org_(org),
        project_(project),
        member_(is_role(rules, actor_.org_role)),
        own_role_(actor_.admin ? owner : actor_.org_role),
        ceiling_(higher(own_role_, actor_.project_role)),
        role_there_(role_there()) {
    if (const auto number = org_.plan; number && *number < rules.plans().size())
      plan_ = &rules.plans()[*number];
  }

  // The reason; parameters and warning go into the answer, which is a new one.
  code decide(const decision_target& target, const decision_action& action, decision& answer) const {
    if (!actor_.signed_in) return code::not_authenticated;
    switch (action.type) {
      case action_type::delete_account:
        return delete_account(action, answer);
      case action_type::list_project_members:
        return list_project_members(action, answer);
      case action_type::mention_list:
        return mention_list(action, answer);
      case action_type::none:
        return code::unknown_action;
      default:
        break;
    }
    if (!member_ && !actor_.admin) return code::not_org_member;
    switch (action.type) {
      case action_type::create_invite:
        return create_invite(target, action, answer);
      case action_type::cancel_invite:
        return cancel_invite(action, answer);
      case action_type::change_org_role:
        return change_org_role(target, action, answer);
      case action_type::change_project_role:
        return change_project_role(target, action, answer);
      case action_type::remove_member:
        return end_membership(standing_of(target), target.is_actor, answer);
      case action_type::leave:
        return end_membership(target.is_actor ? standing_of(target) : actor_.org_role, true, answer);
      default:
        return may(org_read) ? code::ok : lacking(code::no_members_read, org_read, answer);
    }
  }

  [[nodiscard]] code grant(level at, role_number role) const {
    if (!actor_.signed_in) return code::not_authenticated;
    if (!member_ && !actor_.admin) return code::not_org_member;
    if (at == level::organization) {
      if (!may(org_manage)) return code::no_org_members_cud;
      return above(role, own_role_) ? code::role_above_own : code::ok;
    }
    if (!may(org_manage) && !may(project_manage)) return code::no_members_cud;
    return role != none(rules_) && above(role, ceiling_) ? code::role_above_own : code::ok;
  }

 private:
  [[nodiscard]] role_number role_there() const {
    if (!project_.in_org) return project_.actor_role_there;
    return member_ ? explicit_or_org(actor_) : no_role;
  }

  [[nodiscard]] bool strict() const { return rules_.decisions() == decision_mode::strict; }

  [[nodiscard]] bool may(scope wanted) const {
    if (actor_.admin) return true;
    if (member_scopes[wanted].at == level::organization) return rules_.holds(wanted, actor_.org_role);
    // A project that cannot be opened is not in the session, whatever else the role holds there.
    return rules_.holds(project_open, role_there_) && rules_.holds(wanted, role_there_);
  }

  [[nodiscard]] bool entitled() const { return actor_.admin || (plan_ != nullptr && plan_->project_roles); }

  // When actor and target are one person, the higher of the two: doubt protects the last owner.
  [[nodiscard]] role_number standing_of(const decision_target& target) const {
    return target.is_actor ? higher(target.org_role, actor_.org_role) : target.org_role;
  }

  code lacking(code why, scope wanted, decision& answer) const {
    const bool at_org = member_scopes[wanted].at == level::organization;
    const role_number held = at_org ? actor_.org_role : role_there_;
    answer.params.add(param::scope, wanted);
    answer.params.add(param::role, is_role(rules_, held) ? held : no_role);
    role_number lowest = no_role;
    for (role_number role = 0; role <= none(rules_); ++role) {
      if (rules_.holds(wanted, role)) lowest = role;
    }
    return refused(answer, why, param::minimum_role, lowest);
  }

  static code out_of_reach(role_number role, role_number own, decision& answer) {
    answer.params.add(param::role, role);
    answer.params.add(param::own_role, own);
    return refused(answer, code::role_above_own, param::minimum_role, role);
  }

  code not_in_plan(decision& answer) const {
    if (plan_ != nullptr) answer.params.add(param::plan, *org_.plan);
    return code::no_entitlement;
  }

  code create_invite(const decision_target& target, const decision_action& action, decision& answer) const {
    if (!matches_email_pattern(action.email)) return code::invalid_email;
    if (!is_role(rules_, action.org_role) || malformed(rules_, action.project_role) ||
        malformed(rules_, target.org_role) || malformed(rules_, target.project_role)) {
      return code::invalid_role;
    }
    if (!org_.members || !org_.pending_invites) return code::out_of_range;

    const bool names_none = action.project_role == none(rules_);
    const role_number given = names_none && strict() ? no_role : action.project_role;
    const bool asks_project_role = action.project && given != no_role;
    const bool project_only = action.project && action.org_role == none(rules_);
    // The server keeps a project only when it is the organisation's own and a role goes with it.
    const bool adds_project_role = asks_project_role && project_.in_org && !names_none;

    if (project_only && !may(project_manage))
      return lacking(code::no_project_members_cud, project_manage, answer);
    if (!project_only && !may(org_manage)) return lacking(code::no_org_members_cud, org_manage, answer);
    if (above(action.org_role, own_role_)) return out_of_reach(action.org_role, own_role_, answer);
    if (asks_project_role && !entitled()) return not_in_plan(answer);
    if (asks_project_role && project_.in_org && above(given, ceiling_))
      return out_of_reach(given, ceiling_, answer);

    std::optional<std::uint64_t> seats_left;
    auto outcome = invite_outcome::project_role;
    if (is_role(rules_, target.org_role)) {
      if (!project_only || !adds_project_role) {
        return refused(answer, code::already_member, param::role, target.org_role);
      }
      if (target.project_role != no_role) {
        return refused(answer, code::already_project_member, param::role, target.project_role);
      }
    } else {
      const code full = actor_.admin ? code::ok : take_seat(seats_left, answer);
      if (full != code::ok) return full;
      if (!target.account_exists && target.pending_invite) return code::duplicate_invite;
      outcome = target.account_exists ? invite_outcome::membership : invite_outcome::invite;
    }
    if (project_only && !project_.in_org && strict()) return code::project_not_in_org;
    if (project_only && !adds_project_role && strict()) return code::project_role_required;

    if (seats_left) answer.params.add(param::seats_left, *seats_left);
    answer.params.add(param::creates, static_cast<std::uint64_t>(outcome));
    answer.params.add(param::project_role, adds_project_role ? given : no_role);
    if (!strict()) return code::ok;
    if (asks_project_role && !project_.in_org) answer.warning = code::project_not_in_org;
    if (adds_project_role)
      warn_when_lower(answer, is_role(rules_, target.org_role) ? target.org_role : action.org_role, given);
    return code::ok;
  }

  // How many seats stay free, or why there is none.
  code take_seat(std::optional<std::uint64_t>& left, decision& answer) const {
    if (plan_ == nullptr) return strict() ? code::unknown_plan : code::ok;
    if (!plan_->seats) return code::ok;
    const std::uint64_t limit = *plan_->seats;
    const std::uint64_t members = *org_.members;
    const std::uint64_t invites = *org_.pending_invites;
    if (members < limit && invites < limit - members) {
      left = limit - members - invites - 1;
      return code::ok;
    }
    answer.params.add(param::plan, *org_.plan);
    answer.params.add(param::seat_limit, limit);
    answer.params.add(param::seats_used, members + std::min(invites, ~members));  // saturates
    return refused(answer, code::seat_limit, param::seats_left, 0);
  }

  void warn_when_lower(decision& answer, role_number from, role_number to) const {
    if (!takes_away(rules_, from, to)) return;
    answer.warning = code::lowers_access;
    answer.params.add(param::from_role, from);
    answer.params.add(param::to_role, to);
  }

  code cancel_invite(const decision_action& action, decision& answer) const {
    if (!action.invite) return code::not_found;
    if (!is_role(rules_, action.org_role)) return code::invalid_role;
    const bool project_only = action.project && action.org_role == none(rules_);
    if (may(org_manage) || (project_only && may(project_manage))) return code::ok;
    return lacking(code::no_invite_delete_right, project_only ? project_manage : org_manage, answer);
  }

  code change_org_role(const decision_target& target, const decision_action& action, decision& answer) const {
    const role_number current = standing_of(target);
    if (!is_role(rules_, action.org_role) || malformed(rules_, current)) return code::invalid_role;
    if (!org_.owners) return code::out_of_range;
    if (!may(org_manage)) return lacking(code::no_org_members_cud, org_manage, answer);
    if (!is_role(rules_, current)) return code::not_found;
    if (above(action.org_role, own_role_)) return out_of_reach(action.org_role, own_role_, answer);
    if (above(current, own_role_)) return out_of_reach(current, own_role_, answer);
    // Whatever the new role: the server asks only whether somebody else is an owner.
    if (*org_.owners <= (current == owner ? 1U : 0U))
      return refused(answer, code::last_owner, param::owners, *org_.owners);
    return code::ok;
  }

  code change_project_role(const decision_target& target, const decision_action& action,
                           decision& answer) const {
    if (malformed(rules_, action.project_role) || malformed(rules_, target.org_role) ||
        malformed(rules_, target.project_role)) {
      return code::invalid_role;
    }
    const bool clears = action.project_role == no_role || action.project_role == none(rules_);
    if (!may(org_manage) && !may(project_manage))
      return lacking(code::no_members_cud, project_manage, answer);
    if (!clears && !entitled()) return not_in_plan(answer);
    if (!action.project || !project_.in_org) return code::project_not_in_org;
    if (!is_role(rules_, target.org_role)) return code::not_found;
    if (target.user_id_mismatch) return code::user_mismatch;
    if (above(target.org_role, own_role_)) return out_of_reach(target.org_role, own_role_, answer);
    if (above(target.project_role, ceiling_)) return out_of_reach(target.project_role, ceiling_, answer);
    if (!clears && above(action.project_role, ceiling_))
      return out_of_reach(action.project_role, ceiling_, answer);
    answer.params.add(param::project_role, clears ? no_role : action.project_role);
    if (!clears && strict()) warn_when_lower(answer, target.org_role, action.project_role);
    return code::ok;
  }

  code end_membership(role_number role, bool oneself, decision& answer) const {
    if (malformed(rules_, role)) return code::invalid_role;
    if (!org_.owners) return code::out_of_range;
    if (!is_role(rules_, role)) return code::not_found;
    if (!oneself) {
      if (!may(org_manage)) return lacking(code::no_org_members_cud, org_manage, answer);
      if (above(role, own_role_)) return out_of_reach(role, own_role_, answer);
    }
    if (role == owner && *org_.owners <= 1)
      return refused(answer, code::last_owner, param::owners, *org_.owners);
    return code::ok;
  }

  static code delete_account(const decision_action& action, decision& answer) {
    for (const tally& owners : action.owner_counts) {
      if (!owners) return code::out_of_range;
    }
    for (const tally& owners : action.owner_counts) {
      if (*owners <= 1) return refused(answer, code::last_owner, param::owners, *owners);
    }
    return code::ok;
  }

  [[nodiscard]] bool in_session(const decision_action& action) const {
    return action.project && may(project_open);
  }

  code list_project_members(const decision_action& action, decision& answer) const {
    if (!in_session(action)) return lacking(code::not_project_member, project_open, answer);
    // The organisation role counts where it is held: not on another organisation's project.
    if ((project_.in_org && may(org_read)) || may(project_read)) return code::ok;
    return lacking(code::no_members_read, project_read, answer);
  }

  code mention_list(const decision_action& action, decision& answer) const {
    if (!in_session(action)) return lacking(code::not_project_member, project_open, answer);
    return may(project_read) ? code::ok : lacking(code::no_members_read, project_read, answer);
  }

  const policy& rules_;
  const decision_actor& actor_;
  const decision_org& org_;
  const decision_project& project_;
  bool member_;
  role_number own_role_;
  role_number ceiling_;
  role_number role_there_;
  const plan* plan_ = nullptr;
};

}  // namespace

role_number role_called(const policy& rules, std::string_view name) noexcept {
  const auto rank = rules.find_role(name);
  return rank ? static_cast<role_number>(*rank) : unnamed_role;
}

decision decide(const policy& rules, const decision_request& request) noexcept {
  decision answer;
  answer.reason = standing(rules, request.actor, request.org, request.project)
                      .decide(request.target, request.action, answer);
  answer.allowed = answer.reason == code::ok;
  return answer;
}

std::vector<code> decide_members(const policy& rules, const decision_request& request,
                                 std::span<const decision_target> targets,
                                 std::span<const decision_action> actions) {
  const standing actor(rules, request.actor, request.org, request.project);
  std::vector<code> reasons;
  reasons.reserve(targets.size() * actions.size());
  for (const decision_target& target : targets) {
    for (const decision_action& action : actions) {
      decision answer;
      reasons.push_back(actor.decide(target, action, answer));
    }
  }
  return reasons;
}

effective_access effective_role(const policy& rules, const decision_actor& member) {
  effective_access answer;
  if (member.admin) {
    answer.role = rules.roles().front();
    answer.source = role_source::admin;
    return answer;
  }
  const role_number role = explicit_or_org(member);
  answer.role = rules.roles()[is_role(rules, role) ? role : none(rules)];
  if (member.project_role == no_role) return answer;
  answer.source = role_source::project;
  if (is_role(rules, member.org_role)) {
    answer.lost = compare_roles(rules, level::project, rules.roles()[member.org_role], answer.role).lost;
  }
  answer.lowered = !answer.lost.empty();
  return answer;
}

std::vector<code> grantable_roles(const policy& rules, level at, const decision_actor& actor) {
  if (at == level::none) return {};
  const decision_org org;
  const decision_project project;
  const standing granting(rules, actor, org, project);
  std::vector<code> reasons(rules.roles().size());
  for (std::size_t n = 0; n < reasons.size(); ++n)
    reasons[n] = granting.grant(at, static_cast<role_number>(n));
  return reasons;
}

}  // namespace usher
