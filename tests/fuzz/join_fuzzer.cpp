// Anything that can be told about an invitation. The verdict is the first step that fails, and the answer
// stands after the texts it was read from are gone.
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "expect.hpp"
#include "input.hpp"
#include "usher/usher.hpp"

namespace {

using usher::invite_verdict;
using usher::step_status;
using usher_fuzz::expect;

const usher::policy& rules() {
  static const usher::policy built_in;
  return built_in;
}

std::optional<usher::epoch_ms> time(usher_fuzz::input& in) {
  switch (in.below(4)) {
    case 0:
      return std::nullopt;
    case 1:
      return 0;
    case 2:
      return 1e12 + in.number();
    default:
      return std::bit_cast<double>(std::uint64_t{in.number()} << 32);  // infinite and no number included
  }
}

void check_answer(const usher::invite_check& asked, const usher::join_answer& answer) {
  expect(answer.open_url == answer.link.url && answer.invite_region == answer.link.region);
  expect(answer.page_region == answer.page.region);
  const auto& steps = answer.steps;
  for (std::size_t n = 0; n < steps.size(); ++n) {
    expect(steps[n].name == usher::step_words[n]);
    expect((steps[n].status == step_status::fail) <= (steps[n].reason != usher::code::ok));
  }
  // What each step can stop for.
  using enum invite_verdict;
  constexpr std::array<std::array<invite_verdict, 2>, 5> stops{{{no_link, unsafe_link},
                                                                {wrong_region, wrong_region},
                                                                {sign_in_needed, wrong_account},
                                                                {expired, expired},
                                                                {revoked, already_accepted}}};
  const auto failed = std::ranges::find(steps, step_status::fail, &usher::invite_step::status);
  const bool told = steps[0].status == step_status::ok && steps[2].status == step_status::ok;
  if (failed != steps.end()) {
    expect(usher_fuzz::has(stops[static_cast<std::size_t>(failed - steps.begin())], answer.verdict));
  } else {
    expect(answer.verdict == (told ? ready : unknown));
  }
  if (asked.session == usher::session_state::signed_out) expect(steps[2].status == step_status::fail);
  if (asked.state == usher::invite_state::accepted) expect(steps[3].status == step_status::ok);
  expect(usher::to_json(answer).starts_with('{'));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  usher_fuzz::input in(data, size);
  usher::invite_check check;
  const std::size_t given = in.below(16);
  check.session = static_cast<usher::session_state>(in.below(3));
  check.state = static_cast<usher::invite_state>(in.below(5));  // one more than there are
  check.never_expires = in.flag();
  check.expires_at = time(in);
  check.now = time(in);
  usher_fuzz::lent_text link(in.text());
  usher_fuzz::lent_text page(in.text());
  usher_fuzz::lent_text account(in.text());
  usher_fuzz::lent_text invited(in.text());
  usher_fuzz::lent_text expires(in.rest());
  if ((given & 1U) != 0) check.link = link.text();
  if ((given & 2U) != 0) check.page = page.text();
  if ((given & 4U) != 0) check.invited_email = invited.text();
  if ((given & 8U) != 0) check.expires_text = expires.text();
  check.signed_in_as = account.text();
  const auto answer = usher::check_invite(rules(), check);
  for (auto* text : {&link, &page, &account, &invited, &expires}) text->take_back();
  check_answer(check, answer);
  return 0;
}
