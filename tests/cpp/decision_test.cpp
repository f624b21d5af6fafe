#include "usher/decision.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "case_file.hpp"
#include "catalog/decision_lists.hpp"
#include "catalog/plans.hpp"
#include "usher/settings.hpp"

namespace {

using usher::action_type;
using usher::code;
using usher::decision_request;
using usher::level;
using usher::no_role;
using usher::param;
using usher::parse_settings;
using usher::policy;
using usher::role_called;
using usher::role_number;
using usher_test::at;

using json = usher::json_value;

role_number role(const policy& rules, const json& value) {
  return value.is == json::kind::string ? role_called(rules, value.text) : no_role;
}

usher::tally number(const json& value) {
  if (value.is != json::kind::number) return std::nullopt;
  return static_cast<std::uint64_t>(value.number);
}

// A line of decisions.jsonl; `counts` outlives the request.
decision_request read_request(const policy& rules, const json& c, std::vector<usher::tally>& counts) {
  decision_request ask;
  const json& actor = at(c, "actor");
  ask.actor = {at(actor, "signedIn").boolean, at(actor, "admin").boolean, role(rules, at(actor, "orgRole")),
               role(rules, at(actor, "projectRole"))};
  const json& org = at(c, "org");
  ask.org = {rules.find_plan(at(org, "plan").text), number(at(org, "members")),
             number(at(org, "pendingInvites")), number(at(org, "owners"))};
  if (const json& project = at(c, "project"); project.is == json::kind::object) {
    ask.project = {at(project, "inOrg").boolean, role(rules, at(project, "actorRoleThere"))};
  }
  const json& target = at(c, "target");
  ask.target = {role(rules, at(target, "orgRole")),          role(rules, at(target, "projectRole")),
                at(target, "accountExists").boolean,         at(target, "isActor").boolean,
                at(target, "pendingInviteForEmail").boolean, at(target, "userIdMismatch").boolean};
  const json& action = at(c, "action");
  for (std::size_t n = 0; n < usher::action_words.size(); ++n) {
    if (usher::action_words[n] == at(action, "type").text) ask.action.type = static_cast<action_type>(n);
  }
  const bool cancels = ask.action.type == action_type::cancel_invite;
  const json& subject = cancels ? at(action, "invite") : action;
  const bool org_role = ask.action.type == action_type::change_org_role;
  ask.action.email = at(action, "email").text;
  ask.action.org_role = role(rules, at(subject, org_role ? "role" : "orgRole"));
  ask.action.project_role =
      role(rules, at(subject, ask.action.type == action_type::change_project_role ? "role" : "projectRole"));
  ask.action.project = at(subject, "projectId").is == json::kind::string;
  ask.action.invite = subject.is == json::kind::object;
  for (const json& count : at(action, "ownerCountsOfOrgsOwned")) counts.push_back(number(count));
  ask.action.owner_counts = counts;
  return ask;
}

TEST(Decide, AnswersEveryCaseInBothModes) {
  const policy strict;
  const auto upstream = parse_settings(R"({"decisions": "upstream"})");
  ASSERT_TRUE(upstream.has_value());
  for (const auto& line : usher_test::read_cases("decisions.jsonl")) {
    const json& c = line.whole();
    const std::string id(at(c, "id").text);
    std::vector<usher::tally> counts;
    const decision_request ask = read_request(strict, c, counts);

    const auto answer = decide(strict, ask);
    const std::string expected(at(c, "expected").text);
    EXPECT_EQ(answer.allowed, expected != "denied") << id;
    const bool warns = expected == "allowed-with-warning";
    EXPECT_EQ(to_string(warns ? answer.warning.value_or(code::ok) : answer.reason), at(c, "reasonCode").text)
        << id;

    const json& other = at(c, "upstream");
    const json& servers = other.is == json::kind::object ? other : c;
    const auto theirs = decide(*upstream, ask);
    EXPECT_EQ(theirs.allowed, at(servers, "expected").text == "allowed") << id;
    EXPECT_EQ(to_string(theirs.reason), at(servers, "reasonCode").text) << id;
    EXPECT_FALSE(theirs.warning.has_value()) << id;
  }
}

class Ask : public testing::Test {
 protected:
  policy rules;
  decision_request ask = invitation("OWNER", "MEMBER");

  [[nodiscard]] role_number role_of(std::string_view name) const { return role_called(rules, name); }

