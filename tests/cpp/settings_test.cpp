#include "usher/settings.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "usher/json.hpp"

namespace {

using usher::can;
using usher::level;
using usher::parse_settings;

struct wrong {
  std::string_view json;
  std::string_view problems;
};

TEST(ParseSettings, NamesEveryProblemByItsPlace) {
  constexpr wrong settings[] = {
      {"", R"([{"code":"not-json","pointer":""}])"},
      {"{", R"([{"code":"not-json","pointer":""}])"},
      {"{} x", R"([{"code":"not-json","pointer":""}])"},
      {"{\"a\":\"\xFF\"}", R"([{"code":"not-json","pointer":""}])"},
      {"[[[[[[[[[1]]]]]]]]]", R"([{"code":"too-deep","pointer":""}])"},
      {"[]", R"([{"code":"wrong-type","pointer":""}])"},
      {"null", R"([{"code":"wrong-type","pointer":""}])"},
      {R"({"a/b~c": 1})", R"([{"code":"unknown-key","pointer":"/a~1b~0c"}])"},
      {R"({"__proto__": {}})", R"([{"code":"unknown-key","pointer":"/__proto__"}])"},
      {R"({"decisions": "strict", "decisions": "upstream"})",
       R"([{"code":"duplicate","pointer":"/decisions"}])"},
      {R"({"decisions": "Strict"})", R"([{"code":"out-of-range","pointer":"/decisions"}])"},
      {R"({"decisions": true})", R"([{"code":"wrong-type","pointer":"/decisions"}])"},
      // regions
      {R"({"regions": {}})", R"([{"code":"wrong-type","pointer":"/regions"}])"},
      {R"({"regions": []})", R"([{"code":"empty","pointer":"/regions"}])"},
      {R"({"regions": [{"host": "a.example"}, {"id": "B"}]})",
       R"([{"code":"missing-key","pointer":"/regions/0/id"},{"code":"missing-key","pointer":"/regions/1/host"}])"},
      {R"({"regions": [{"id": "A", "host": "https://a.example"}]})",
       R"([{"code":"invalid-host","pointer":"/regions/0/host"}])"},
      {R"({"regions": [{"id": "A", "host": "a.example/x"}]})",
       R"([{"code":"invalid-host","pointer":"/regions/0/host"}])"},
      {R"({"regions": [{"id": "A", "host": "a.example."}]})",
       R"([{"code":"invalid-host","pointer":"/regions/0/host"}])"},
      {R"({"regions": [{"id": "A", "host": "xn--a.example"}]})",
       R"([{"code":"invalid-host","pointer":"/regions/0/host"}])"},
      {R"({"regions": [{"id": "A B", "host": "a.example"}]})",
       R"([{"code":"invalid-id","pointer":"/regions/0/id"}])"},
      {R"({"regions": [{"id": "A", "host": "a.example"}, {"id": "A", "host": "A.example:443"}]})",
       R"([{"code":"duplicate","pointer":"/regions/1/id"},{"code":"duplicate","pointer":"/regions/1/host"}])"},
      {R"({"regions": [{"id": "A", "host": "a.example", "production": "yes", "color": 1}]})",
       R"([{"code":"wrong-type","pointer":"/regions/0/production"},{"code":"unknown-key","pointer":"/regions/0/color"}])"},
      // self-hosted sites
      {R"({"selfHosted": [{"host": "a.example", "basePath": "base"}]})",
       R"([{"code":"invalid-path","pointer":"/selfHosted/0/basePath"}])"},
      {R"({"selfHosted": [{"host": "a.example", "basePath": "/base/"}, {"host": "b.example", "basePath": "/a/../b"},
           {"host": "c.example", "basePath": "//evil.example"}, {"host": "d.example", "basePath": "/a?b"}]})",
       R"([{"code":"invalid-path","pointer":"/selfHosted/0/basePath"},{"code":"invalid-path","pointer":"/selfHosted/1/basePath"},)"
       R"({"code":"invalid-path","pointer":"/selfHosted/2/basePath"},{"code":"invalid-path","pointer":"/selfHosted/3/basePath"}])"},
      {R"({"selfHosted": [{"host": "a.example"}, {"host": "a.example:80"}]})",
       R"([{"code":"duplicate","pointer":"/selfHosted/1/host"}])"},
      // roles
      {R"({"roles": {"team": {}}})", R"([{"code":"unknown-key","pointer":"/roles/team"}])"},
      {R"({"roles": {"project": []}})", R"([{"code":"wrong-type","pointer":"/roles/project"}])"},
      {R"({"roles": {"project": {}}})", R"([{"code":"empty","pointer":"/roles/project"}])"},
      {R"({"roles": {"project": {"OWNER": "project:read"}}})",
       R"([{"code":"wrong-type","pointer":"/roles/project/OWNER"}])"},
      {R"({"roles": {"project": {"OWNER": ["project:read", "read", "*", "project:read", 1]}}})",
       R"([{"code":"invalid-scope","pointer":"/roles/project/OWNER/1"},{"code":"invalid-scope","pointer":"/roles/project/OWNER/2"},)"
       R"({"code":"duplicate","pointer":"/roles/project/OWNER/3"},{"code":"wrong-type","pointer":"/roles/project/OWNER/4"}])"},
      {R"({"roles": {"project": {"OWNER": [], "a b": []}}})",
       R"([{"code":"invalid-id","pointer":"/roles/project/a b"}])"},
      {R"({"roles": {"project": {"OWNER": [], "EDITOR": [], "VIEWER": []}}})",
       R"([{"code":"role-without-order","pointer":"/roles/project/EDITOR"}])"},
      {R"({"roles": {"project": {"EDITOR": [], "OWNER": []}}})",
       R"([{"code":"role-order","pointer":"/roles/project/EDITOR"}])"},
      {R"({"roles": {"project": {"NONE": [], "GUEST": []}}})",
       R"([{"code":"role-order","pointer":"/roles/project/GUEST"}])"},
      {R"({"roles": {"project": {"VIEWER": [], "MEMBER": []}}})",
       R"([{"code":"role-order","pointer":"/roles/project/VIEWER"}])"},
      {R"({"roles": {"organization": {"OWNER": [], "BILLING": [], "ADMIN": []},
                     "project": {"OWNER": [], "EDITOR": [], "ADMIN": []}}})",
       R"([{"code":"role-without-order","pointer":"/roles/project/EDITOR"}])"},
      // scopes
      {R"({"scopes": ["a:b"]})", R"([{"code":"wrong-type","pointer":"/scopes"}])"},
      {R"({"scopes": {"team": []}})", R"([{"code":"unknown-key","pointer":"/scopes/team"}])"},
      {R"({"scopes": {"project": {"a:b": 1}}})", R"([{"code":"wrong-type","pointer":"/scopes/project"}])"},
      {R"({"scopes": {"project": ["a:b", "a", "a:b", 1]}})",
       R"([{"code":"invalid-scope","pointer":"/scopes/project/1"},{"code":"duplicate","pointer":"/scopes/project/2"},)"
       R"({"code":"wrong-type","pointer":"/scopes/project/3"}])"},
      {R"({"roles": {"project": {"OWNER": ["widgets:CUD", "gadgets:CUD", "project:read", "evaluator:read"]}},
           "scopes": {"project": ["widgets:CUD"]}})",
       R"([{"code":"unknown-scope","pointer":"/roles/project/OWNER/1"}])"},
      {R"({"roles": {"organization": {"OWNER": ["project:read"]}}, "scopes": {"organization": []}})",
       R"([{"code":"unknown-scope","pointer":"/roles/organization/OWNER/0"}])"},
      // plans
      {R"({"plans": []})", R"([{"code":"wrong-type","pointer":"/plans"}])"},
      {R"({"plans": {"": {}, "a b": {}, "a": 10, "b": {"seat": 1}, "c": {"seats": "1"}, "d": {"projectRoles": 1}}})",
       R"([{"code":"invalid-id","pointer":"/plans/"},{"code":"invalid-id","pointer":"/plans/a b"},)"
       R"({"code":"wrong-type","pointer":"/plans/a"},{"code":"unknown-key","pointer":"/plans/b/seat"},)"
       R"({"code":"wrong-type","pointer":"/plans/c/seats"},{"code":"wrong-type","pointer":"/plans/d/projectRoles"}])"},
      {R"({"plans": {"a": {"seats": -1}, "b": {"seats": 1.5}, "c": {"seats": 1e10}, "d": {"seats": null}, "d": {}}})",
       R"([{"code":"out-of-range","pointer":"/plans/a/seats"},{"code":"out-of-range","pointer":"/plans/b/seats"},)"
       R"({"code":"out-of-range","pointer":"/plans/c/seats"},{"code":"wrong-type","pointer":"/plans/d/seats"},)"
       R"({"code":"duplicate","pointer":"/plans/d"}])"},
      // aliases
      {R"({"scopeAliases": {"a:b": "c:d", "e": "project:read", "project:update": "project:read", "f:g": 1}})",
       R"([{"code":"unknown-scope","pointer":"/scopeAliases/a:b"},{"code":"invalid-scope","pointer":"/scopeAliases/e"},)"
       R"({"code":"duplicate","pointer":"/scopeAliases/project:update"},{"code":"wrong-type","pointer":"/scopeAliases/f:g"}])"},
      // invitations
      {R"({"invite": {"allowedDomains": ["acme.com", "ACME.com", "a@acme.com", "localhost", "10.0.0.1", "a.b:1"]}})",
       R"([{"code":"duplicate","pointer":"/invite/allowedDomains/1"},{"code":"invalid-domain","pointer":"/invite/allowedDomains/2"},)"
       R"({"code":"invalid-domain","pointer":"/invite/allowedDomains/3"},{"code":"invalid-domain","pointer":"/invite/allowedDomains/4"},)"
       R"({"code":"invalid-domain","pointer":"/invite/allowedDomains/5"}])"},
      {R"({"invite": {"maxPerBatch": 0}})", R"([{"code":"out-of-range","pointer":"/invite/maxPerBatch"}])"},
      {R"({"invite": {"maxPerBatch": -1}})", R"([{"code":"out-of-range","pointer":"/invite/maxPerBatch"}])"},
      {R"({"invite": {"maxPerBatch": 1.5}})", R"([{"code":"out-of-range","pointer":"/invite/maxPerBatch"}])"},
      {R"({"invite": {"maxPerBatch": 1e300}})",
       R"([{"code":"out-of-range","pointer":"/invite/maxPerBatch"}])"},
      {R"({"invite": {"maxPerBatch": "5"}})", R"([{"code":"wrong-type","pointer":"/invite/maxPerBatch"}])"},
  };
  for (const auto& s : settings) {
    const auto read = parse_settings(s.json);
    ASSERT_FALSE(read.has_value()) << s.json;
    EXPECT_EQ(usher::to_json(read.error()), s.problems) << s.json;
  }
}

