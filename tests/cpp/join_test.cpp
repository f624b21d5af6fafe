// What is in the way of an invitation: each verdict, each reason, and which of them comes first.
#include "usher/join.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "usher/json.hpp"
#include "usher/region.hpp"
#include "usher/settings.hpp"

namespace {

using usher::check_invite;
using usher::code;
using usher::invite_check;
using usher::invite_state;
using usher::invite_verdict;
using usher::join_answer;
using usher::policy;
using usher::session_state;
using usher::step_status;

constexpr std::string_view us_link =
    "https://us.cloud.langfuse.com/auth/"
    "sign-up?targetPath=%2Forganization%2Fcm1usq7x0000abcd1234efgh5&email=jane%40acme.com";
constexpr std::string_view us_page = "https://us.cloud.langfuse.com/project/p1";
constexpr std::string_view eu_page = "https://cloud.langfuse.com/";
constexpr double noon = 1795435200000.0;  // 2026-11-23T12:00:00Z

enum step_number : std::size_t { link_step, region_step, account_step, expiry_step, state_step };

// Nothing is in the way.
invite_check ready() {
  invite_check check;
  check.link = us_link;
  check.page = us_page;
  check.session = session_state::signed_in;
  check.signed_in_as = "jane@acme.com";
  check.expires_at = noon + 1;
  check.now = noon;
  check.state = invite_state::pending;
  return check;
}

std::string word(invite_verdict verdict) { return std::string(to_string(verdict)); }

std::string_view param(const usher::invite_step& step, std::string_view name) {
  const auto* const found = std::ranges::find(step.params, name, &usher::step_param::name);
  return found == step.params.end() ? "(none)" : found->text;
}

// A change to the check in which nothing is in the way, and what comes of it.
struct step_case {
  std::string_view about;
  void (*change)(invite_check&);
  std::size_t step;
  step_status status;
  code reason;
  invite_verdict verdict;
};

constexpr std::array step_cases{
    step_case{"ready", [](invite_check&) {}, link_step, step_status::ok, code::ok, invite_verdict::ready},
    // link
    step_case{"no text", [](invite_check& c) { c.link = ""; }, link_step, step_status::fail, code::no_link,
              invite_verdict::no_link},
    step_case{"no link in it", [](invite_check& c) { c.link = "hello"; }, link_step, step_status::fail,
              code::no_link, invite_verdict::no_link},
    step_case{"not an invite", [](invite_check& c) { c.link = us_page; }, link_step, step_status::fail,
              code::not_an_invite, invite_verdict::no_link},
    step_case{"foreign", [](invite_check& c) { c.link = "https://evil.example/organization/o1"; }, link_step,
              step_status::fail, code::foreign_host, invite_verdict::unsafe_link},
    step_case{"unknown region",
              [](invite_check& c) { c.link = "https://eu.cloud.langfuse.com/organization/o1"; }, link_step,
              step_status::fail, code::unknown_region_host, invite_verdict::unsafe_link},
    step_case{"another port",
              [](invite_check& c) { c.link = "https://us.cloud.langfuse.com:8443/organization/o1"; },
              link_step, step_status::fail, code::official_with_port, invite_verdict::unsafe_link},
    step_case{"userinfo", [](invite_check& c) { c.link = "https://us.cloud.langfuse.com@evil.example/"; },
              link_step, step_status::fail, code::userinfo, invite_verdict::unsafe_link},
    step_case{"script", [](invite_check& c) { c.link = "javascript:alert(1)"; }, link_step, step_status::fail,
              code::scheme, invite_verdict::unsafe_link},
    step_case{"opaque", [](invite_check& c) { c.link = "https://lnkd.in/eAbC"; }, link_step,
              step_status::unknown, code::opaque_wrapper, invite_verdict::unknown},
    step_case{"broken", [](invite_check& c) { c.link = "https://urldefense.com/v3/__https://a*b__;!!C!M$"; },
              link_step, step_status::unknown, code::broken_wrapper, invite_verdict::unknown},
    step_case{"several",
              [](invite_check& c) {
                c.link =
                    "https://cloud.langfuse.com/organization/o1 https://cloud.langfuse.com/organization/o2";
              },
              link_step, step_status::unknown, code::several_invites, invite_verdict::unknown},
    // region
    step_case{"same region", [](invite_check&) {}, region_step, step_status::ok, code::ok,
              invite_verdict::ready},
    step_case{"other region", [](invite_check& c) { c.page = eu_page; }, region_step, step_status::fail,
              code::other_region, invite_verdict::wrong_region},
    step_case{"no page", [](invite_check& c) { c.page.reset(); }, region_step, step_status::unknown,
              code::not_told, invite_verdict::ready},
    step_case{"a page elsewhere", [](invite_check& c) { c.page = "https://mail.example/"; }, region_step,
              step_status::unknown, code::not_told, invite_verdict::ready},
    step_case{"a developer's page", [](invite_check& c) { c.page = "http://localhost:3000/"; }, region_step,
              step_status::unknown, code::not_told, invite_verdict::ready},
    step_case{"our web site", [](invite_check& c) { c.page = "https://langfuse.com/"; }, region_step,
              step_status::unknown, code::not_told, invite_verdict::ready},
    // account
    step_case{"same account", [](invite_check&) {}, account_step, step_status::ok, code::ok,
              invite_verdict::ready},
    step_case{"signed out", [](invite_check& c) { c.session = session_state::signed_out; }, account_step,
              step_status::fail, code::not_authenticated, invite_verdict::sign_in_needed},
    step_case{"session unknown", [](invite_check& c) { c.session = session_state::unknown; }, account_step,
              step_status::unknown, code::not_told, invite_verdict::unknown},
    step_case{"nobody known to be invited",
              [](invite_check& c) {
                c.link = "https://us.cloud.langfuse.com/organization/cm1usq7x0000abcd1234efgh5";
              },
              account_step, step_status::unknown, code::not_told, invite_verdict::unknown},
    step_case{"capitals", [](invite_check& c) { c.signed_in_as = "Jane@ACME.com"; }, account_step,
              step_status::ok, code::differs_in_case, invite_verdict::ready},
    step_case{"blanks", [](invite_check& c) { c.signed_in_as = " jane@acme.com\u00A0"; }, account_step,
              step_status::ok, code::differs_in_case, invite_verdict::ready},
    step_case{"alias", [](invite_check& c) { c.signed_in_as = "jane+work@acme.com"; }, account_step,
              step_status::fail, code::other_alias, invite_verdict::wrong_account},
    step_case{"somebody else", [](invite_check& c) { c.signed_in_as = "joe@acme.com"; }, account_step,
              step_status::fail, code::other_address, invite_verdict::wrong_account},
    step_case{"other domain", [](invite_check& c) { c.signed_in_as = "jane@acme.org"; }, account_step,
              step_status::fail, code::other_address, invite_verdict::wrong_account},
    step_case{"the server knows better", [](invite_check& c) { c.invited_email = "joe@acme.com"; },
              account_step, step_status::fail, code::other_address, invite_verdict::wrong_account},
    // expiry
    step_case{"not yet", [](invite_check&) {}, expiry_step, step_status::ok, code::ok, invite_verdict::ready},
    step_case{"this very moment", [](invite_check& c) { c.expires_at = noon; }, expiry_step,
              step_status::fail, code::expired, invite_verdict::expired},
    step_case{"long ago", [](invite_check& c) { c.expires_at = 0; }, expiry_step, step_status::fail,
              code::expired, invite_verdict::expired},
    step_case{"a text, this very moment",
              [](invite_check& c) { c.expires_text = "2026-11-23T13:00:00.000+01:00"; }, expiry_step,
              step_status::fail, code::expired, invite_verdict::expired},
    step_case{"a text, a millisecond later",
              [](invite_check& c) { c.expires_text = "2026-11-23T12:00:00.001Z"; }, expiry_step,
              step_status::ok, code::ok, invite_verdict::ready},
    step_case{"a text without offset", [](invite_check& c) { c.expires_text = "2026-11-23T12:00:00"; },
              expiry_step, step_status::unknown, code::unreadable_time, invite_verdict::ready},
    step_case{"no end told", [](invite_check& c) { c.expires_at.reset(); }, expiry_step, step_status::unknown,
              code::not_told, invite_verdict::ready},
    step_case{"no clock", [](invite_check& c) { c.now.reset(); }, expiry_step, step_status::unknown,
              code::not_told, invite_verdict::ready},
    step_case{"never", [](invite_check& c) { c.never_expires = true, c.expires_at = 0; }, expiry_step,
              step_status::ok, code::ok, invite_verdict::ready},
    step_case{"accepted before it ended",
              [](invite_check& c) { c.state = invite_state::accepted, c.expires_at = 0; }, expiry_step,
              step_status::ok, code::already_accepted, invite_verdict::already_accepted},
    // state
    step_case{"pending", [](invite_check&) {}, state_step, step_status::ok, code::ok, invite_verdict::ready},
    step_case{"accepted", [](invite_check& c) { c.state = invite_state::accepted; }, state_step,
              step_status::fail, code::already_accepted, invite_verdict::already_accepted},
    step_case{"revoked", [](invite_check& c) { c.state = invite_state::revoked; }, state_step,
              step_status::fail, code::revoked, invite_verdict::revoked},
    step_case{"state unknown", [](invite_check& c) { c.state = invite_state::unknown; }, state_step,
              step_status::unknown, code::not_told, invite_verdict::ready},
};

TEST(CheckInvite, SaysAtEachStepWhatIsInTheWay) {
  const policy rules;
  std::array<int, usher::invite_verdict_words.size()> seen{};
  for (const auto& c : step_cases) {
    invite_check check = ready();
    c.change(check);
    const auto answer = check_invite(rules, check);
    const auto& step = answer.steps[c.step];
    EXPECT_EQ(step.name, usher::step_words[c.step]) << c.about;
    EXPECT_EQ(to_string(step.status), to_string(c.status)) << c.about;
    EXPECT_EQ(to_string(step.reason), to_string(c.reason)) << c.about;
    EXPECT_EQ(word(answer.verdict), word(c.verdict)) << c.about;
    ++seen[static_cast<std::size_t>(answer.verdict)];
  }
  for (std::size_t n = 0; n < seen.size(); ++n) EXPECT_GT(seen[n], 0) << usher::invite_verdict_words[n];
}

struct alternative {
  void (*change)(invite_check&);
  step_status status;
  invite_verdict verdict;
};

TEST(CheckInvite, TellsTheFirstStepThatFails) {
  constexpr auto ok = step_status::ok;
  constexpr auto failed = step_status::fail;
  constexpr auto unknown = step_status::unknown;
  constexpr std::array links{
      alternative{[](invite_check&) {}, ok, {}},
      alternative{[](invite_check& c) { c.link = "hello"; }, failed, invite_verdict::no_link},
      alternative{[](invite_check& c) { c.link = "https://evil.example/"; }, failed,
                  invite_verdict::unsafe_link},
      alternative{[](invite_check& c) { c.link = "https://t.co/AbC"; }, unknown, {}},
  };
  constexpr std::array pages{
      alternative{[](invite_check&) {}, ok, {}},
      alternative{[](invite_check& c) { c.page = eu_page; }, failed, invite_verdict::wrong_region},
      alternative{[](invite_check& c) { c.page.reset(); }, unknown, {}},
  };
  constexpr std::array accounts{
      alternative{[](invite_check&) {}, ok, {}},
      alternative{[](invite_check& c) { c.session = session_state::signed_out; }, failed,
                  invite_verdict::sign_in_needed},
      alternative{[](invite_check& c) { c.signed_in_as = "joe@acme.com"; }, failed,
                  invite_verdict::wrong_account},
      alternative{[](invite_check& c) { c.session = session_state::unknown; }, unknown, {}},
  };
  constexpr std::array ends{
      alternative{[](invite_check&) {}, ok, {}},
      alternative{[](invite_check& c) { c.expires_at = noon; }, failed, invite_verdict::expired},
      alternative{[](invite_check& c) { c.now.reset(); }, unknown, {}},
  };
  constexpr std::array states{
      alternative{[](invite_check&) {}, ok, {}},
      alternative{[](invite_check& c) { c.state = invite_state::revoked; }, failed, invite_verdict::revoked},
      alternative{[](invite_check& c) { c.state = invite_state::unknown; }, unknown, {}},
  };
  const policy rules;
  for (const auto& link : links) {
    for (const auto& page : pages) {
      for (const auto& account : accounts) {
        for (const auto& end : ends) {
          for (const auto& state : states) {
            invite_check check = ready();
            check.invited_email = "jane@acme.com";
            std::array chosen{link, page, account, end, state};
            for (const auto& one : chosen) one.change(check);
            // Without an invitation there is nothing to compare the page with.
            if (link.status != ok)
              chosen[region_step] = {.change = nullptr, .status = unknown, .verdict = {}};
            const auto answer = check_invite(rules, check);
            const auto first = std::ranges::find(chosen, failed, &alternative::status);
            const bool told = link.status == ok && account.status == ok;
            const auto expected = first != chosen.end() ? first->verdict
                                  : told                ? invite_verdict::ready
                                                        : invite_verdict::unknown;
            ASSERT_EQ(word(answer.verdict), word(expected)) << to_json(answer);
            for (std::size_t n = 0; n < chosen.size(); ++n)
              ASSERT_EQ(to_string(answer.steps[n].status), to_string(chosen[n].status)) << to_json(answer);
          }
        }
      }
    }
  }
}

TEST(CheckInvite, OpensTheInviteInItsOwnRegion) {
  const policy rules;
  for (const auto& of_link : usher::regions(rules)) {
    if (of_link.host.empty()) continue;
    const std::string link = "https://" + std::string(of_link.host) +
                             "/auth/sign-in?targetPath=%2Forganization%2Fo1&email=a%40x.com";
    for (const auto& of_page : usher::regions(rules)) {
      if (of_page.host.empty()) continue;
      const std::string page = "https://" + std::string(of_page.host) + "/auth/sign-in";
      invite_check check;
      check.link = link;
      check.page = page;
      const auto answer = check_invite(rules, check);
      EXPECT_EQ(answer.open_url, link);
      EXPECT_EQ(answer.invite_region, of_link.id);
      EXPECT_EQ(answer.page_region, of_page.id);
      EXPECT_EQ(answer.verdict == invite_verdict::wrong_region, of_link.id != of_page.id) << link << page;
    }
  }
}

TEST(CheckInvite, NamesWhatASentenceNeeds) {
  invite_check check = ready();
  check.page = eu_page;
  check.signed_in_as = "joe@acme.com";
  const auto answer = check_invite(policy(), check);
  const auto& region = answer.steps[region_step];
  EXPECT_EQ(param(region, "inviteRegion"), "US");
  EXPECT_EQ(param(region, "pageRegion"), "EU");
  EXPECT_EQ(param(region, "inviteHost"), "us.cloud.langfuse.com");
  EXPECT_EQ(param(region, "pageHost"), "cloud.langfuse.com");
  EXPECT_EQ(region.params.size(), 4U);
  const auto& account = answer.steps[account_step];
  EXPECT_EQ(param(account, "invited"), "jane@acme.com");
  EXPECT_EQ(param(account, "signedIn"), "joe@acme.com");
  EXPECT_EQ(account.params.size(), 2U);
  for (const std::size_t n : {link_step, expiry_step, state_step})
    EXPECT_TRUE(answer.steps[n].params.empty());
  // Who is not signed in is not named, whatever the page still remembers.
  check.session = session_state::signed_out;
  EXPECT_EQ(param(check_invite(policy(), check).steps[account_step], "signedIn"), "");
  // Where nothing differs there is nothing to name.
  EXPECT_TRUE(check_invite(policy(), ready()).steps[region_step].params.empty());
}

TEST(CheckInvite, ReadsThePageAsTheLinkWhenThereIsNone) {
  invite_check check = ready();
  check.link.reset();
  check.page = us_link;
  const auto answer = check_invite(policy(), check);
  EXPECT_EQ(word(answer.verdict), "ready");
  EXPECT_EQ(answer.open_url, us_link);
  check.page = us_page;
  EXPECT_EQ(word(check_invite(policy(), check).verdict), "no-link");
  check.page.reset();
  EXPECT_EQ(word(check_invite(policy(), check).verdict), "no-link");
  EXPECT_EQ(word(check_invite(policy(), {}).verdict), "no-link");
  // A text without a link is not made good by the page.
  check.page = us_link;
  check.link = "";
  EXPECT_EQ(word(check_invite(policy(), check).verdict), "no-link");
}

TEST(CheckInvite, TakesThePageOfAnInstanceForAHome) {
  const auto rules = usher::parse_settings(R"({"selfHosted": [{"host": "llm.acme.example"}]})");
  ASSERT_TRUE(rules.has_value());
  invite_check check = ready();
  check.page = "https://llm.acme.example/";
  const auto answer = check_invite(*rules, check);
  EXPECT_EQ(word(answer.verdict), "wrong-region");
  EXPECT_EQ(param(answer.steps[region_step], "pageRegion"), "");
  EXPECT_EQ(param(answer.steps[region_step], "pageHost"), "llm.acme.example");
}

// The same question from texts and rules that are overwritten and gone before anybody looks at the answer.
join_answer ask_and_forget(const invite_check& check) {
  std::vector<std::unique_ptr<std::string>> held;
  const auto lend = [&held](std::string_view text) -> std::string_view {
    return *held.emplace_back(std::make_unique<std::string>(text));
  };
  const auto lend_if = [&lend](std::optional<std::string_view> text) {
    return text ? std::optional(lend(*text)) : std::nullopt;
  };
  invite_check lent = check;
  lent.link = lend_if(check.link);
  lent.page = lend_if(check.page);
  lent.signed_in_as = lend(check.signed_in_as);
  lent.invited_email = lend_if(check.invited_email);
  lent.expires_text = lend_if(check.expires_text);
  join_answer answer = check_invite(
      usher::parse_settings(R"({"selfHosted": [{"host": "llm.acme.example", "basePath": "/langfuse"}]})")
          .value(),
      lent);
  for (auto& text : held) text->assign(text->size(), '#');
  return answer;
}

TEST(CheckInvite, AnswersInTextsOfItsOwn) {
  const auto rules =
      usher::parse_settings(R"({"selfHosted": [{"host": "llm.acme.example", "basePath": "/langfuse"}]})");
  ASSERT_TRUE(rules.has_value());
  for (const std::string_view link :
       {us_link, std::string_view("https://llm.acme.example/langfuse/organization/o1"),
        std::string_view("Join: <HTTPS://US.cloud.langfuse.com/organization/o1>"),
        std::string_view(
            "https://slack-redir.net/link?url=https%3A%2F%2Fus.cloud.langfuse.com%2Forganization%2Fo1"),
        std::string_view("https://url.au.m.mimecastprotect.com/s/YP9XC?domain=us.cloud.langfuse.com"),
        std::string_view("https://us.cl0ud.langfuse.co/organization/o1"),
        std::string_view(
            "https://cloud.langfuse.com/organization/o1 https://jp.cloud.langfuse.com/organization/o2")}) {
    for (const std::string_view page :
         {us_page, eu_page, std::string_view("https://langfuse.evil.example/")}) {
      invite_check check = ready();
      check.link = link;
      check.page = page;
      check.signed_in_as = "Jane+1@acme.com";
      check.expires_text = "2026-11-23T10:00:00Z";
      EXPECT_EQ(to_json(ask_and_forget(check)), to_json(check_invite(*rules, check))) << link;
      check.invited_email = "joe@acme.com";
      EXPECT_EQ(to_json(ask_and_forget(check)), to_json(check_invite(*rules, check))) << link;
    }
  }
}

}  // namespace
