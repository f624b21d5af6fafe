#include "usher/invite_link.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "case_file.hpp"
#include "usher/settings.hpp"

namespace {

using usher::invite_link;
using usher::link_status;
using usher::policy;
using usher_test::at;

// Cases that bring settings list self-hosted instances, and nothing else.
policy rules_of(const usher::json_document& c) {
  std::string json = R"({"selfHosted":[)";
  bool first = true;
  for (const auto& site : at(at(c, "settings"), "selfHosted")) {
    json += std::string(first ? "" : ",") + R"({"host":")" + std::string(at(site, "host").text) + '"';
    const std::string base(at(site, "basePath").text);
    if (!base.empty()) json += R"(,"basePath":")" + base + '"';
    json += '}';
    first = false;
  }
  auto rules = usher::parse_settings(json + "]}");
  EXPECT_TRUE(rules.has_value()) << json;
  return std::move(rules).value_or(policy());
}

TEST(ReadInviteLink, AnswersEveryLinkCase) {
  for (const auto& c : usher_test::read_cases("links.jsonl")) {
    const std::string input(at(c, "input").text);
    const invite_link read = read_invite_link(rules_of(c), input);
    const std::string id(at(c, "id").text);
    EXPECT_EQ(to_string(read.kind), at(c, "kind").text) << id << ' ' << input;
    EXPECT_EQ(read.region, at(c, "region").text) << id << ' ' << input;
    EXPECT_EQ(read.organization_id, at(c, "organizationId").text) << id << ' ' << input;
    EXPECT_EQ(read.email, at(c, "email").text) << id << ' ' << input;
    EXPECT_EQ(read.target_path, at(c, "targetPath").text) << id << ' ' << input;
    const std::string url(at(c, "repairedUrl").text);
    if (!url.empty()) {
      EXPECT_EQ(read.url, url) << id << ' ' << input;
    }
  }
}

TEST(ReadInviteLink, ReadsNothingOfWhatIsFarTooLong) {
  constexpr std::string_view link = "https://cloud.langfuse.com/organization/cm1usq7x0000abcd1234efgh5";
  std::string text(std::size_t{32} << 20, ' ');
  text.replace(0, link.size(), link);
  EXPECT_EQ(usher::read_invite_link(policy(), text).url, link);
  const auto refused = usher::read_invite_link(policy(), text + " ");
  EXPECT_EQ(refused.reason, usher::code::too_long);
  EXPECT_EQ(refused.url, "");
}

TEST(ReadInviteLink, UnwrapsEveryWrappedCase) {
  for (const auto& c : usher_test::read_cases("wrapped-links.jsonl")) {
    const std::string input(at(c, "wrapped").text);
    const invite_link read = read_invite_link(rules_of(c), input);
    const std::string id(at(c, "id").text);
    EXPECT_EQ(read.url, at(c, "invite").text) << id << ' ' << to_string(read.reason) << ' ' << input;
    EXPECT_EQ(read.hint_region, at(c, "region_hint").text) << id;
    EXPECT_EQ(read.wrappers.empty(), at(c, "wrapper").text.starts_with("hostile: look")) << id;
  }
}

TEST(ReadInviteLink, AnswersEveryPastedCase) {
  for (const auto& c : usher_test::read_cases("pasted-links.jsonl")) {
    const std::string input(at(c, "input").text);
    const auto& expected = at(c, "expect");
    const invite_link read = read_invite_link(rules_of(c), input);
    const std::string about =
        std::string(at(c, "id").text) + ' ' + std::string(at(c, "noise").text) + ' ' + input;
    EXPECT_EQ(to_string(read.status), at(expected, "status").text) << about;
    EXPECT_EQ(read.url, at(expected, "url").text) << about << to_string(read.reason);
    if (read.status == link_status::reject) {
      EXPECT_EQ(to_string(read.reason), at(expected, "why").text) << about;
      continue;
    }
    EXPECT_EQ(read.region, at(expected, "region").text) << about;
    auto urls = usher_test::texts(at(expected, "urls"));
    std::vector<std::string> found(read.urls.begin(), read.urls.end());
    std::ranges::sort(urls);
    std::ranges::sort(found);
    EXPECT_EQ(found, urls) << about;
    const auto repairs = usher_test::texts(at(expected, "repairs"));
    if (repairs.empty()) continue;
    std::vector<std::string> done;
    for (std::size_t n = 0; n < usher::repair_count; ++n) {
      const auto repair = static_cast<usher::repair>(n);
      if (read.repairs.has(repair)) done.emplace_back(to_string(repair));
    }
    EXPECT_EQ(done, repairs) << about;
  }
}

}  // namespace
