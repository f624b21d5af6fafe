// The decision lists: for each action the reasons it can be refused for, in the order in which the server
// looks. One row an action. The tests hold every row against the whole space of decisions: no other reason,
// and none too many. Source: membersRouter.ts, trpc.ts and userAccount.ts of langfuse/langfuse at commit
// 6275144614.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>

#include "usher/decision.hpp"
#include "usher/error.hpp"

namespace usher::catalog {

/// The reasons of an action, first looked at first; `ok` fills up the rest.
struct decision_list {
  static constexpr std::size_t most = 18;

  consteval decision_list(action_type of, std::initializer_list<code> in_order) : action(of) {
    std::ranges::copy(in_order, reasons.begin());
  }

  action_type action;
  std::array<code, most> reasons{};
};

inline constexpr std::array decision_lists{
    decision_list{
        action_type::create_invite,
        {code::not_authenticated, code::not_org_member, code::invalid_email, code::invalid_role,
         code::out_of_range, code::no_project_members_cud, code::no_org_members_cud, code::role_above_own,
         code::no_entitlement, code::already_member, code::already_project_member, code::unknown_plan,
         code::seat_limit, code::duplicate_invite, code::project_not_in_org, code::project_role_required}},
    decision_list{action_type::cancel_invite,
                  {code::not_authenticated, code::not_org_member, code::not_found, code::invalid_role,
                   code::no_invite_delete_right}},
    decision_list{action_type::change_org_role,
                  {code::not_authenticated, code::not_org_member, code::invalid_role, code::out_of_range,
                   code::no_org_members_cud, code::not_found, code::role_above_own, code::last_owner}},
    decision_list{action_type::change_project_role,
                  {code::not_authenticated, code::not_org_member, code::invalid_role, code::no_members_cud,
                   code::no_entitlement, code::project_not_in_org, code::not_found, code::user_mismatch,
                   code::role_above_own}},
    decision_list{action_type::remove_member,
                  {code::not_authenticated, code::not_org_member, code::invalid_role, code::out_of_range,
                   code::not_found, code::no_org_members_cud, code::role_above_own, code::last_owner}},
    decision_list{action_type::leave,
                  {code::not_authenticated, code::not_org_member, code::invalid_role, code::out_of_range,
                   code::not_found, code::last_owner}},
    decision_list{action_type::delete_account,
                  {code::not_authenticated, code::out_of_range, code::last_owner}},
    decision_list{action_type::list_org_members,
                  {code::not_authenticated, code::not_org_member, code::no_members_read}},
    decision_list{action_type::list_project_members,
                  {code::not_authenticated, code::not_project_member, code::no_members_read}},
    decision_list{action_type::mention_list,
                  {code::not_authenticated, code::not_project_member, code::no_members_read}},
};

}  // namespace usher::catalog