  [[nodiscard]] decision_request invitation(std::string_view actor, std::string_view given) const {
    decision_request request;
    request.actor.org_role = role_of(actor);
    request.org = {rules.find_plan("cloud:team"), 5, 0, 2};
    request.action.type = action_type::create_invite;
    request.action.email = "new@acme.com";
    request.action.org_role = role_of(given);
    return request;
  }
};

TEST_F(Ask, EveryPlanAnswersAsItsExampleSays) {
  for (const auto& row : usher::catalog::plans) {
    ask.org = {rules.find_plan(row.id), row.example.used, 0, 2};
    ask.action.type = action_type::create_invite;
    EXPECT_EQ(decide(rules, ask).reason, row.example.one_more_invite) << row.id;
    ask.target = {.org_role = role_of("MEMBER"), .account_exists = true};
    ask.action = {
        .type = action_type::change_project_role, .project_role = role_of("VIEWER"), .project = true};
    EXPECT_EQ(decide(rules, ask).reason, row.example.project_role) << row.id;
    ask = invitation("OWNER", "MEMBER");
    EXPECT_TRUE(row.doc.ends_with('.')) << row.id;
  }
}

TEST_F(Ask, SaysWhichRoleWouldDo) {
  ask = invitation("MEMBER", "VIEWER");
  auto answer = decide(rules, ask);
  EXPECT_EQ(answer.reason, code::no_org_members_cud);
  EXPECT_EQ(usher::member_scopes[*answer.params.find(param::scope)].id, "organizationMembers:CUD");
  EXPECT_EQ(answer.params.find(param::role), role_of("MEMBER"));
  EXPECT_EQ(answer.params.find(param::minimum_role), role_of("ADMIN"));

  ask = invitation("ADMIN", "OWNER");
  answer = decide(rules, ask);
  EXPECT_EQ(answer.reason, code::role_above_own);
  EXPECT_EQ(answer.params.find(param::own_role), role_of("ADMIN"));
  EXPECT_EQ(answer.params.find(param::minimum_role), role_of("OWNER"));
}

TEST_F(Ask, CountsSeats) {
  ask.org = {rules.find_plan("cloud:hobby"), 1, 0, 1};
  EXPECT_EQ(decide(rules, ask).params.find(param::seats_left), 0U);
  ask.org.pending_invites = 1;
  const auto full = decide(rules, ask);
  EXPECT_EQ(full.reason, code::seat_limit);
  EXPECT_EQ(full.params.find(param::seat_limit), 2U);
  EXPECT_EQ(full.params.find(param::seats_used), 2U);
  constexpr auto most = std::numeric_limits<std::uint64_t>::max();
  ask.org.members = ask.org.pending_invites = most;
  EXPECT_EQ(decide(rules, ask).params.find(param::seats_used), most);
  ask.org.members = std::nullopt;
  EXPECT_EQ(decide(rules, ask).reason, code::out_of_range);
  ask.org = {rules.find_plan("cloud:team"), 1, std::nullopt, 1};
  EXPECT_EQ(decide(rules, ask).reason, code::out_of_range);
}

TEST_F(Ask, SaysWhatAnInvitationCreatesAndSends) {
  const auto creates = [&] {
    return usher::invite_outcome_words[decide(rules, ask).params.find(param::creates).value_or(99)];
  };
  EXPECT_EQ(creates(), "invite");
  ask.target.account_exists = true;
  EXPECT_EQ(creates(), "membership");
  ask.target.org_role = role_of("VIEWER");
  ask.action.org_role = role_of("NONE");
  ask.action.project = true;
  ask.action.project_role = role_of("MEMBER");
  EXPECT_EQ(creates(), "project-role");
  EXPECT_EQ(decide(rules, ask).params.find(param::project_role), role_of("MEMBER"));
  ask = invitation("OWNER", "MEMBER");
  ask.action.project = true;
  ask.action.project_role = role_of("NONE");
  EXPECT_EQ(decide(rules, ask).params.find(param::project_role), no_role);
}

TEST_F(Ask, WarnsWhereTheServerSaysNothing) {
  ask.action.project = true;
  ask.action.project_role = role_of("VIEWER");
  auto answer = decide(rules, ask);
  EXPECT_EQ(answer.warning, code::lowers_access);
  EXPECT_EQ(answer.params.find(param::from_role), role_of("MEMBER"));
  EXPECT_EQ(answer.params.find(param::to_role), role_of("VIEWER"));
  ask.project.in_org = false;
  answer = decide(rules, ask);
  EXPECT_TRUE(answer.allowed);
  EXPECT_EQ(answer.warning, code::project_not_in_org);
  EXPECT_EQ(answer.params.find(param::project_role), no_role);
  ask = invitation("OWNER", "NONE");
  ask.action.project = true;
  EXPECT_EQ(decide(rules, ask).reason, code::project_role_required);
}

TEST_F(Ask, DeniesWhatNobodyHasHeardOf) {
  ask.org.plan = rules.find_plan("cloud:golden");
  EXPECT_EQ(decide(rules, ask).reason, code::unknown_plan);
  ask.actor.admin = true;
  EXPECT_TRUE(decide(rules, ask).allowed);
  const auto upstream = parse_settings(R"({"decisions": "upstream"})");
  ask.actor.admin = false;
  EXPECT_TRUE(decide(*upstream, ask).allowed);

  for (const role_number bad : {usher::unnamed_role, role_number{5}, role_number{31}, role_number{32}}) {
    ask = invitation("OWNER", "MEMBER");
    ask.target = {.org_role = bad, .account_exists = true};
    EXPECT_EQ(decide(rules, ask).reason, code::invalid_role);
    ask.target = {};
    ask.action.org_role = bad;
    EXPECT_EQ(decide(rules, ask).reason, code::invalid_role);
    ask.action.org_role = role_of("NONE");
    ask.action.project_role = bad;
    EXPECT_EQ(decide(rules, ask).reason, code::invalid_role);
    ask = invitation("OWNER", "MEMBER");
    ask.actor.org_role = bad;
    EXPECT_EQ(decide(rules, ask).reason, code::not_org_member);
    ask.action = {.type = action_type::list_project_members, .project = true};
    EXPECT_EQ(decide(rules, ask).reason, code::not_project_member);
    ask.actor = {.org_role = role_of("OWNER"), .project_role = bad};
    EXPECT_EQ(decide(rules, ask).reason, code::not_project_member);
    EXPECT_EQ(effective_role(rules, ask.actor).role, "NONE");
  }
  ask.action.type = action_type::none;
  EXPECT_EQ(decide(rules, ask).reason, code::unknown_action);
}

TEST_F(Ask, ProtectsTheLastOwnerWhereRequestsContradictThemselves) {
  ask.org.owners = 1;
  ask.target = {.org_role = role_of("VIEWER"), .is_actor = true};
  for (const action_type type : {action_type::remove_member, action_type::leave}) {
    ask.action.type = type;
    EXPECT_EQ(decide(rules, ask).reason, code::last_owner);
  }
  ask.action = {.type = action_type::change_org_role, .org_role = role_of("ADMIN")};
  EXPECT_EQ(decide(rules, ask).reason, code::last_owner);
  ask.org.owners = std::nullopt;
  EXPECT_EQ(decide(rules, ask).reason, code::out_of_range);
}

TEST_F(Ask, DeletesAnAccountOnlyWhereOthersOwn) {
  ask.action.type = action_type::delete_account;
  const auto reason = [&](std::vector<usher::tally> counts) {
    ask.action.owner_counts = counts;
    return decide(rules, ask).reason;
  };
  EXPECT_EQ(reason({}), code::ok);
  EXPECT_EQ(reason({2, 3}), code::ok);
  EXPECT_EQ(reason({2, 1}), code::last_owner);
  EXPECT_EQ(reason({0}), code::last_owner);
  EXPECT_EQ(reason({2, std::nullopt}), code::out_of_range);
}

TEST_F(Ask, ReadsTheProjectOfAnotherOrganisationByTheRoleThere) {
  ask.action = {.type = action_type::list_project_members, .project = true};
  ask.project = {.in_org = false, .actor_role_there = no_role};
  EXPECT_EQ(decide(rules, ask).reason, code::not_project_member);
  ask.project.actor_role_there = role_of("VIEWER");
  EXPECT_EQ(decide(rules, ask).reason, code::no_members_read);
  ask.project.actor_role_there = role_of("MEMBER");
  EXPECT_EQ(decide(rules, ask).reason, code::ok);
}

TEST(Decide, FollowsTheRolesPlansAndTablesOfADeployment) {
  const auto rules = parse_settings(R"({"roles": {"organization": {
      "OWNER": ["organizationMembers:CUD"], "ADMIN": [], "LEAD": ["organizationMembers:CUD"], "MEMBER": []}}})");
  ASSERT_TRUE(rules.has_value());
  decision_request ask;
  ask.org = {rules->find_plan("oss"), 1, 0, 1};
  ask.action = {
      .type = action_type::create_invite, .email = "a@b.co", .org_role = role_called(*rules, "LEAD")};
  ask.actor.org_role = role_called(*rules, "LEAD");
  EXPECT_TRUE(decide(*rules, ask).allowed);
  ask.action.org_role = role_called(*rules, "ADMIN");
  EXPECT_EQ(decide(*rules, ask).reason, code::role_above_own);
  ask.actor.org_role = role_called(*rules, "ADMIN");
  const auto answer = decide(*rules, ask);
  EXPECT_EQ(answer.reason, code::no_org_members_cud);
  EXPECT_EQ(answer.params.find(param::minimum_role), role_called(*rules, "LEAD"));
}