TEST(ParseSettings, RefusesMoreThanItReads) {
  std::string many = R"({"regions": [)";
  for (int i = 0; i <= 100; ++i)
    many += std::string(i > 0 ? "," : "") + R"({"id":"R)" + std::to_string(i) + R"(","host":"h)" +
            std::to_string(i) + R"(.example"})";
  EXPECT_EQ(parse_settings(many + "]}").error().front().why, usher::code::too_many);
  EXPECT_EQ(parse_settings(std::string((1 << 20) + 1, ' ')).error().front().why, usher::code::too_long);
  EXPECT_EQ(parse_settings(std::string(1 << 20, '[')).error().front().why, usher::code::too_deep);
  std::string roles = R"({"roles": {"project": {"OWNER": [])";
  for (int i = 0; i < 28; ++i) roles += R"(,"R)" + std::to_string(i) + R"(":[])";
  EXPECT_EQ(parse_settings(roles + R"(,"ADMIN":[]}}})").error().front().why, usher::code::too_many);
}

TEST(ParseSettings, KeepsTheBuiltInRulesWhereNothingIsSaid) {
  const auto rules = parse_settings("{}");
  ASSERT_TRUE(rules.has_value());
  EXPECT_EQ(to_json(matrix(*rules, level::project)), to_json(matrix(usher::policy(), level::project)));
  EXPECT_EQ(usher::to_json(usher::regions(*rules)), usher::to_json(usher::regions(usher::policy())));
  EXPECT_EQ(rules->decisions(), usher::decision_mode::strict);
  EXPECT_EQ(rules->max_per_batch(), 0U);
}

