#include "usher/json.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "json_writer.hpp"

namespace {

using usher::level;
using usher::policy;

TEST(ToJson, WritesEveryAnswer) {
  const policy rules;
  EXPECT_EQ(
      to_json(explain(rules, level::project, "MEMBER", "apiKeys:CUD")),
      R"({"allowed":false,"reasonCode":"role-lacks-scope","scope":"apiKeys:CUD","minimumRole":"ADMIN"})");
  EXPECT_EQ(to_json(explain(rules, level::project, "MEMBER", "x:y")),
            R"({"allowed":false,"reasonCode":"unknown-scope","scope":null,"minimumRole":null})");
  EXPECT_EQ(to_json(compare_roles(rules, level::project, "ADMIN", "OWNER")),
            R"({"gained":["project:delete"],"lost":[]})");
  EXPECT_EQ(
      to_json(detect_region(rules, "cloud.langfuse.co")),
      R"({"kind":"lookalike","region":null,"host":"cloud.langfuse.co","resembles":"cloud.langfuse.com"})");
  EXPECT_EQ(usher::to_json(usher::regions(rules)).substr(0, 60),
            R"([{"id":"US","host":"us.cloud.langfuse.com","production":true)");
  EXPECT_TRUE(
      usher::to_json(usher::regions(rules)).ends_with(R"({"id":"DEV","host":null,"production":false}])"));
  EXPECT_EQ(usher::to_json(std::vector<usher::settings_problem>{{usher::code::unknown_key, "/a~1b"}}),
            R"([{"code":"unknown-key","pointer":"/a~1b"}])");
  EXPECT_EQ(usher::to_json(roles_with(rules, level::organization, "auditLogs:read")), R"(["OWNER","ADMIN"])");
  EXPECT_EQ(usher::to_json(std::optional<std::string>()), "null");
  const std::string empty = to_json(matrix(rules, level::none));
  EXPECT_EQ(
      empty,
      R"({"level":"none","roles":["OWNER","ADMIN","MEMBER","VIEWER","NONE"],"scopes":[],"granted":[]})");
}

TEST(JsonWriter, EscapesWhatJsonAsksForAndNothingElse) {
  EXPECT_EQ(usher::json_writer().value(std::string_view("\"\\/\b\n\x1F\x7F\0é", 10)).take(),
            "\"\\\"\\\\/\\u0008\\u000a\\u001f\x7F\\u0000é\"");
  EXPECT_EQ(usher::json_writer().value(std::string_view("a\xFF\xC3")).take(), "\"a\uFFFD\uFFFD\"");
}

}  // namespace
