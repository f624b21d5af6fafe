#include "usher/permission.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "case_file.hpp"
#include "usher/settings.hpp"

namespace {

using usher::code;
using usher::level;
using usher::policy;
using usher_test::at;
using usher_test::texts;

constexpr std::array both_levels{level::organization, level::project};

TEST(Can, AnswersAllTriplesAsTheServersTableDoes) {
  const policy rules;
  const auto facts = usher_test::parse_case(usher_test::read_case_text("access-rights.json"));
  int triples = 0;
  for (const level l : both_levels) {
    const auto& table = at(facts, to_string(l));
    const auto scopes = texts(at(table, "OWNER"));
    for (const std::string& role : texts(at(facts, "roles"))) {
      const auto held = texts(at(table, role));
      for (const std::string& scope : scopes) {
        ++triples;
        EXPECT_EQ(can(rules, l, role, scope), std::ranges::find(held, scope) != held.end())
            << role << ' ' << scope;
      }
    }
  }
  EXPECT_EQ(triples, 325);
}

TEST(Can, DeniesWhateverTheTableDoesNotKnow) {
  const policy rules;
  for (const std::string_view scope : {"",
                                       "*",
                                       "project:*",
                                       "*:read",
                                       "constructor",
                                       "__proto__",
                                       "toString",
                                       "read ",
                                       "project:read ",
                                       " project:read",
                                       "PROJECT:READ",
                                       "project:Read",
                                       "projects:create:x",
                                       "project",
                                       "project:",
                                       ":read",
                                       "traces:read",
                                       "scores:create",
                                       "tableViewPresets:read",
                                       "project:read\n"}) {
    for (const level l : both_levels) EXPECT_FALSE(can(rules, l, "OWNER", scope)) << scope;
  }
  EXPECT_FALSE(can(rules, level::project, "OWNER", std::string_view("project:read\0", 13)));
  for (const std::string_view role :
       {"", "owner", "Owner", "OWNER ", " OWNER", "constructor", "__proto__", "ROOT", "0"}) {
    EXPECT_FALSE(can(rules, level::project, role, "project:read")) << role;
  }
  EXPECT_FALSE(can(rules, level::none, "OWNER", "project:read"));
}

TEST(Can, KeepsTheLevelsApart) {
  const policy rules;
  EXPECT_FALSE(can(rules, level::organization, "OWNER", "project:read"));
  EXPECT_FALSE(can(rules, level::project, "OWNER", "organization:update"));
  EXPECT_EQ(usher::find_level("project"), level::project);
  EXPECT_EQ(usher::find_level("Project"), level::none);
  EXPECT_EQ(usher::find_level(""), level::none);
}

struct renamed {
  level at;
  std::string_view older;
  std::string_view newer;
};

TEST(Can, ReadsOlderAndNewerSpellingsAlike) {
  const policy rules;
  constexpr renamed names[] = {{level::project, "evalTemplate:CUD", "evaluator:CUD"},
                               {level::project, "evalTemplate:read", "evaluator:read"},
                               {level::project, "evalJob:CUD", "evaluationRule:CUD"},
                               {level::project, "evalJob:read", "evaluationRule:read"},
                               {level::project, "auditLogs:read", "projectAuditLogs:read"},
                               {level::organization, "auditLogs:read", "orgAuditLogs:read"}};
  for (const auto& name : names) {
    for (const std::string_view role : rules.roles()) {
      EXPECT_EQ(can(rules, name.at, role, name.older), can(rules, name.at, role, name.newer)) << name.newer;
    }
    EXPECT_EQ(explain(rules, name.at, "NONE", name.newer).scope, name.older);
  }
  EXPECT_FALSE(can(rules, level::project, "OWNER", "orgAuditLogs:read"));
  EXPECT_FALSE(can(rules, level::organization, "OWNER", "projectAuditLogs:read"));
}

TEST(Can, AgreesWithEveryOtherQuestion) {
  const policy rules;
  for (const level l : both_levels) {
    const auto table = matrix(rules, l);
    ASSERT_EQ(table.roles.size(), rules.roles().size());
    for (std::size_t s = 0; s < table.scopes.size(); ++s) {
      const auto holders = roles_with(rules, l, table.scopes[s]);
      for (std::size_t r = 0; r < table.roles.size(); ++r) {
        const bool allowed = can(rules, l, table.roles[r], table.scopes[s]);
        EXPECT_EQ((table.holders[s] >> r & 1U) != 0, allowed);
        EXPECT_EQ(std::ranges::count(holders, table.roles[r]), allowed ? 1 : 0);
        const auto why = explain(rules, l, table.roles[r], table.scopes[s]);
        EXPECT_EQ(why.allowed, allowed);
        EXPECT_EQ(why.reason, allowed ? code::granted : code::role_lacks_scope);
        EXPECT_EQ(why.minimum_role, holders.back());
      }
    }
  }
}

TEST(Explain, NamesAnUnknownRoleBeforeAnUnknownScope) {
  const policy rules;
  EXPECT_EQ(explain(rules, level::project, "?", "?").reason, code::unknown_role);
  EXPECT_EQ(explain(rules, level::project, "OWNER", "?").reason, code::unknown_scope);
  const auto known = explain(rules, level::project, "?", "apiKeys:CUD");
  EXPECT_EQ(known.reason, code::unknown_role);
  EXPECT_EQ(known.scope, "apiKeys:CUD");
  EXPECT_EQ(known.minimum_role, "ADMIN");
  EXPECT_EQ(explain(rules, level::none, "OWNER", "project:read").reason, code::unknown_scope);
}

TEST(CompareRoles, IsWhatOneHoldsAndTheOtherDoesNot) {
  const policy rules;
  const auto up = compare_roles(rules, level::project, "ADMIN", "OWNER");
  EXPECT_EQ(up.gained, std::vector<std::string_view>{"project:delete"});
  EXPECT_TRUE(up.lost.empty());
  const auto down = compare_roles(rules, level::project, "MEMBER", "VIEWER");
  EXPECT_TRUE(down.gained.empty());
  EXPECT_EQ(down.lost.size(), 24U);
  EXPECT_EQ(compare_roles(rules, level::project, "?", "VIEWER").gained.size(), 18U);
  EXPECT_EQ(compare_roles(rules, level::organization, "OWNER", "?").lost.size(), 9U);
  for (const std::string_view from : rules.roles()) {
    for (const std::string_view to : rules.roles()) {
      const auto there = compare_roles(rules, level::project, from, to);
      const auto back = compare_roles(rules, level::project, to, from);
      EXPECT_EQ(there.gained, back.lost);
      EXPECT_EQ(there.lost, back.gained);
    }
  }
}

}  // namespace