TEST(ParseSettings, ReplacesOneTableAndGivesRolesTheirPlace) {
  const auto rules = parse_settings(R"({"roles": {"project": {
      "OWNER": ["evaluator:read", "widgets:CUD", "project:read"], "ADMIN": ["widgets:CUD"],
      "EDITOR": ["widgets:CUD", "project:read"], "MEMBER": ["project:read"]}},
      "scopeAliases": {"gadgets:CUD": "widgets:CUD"}})");
  ASSERT_TRUE(rules.has_value()) << usher::to_json(rules.error());
  EXPECT_EQ(usher::to_json(rules->roles()), R"(["OWNER","ADMIN","EDITOR","MEMBER","VIEWER","NONE"])");
  EXPECT_TRUE(can(*rules, level::project, "EDITOR", "widgets:CUD"));
  EXPECT_TRUE(can(*rules, level::project, "EDITOR", "gadgets:CUD"));
  EXPECT_FALSE(can(*rules, level::project, "VIEWER", "project:read"));
  EXPECT_FALSE(can(*rules, level::project, "OWNER", "apiKeys:CUD"));
  EXPECT_TRUE(
      can(*rules, level::project, "OWNER", "evalTemplate:read"));  // the table is in the newer spelling
  EXPECT_TRUE(can(*rules, level::organization, "ADMIN", "projects:create"));
  EXPECT_FALSE(can(*rules, level::organization, "EDITOR", "organizationMembers:read"));
  EXPECT_FALSE(can(*rules, level::organization, "VIEWER", "organizationMembers:read"));
  EXPECT_EQ(matrix(*rules, level::project).scopes.front(), "evaluator:read");
}

