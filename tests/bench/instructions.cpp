// How many instructions a call takes, for tests/bench/instructions.mjs to read under callgrind: the clock of
// a busy machine tells nothing of three per cent, and this is the same whatever else it does.
#include <gnu/libc-version.h>
#include <valgrind/callgrind.h>

#include <cstdio>
#include <string>
#include <string_view>

#include "usher/usher.hpp"

namespace {

template <class T>
void keep(const T& answer) {
  asm volatile("" : : "g"(&answer) : "memory");
}

/** Once so that nothing is done for the first time, and then counted. */
template <class Call>
void count(const char* name, Call call) {
  call();
  CALLGRIND_ZERO_STATS;
  call();
  CALLGRIND_DUMP_STATS_AT(name);
}

std::string addresses(int rows) {
  constexpr std::string_view domains[] = {"gmail.com", "Example.com", "acme.co.uk", "gmial.com",
                                          "outlook.com"};
  std::string text;
  for (int n = 0; n < rows; ++n)
    text += "Jane Doe " + std::to_string(n) + " <jane." + std::to_string(n) + "@" +
            std::string(domains[n % 5]) + ">\n";
  return text;
}

std::string settings(int scopes) {
  std::string json = R"({"roles":{"project":{"OWNER":[)";
  for (int n = 0; n < scopes; ++n)
    json += (n > 0 ? ",\"" : "\"") + ("resource" + std::to_string(n)) + ":read\"";
  return json + "]}}}";
}

usher::decision_request invitation(const usher::policy& rules) {
  usher::decision_request ask;
  ask.actor.org_role = role_called(rules, "ADMIN");
  ask.org = {rules.find_plan("cloud:team"), 5, 0, 1};
  ask.action = {.type = usher::action_type::create_invite,
                .email = "first.last+team@acme.com",
                .org_role = role_called(rules, "MEMBER")};
  return ask;
}

constexpr std::string_view plain_link =
    "https://us.cloud.langfuse.com/auth/sign-up?targetPath=%2Forganization%2Fcm1usq7x0000abcd1234efgh5"
    "&email=a%2Bb%40x.com";
constexpr std::string_view proofpoint_link =
    "https://urldefense.com/v3/__https://us.cloud.langfuse.com/auth/sign-up?targetPath=*2Forganization"
    "*2Fcm1usq7x0000abcd1234efgh5&email=a*2Bb*40x.com__;JSUlJQ!!CusTomer1d!MACmacMACmac-_9wK$";

}  // namespace

int main() {
  const usher::policy rules;
  const auto ask = invitation(rules);
  const auto list = addresses(1000);
  const auto json = settings(1000);
  const auto read = [&](std::string_view text) {
    const auto link = read_invite_link(rules, text);
    if (link.url != plain_link) std::printf("WRONG %.*s\n", static_cast<int>(text.size()), text.data());
    keep(link);
  };

  // What another compiler or library would count otherwise.
  std::printf("compiler %s\nlibc %s\nlibstdc++ %ld\n", __VERSION__, gnu_get_libc_version(),
              static_cast<long>(__GLIBCXX__));
  count("can", [&] { keep(can(rules, usher::level::project, "MEMBER", "apiKeys:CUD")); });
  count("decide", [&] { keep(decide(rules, ask)); });
  count("detect_region", [&] { keep(detect_region(rules, "https://us.cloud.langfuse.com/project/p1")); });
  count("read_invite_link, plain", [&] { read(plain_link); });
  count("read_invite_link, Proofpoint v3", [&] { read(proofpoint_link); });
  count("check_email", [&] { keep(usher::check_email("jane.doe+team@gmial.com")); });
  count("normalize_email", [&] { keep(usher::normalize_email(" Jane.Doe@Example.com ")); });
  count("check_invite_list, 1,000 rows", [&] { keep(check_invite_list(rules, list)); });
  count("parse_settings, 1,000 scopes", [&] { keep(usher::parse_settings(json)); });
}