// A project that a role cannot open is not in the session, whatever else the role holds on it.
TEST(Decide, TakesNoRightOnAProjectFromARoleThatCannotOpenIt) {
  for (const bool opens : {true, false}) {
    const auto rules = parse_settings(
        std::string(R"({"roles": {"organization": {"OWNER": ["organizationMembers:CUD"], "ADMIN": []},
            "project": {"OWNER": ["project:read"], "ADMIN": ["projectMembers:CUD")") +
        (opens ? R"(, "project:read")" : "") + "]}}}");
    ASSERT_TRUE(rules.has_value());
    decision_request ask;
    ask.actor.org_role = role_called(*rules, "ADMIN");
    ask.org.plan = rules->find_plan("cloud:team");
    ask.target.org_role = role_called(*rules, "MEMBER");
    ask.action = {.type = action_type::change_project_role,
                  .project_role = role_called(*rules, "VIEWER"),
                  .project = true};
    EXPECT_EQ(decide(*rules, ask).reason, opens ? code::ok : code::no_members_cud);
  }
}

TEST(Decide, CountsTheSeatsOfADeploymentsOwnPlans) {
  const auto rules = parse_settings(R"({"plans": {"acme": {"seats": 3, "projectRoles": true}}})");
  ASSERT_TRUE(rules.has_value());
  decision_request ask;
  ask.actor.org_role = role_called(*rules, "OWNER");
  ask.org = {rules->find_plan("acme"), 2, 0, 1};
  ask.action = {
      .type = action_type::create_invite, .email = "a@b.co", .org_role = role_called(*rules, "MEMBER")};
  EXPECT_EQ(decide(*rules, ask).params.find(param::seats_left), 0U);
  ask.org.pending_invites = 1;
  EXPECT_EQ(decide(*rules, ask).reason, code::seat_limit);
}

// A table that is older than the session says another role of oneself than the session does.
TEST(Decide, LetsPeopleLeaveWhoseRoleTheCallerHoldsTwoOpinionsOf) {
  const policy rules;
  decision_request ask;
  ask.actor.org_role = role_called(rules, "MEMBER");
  ask.org.owners = 2;
  ask.target = {.org_role = role_called(rules, "OWNER"), .is_actor = true};
  for (const auto type : {action_type::leave, action_type::remove_member}) {
    ask.action.type = type;
    ask.org.owners = 2;
    EXPECT_EQ(decide(rules, ask).reason, code::ok);
    ask.org.owners = 1;
    EXPECT_EQ(decide(rules, ask).reason, code::last_owner);
  }
}

// The space of decisions has no malformed requests in it: these are all there are, one thing wrong in each.
TEST(Decide, RefusesMalformedRequestsForTheReasonsOfTheActionAndNoOthers) {
  const policy rules;
  const std::vector<usher::tally> owned{2};
  const std::vector<usher::tally> uncounted{std::nullopt};
  const std::vector<void (*)(decision_request&)> damages{
      [](auto& ask) { ask.action.email = "x"; },
      [](auto& ask) { ask.action.org_role = usher::unnamed_role; },
      [](auto& ask) { ask.action.project_role = usher::unnamed_role; },
      [](auto& ask) { ask.target.org_role = usher::unnamed_role; },
      [](auto& ask) { ask.target.project_role = usher::unnamed_role; },
      [](auto& ask) {
        ask.actor.admin = true;
        ask.actor.org_role = usher::unnamed_role;
      },
      [](auto& ask) { ask.org.members.reset(); },
      [](auto& ask) { ask.org.pending_invites.reset(); },
      [](auto& ask) { ask.org.owners.reset(); },
  };
  for (const auto& row : usher::catalog::decision_lists) {
    decision_request ask;
    ask.actor.org_role = role_called(rules, "OWNER");
    ask.org = {.plan = rules.find_plan("cloud:team"), .members = 2, .pending_invites = 0, .owners = 2};
    ask.target.org_role = role_called(rules, "MEMBER");
    ask.action = {.type = row.action, .email = "new@acme.com", .org_role = role_called(rules, "VIEWER")};
    ask.action.project = ask.action.invite = true;
    ask.action.owner_counts = uncounted;
    std::vector<code> given{decide(rules, ask).reason};
    ask.action.owner_counts = owned;
    for (const auto damage : damages) {
      decision_request damaged = ask;
      damage(damaged);
      given.push_back(decide(rules, damaged).reason);
    }
    for (const code malformed : {code::invalid_email, code::invalid_role, code::out_of_range}) {
      EXPECT_EQ(std::ranges::count(given, malformed) > 0, std::ranges::count(row.reasons, malformed) > 0)
          << usher::action_words[static_cast<std::size_t>(row.action)] << ' ' << to_string(malformed);
    }
  }
}

TEST(DecideMembers, AnswersAsOneByOne) {
  const policy rules;
  decision_request ask;
  ask.actor.org_role = role_called(rules, "ADMIN");
  ask.org = {rules.find_plan("cloud:team"), 5, 0, 1};
  std::vector<usher::decision_target> targets;
  for (role_number r = 0; r < rules.roles().size(); ++r)
    targets.push_back({.org_role = r, .account_exists = true});
  const std::vector<usher::decision_action> actions = {
      {.type = action_type::remove_member},
      {.type = action_type::change_org_role, .org_role = role_called(rules, "MEMBER")},
      {.type = action_type::change_project_role,
       .project_role = role_called(rules, "OWNER"),
       .project = true}};
  const auto reasons = decide_members(rules, ask, targets, actions);
  ASSERT_EQ(reasons.size(), targets.size() * actions.size());
  for (std::size_t row = 0; row < targets.size(); ++row) {
    for (std::size_t column = 0; column < actions.size(); ++column) {
      ask.target = targets[row];
      ask.action = actions[column];
      EXPECT_EQ(reasons[row * actions.size() + column], decide(rules, ask).reason);
    }
  }
  EXPECT_TRUE(decide_members(rules, ask, {}, actions).empty());
  EXPECT_TRUE(decide_members(rules, ask, targets, {}).empty());
}

TEST(EffectiveRole, IsTheProjectsAndElseTheOrganisations) {
  const policy rules;
  struct {
    std::string_view org, project;
    bool admin;
    std::string_view role, source;
    std::size_t lost;
  } constexpr members[] = {
      {"MEMBER", "", false, "MEMBER", "organization", 0}, {"OWNER", "VIEWER", false, "VIEWER", "project", 38},
      {"OWNER", "NONE", false, "NONE", "project", 56},    {"NONE", "ADMIN", false, "ADMIN", "project", 0},
      {"", "MEMBER", false, "MEMBER", "project", 0},      {"", "", false, "NONE", "organization", 0},
      {"owner", "", false, "NONE", "organization", 0},    {"MEMBER", "admin", false, "NONE", "project", 42},
      {"VIEWER", "NONE", true, "OWNER", "admin", 0},
  };
  const auto number_of = [&](std::string_view name) {
    return name.empty() ? no_role : role_called(rules, name);
  };
  for (const auto& m : members) {
    const auto access = effective_role(
        rules, {.admin = m.admin, .org_role = number_of(m.org), .project_role = number_of(m.project)});
    EXPECT_EQ(access.role, m.role) << m.org << ' ' << m.project;
    EXPECT_EQ(to_string(access.source), m.source) << m.org << ' ' << m.project;
    EXPECT_EQ(access.lost.size(), m.lost) << m.org << ' ' << m.project;
    EXPECT_EQ(access.lowered, m.lost > 0) << m.org << ' ' << m.project;
  }
}

}  // namespace