TEST(ParseSettings, KnowsDeclaredScopesThatNobodyHolds) {
  const auto rules = parse_settings(R"({"scopes": {"project": ["widgets:CUD", "evaluator:read"]},
      "scopeAliases": {"gadgets:CUD": "widgets:CUD"}})");
  ASSERT_TRUE(rules.has_value()) << usher::to_json(rules.error());
  EXPECT_EQ(explain(*rules, level::project, "OWNER", "gadgets:CUD").reason, usher::code::role_lacks_scope);
  EXPECT_EQ(explain(*rules, level::organization, "OWNER", "widgets:CUD").reason, usher::code::unknown_scope);
  EXPECT_TRUE(can(*rules, level::project, "VIEWER", "evalTemplate:read"));
  EXPECT_EQ(matrix(*rules, level::project).scopes.size(), 57U);
}

TEST(ParseSettings, AddsPlansAndReplacesBuiltInOnes) {
  const auto rules = parse_settings(R"({"plans": {
      "acme": {"seats": 10, "projectRoles": true}, "cloud:hobby": {"seats": 0}, "acme:free": {}}})");
  ASSERT_TRUE(rules.has_value()) << usher::to_json(rules.error());
  EXPECT_EQ(rules->plans().size(), usher::policy().plans().size() + 2);
  const auto& acme = rules->plans()[rules->find_plan("acme").value()];
  EXPECT_EQ(acme.seats, 10U);
  EXPECT_TRUE(acme.project_roles);
  EXPECT_EQ(rules->plans()[rules->find_plan("cloud:hobby").value()].seats, 0U);
  EXPECT_EQ(rules->plans()[rules->find_plan("acme:free").value()].seats, std::nullopt);
}

TEST(ParseSettings, RefusesMorePlansThanItReads) {
  std::string many = R"({"plans": {)";
  for (int i = 0; i <= 100; ++i)
    many += std::string(i > 0 ? "," : "") + R"("p)" + std::to_string(i) + R"(":{})";
  EXPECT_EQ(parse_settings(many + "}}").error().front().why, usher::code::too_many);
}

TEST(ParseSettings, MergesTheOrderOfBothTables) {
  const auto rules = parse_settings(R"({"roles": {
      "organization": {"OWNER": [], "BILLING": [], "EDITOR": [], "ADMIN": []},
      "project": {"OWNER": [], "EDITOR": [], "ADMIN": []}}})");
  ASSERT_TRUE(rules.has_value()) << usher::to_json(rules.error());
  EXPECT_EQ(usher::to_json(rules->roles()),
            R"(["OWNER","BILLING","EDITOR","ADMIN","MEMBER","VIEWER","NONE"])");
}

TEST(ParseSettings, ReadsSitesAndInviteRules) {
  const auto rules = parse_settings(R"({
      "selfHosted": [{"host": "LLM.acme.example:8443", "basePath": "/lang/fuse", "name": "Acme \u00e9"}],
      "invite": {"allowedDomains": ["Acme.com"], "maxPerBatch": 50}, "decisions": "upstream"})");
  ASSERT_TRUE(rules.has_value()) << usher::to_json(rules.error());
  ASSERT_EQ(rules->self_hosted().size(), 1U);
  EXPECT_EQ(rules->self_hosted()[0].host, "llm.acme.example:8443");
  EXPECT_EQ(rules->self_hosted()[0].base_path, "/lang/fuse");
  EXPECT_EQ(rules->self_hosted()[0].name, "Acme \u00E9");
  EXPECT_EQ(rules->allowed_domains()[0], "acme.com");
  EXPECT_EQ(rules->max_per_batch(), 50U);
  EXPECT_EQ(rules->decisions(), usher::decision_mode::upstream);
}

}  // namespace
