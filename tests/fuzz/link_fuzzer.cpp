// Any text as an invite link. Whatever is given out must be one of ours, and read as itself; and the answer
// stands after the text it was read from is gone.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string_view>

#include "expect.hpp"
#include "usher/usher.hpp"

namespace {

using usher_fuzz::expect;

const usher::policy& rules() {
  static const auto read = usher::parse_settings(R"({"selfHosted": [
      {"host": "acme.example", "basePath": "/langfuse"}, {"host": "llm.example:8443"}]})");
  expect(read.has_value());
  return *read;
}

void check_url(std::string_view url) {
  const auto again = usher::read_invite_link(rules(), url);
  expect(again.status == usher::link_status::ok && again.url == url);
  const auto kind = usher::detect_region(rules(), url).kind;
  expect(kind == usher::host_kind::region || kind == usher::host_kind::self_hosted ||
         kind == usher::host_kind::development);
}

void check_link(const usher::invite_link& read) {
  const bool opens = read.status == usher::link_status::ok || read.status == usher::link_status::fixed;
  expect(opens == !read.url.empty() && opens == (read.reason == usher::code::ok));
  expect((read.status == usher::link_status::ambiguous) == (read.urls.size() > 1));
  expect((read.status == usher::link_status::fixed) == (opens && !read.repairs.empty()));
  expect(!opens || !read.organization_id.empty());
  if (!read.region.empty()) expect(read.host && read.host->region == read.region);
  if (opens) check_url(read.url);
  std::ranges::for_each(read.urls, check_url);
  for (const std::string_view& url : read.urls) expect(std::ranges::count(read.urls, url) == 1);
  expect(usher::to_json(read).starts_with('{'));
}

// What the caller knows beside the link, a different mixture for each text.
usher::invite_check ask(std::string_view text) {
  constexpr std::array pages{"https://cloud.langfuse.com/", "us.cloud.langfuse.com", "https://acme.example/x",
                             "https://evil.example/", ""};
  constexpr std::array addresses{"jane@acme.com", "Jane@ACME.com", "jane+x@acme.com", ""};
  const auto facts = std::accumulate(text.begin(), text.end(), std::size_t{0}, [](std::size_t sum, char c) {
    return sum * 31 + static_cast<unsigned char>(c);
  });
  usher::invite_check check;
  if (facts % 2 == 0) check.link = text;
  check.page = facts % 8 == 1 ? text : pages[facts / 8 % pages.size()];
  check.session = static_cast<usher::session_state>(facts / 40 % 3);
  check.signed_in_as = addresses[facts / 120 % addresses.size()];
  if (facts / 480 % 2 == 0) check.invited_email = text.substr(0, 20);
  check.expires_text = text.substr(0, 40);
  check.state = static_cast<usher::invite_state>(facts / 960 % 4);
  check.now = 0;
  return check;
}

void check_answer(const usher::join_answer& answer) {
  using usher::step_status;
  expect(answer.open_url == answer.link.url && answer.invite_region == answer.link.region);
  for (std::size_t n = 0; n < answer.steps.size(); ++n) expect(answer.steps[n].name == usher::step_words[n]);
  const bool failed =
      std::ranges::any_of(answer.steps, [](const auto& step) { return step.status == step_status::fail; });
  const bool told = answer.steps[0].status == step_status::ok && answer.steps[2].status == step_status::ok;
  expect((answer.verdict == usher::invite_verdict::ready) == (told && !failed));
  expect((answer.verdict == usher::invite_verdict::unknown) == (!told && !failed));
  expect(usher::to_json(answer).starts_with('{'));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  usher_fuzz::lent_text lent(text);
  const auto read = usher::read_invite_link(rules(), lent.text());
  const auto answer = usher::check_invite(rules(), ask(lent.text()));
  lent.take_back();
  check_link(read);
  check_answer(answer);
  return 0;
}
