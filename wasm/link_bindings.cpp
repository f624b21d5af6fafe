// Links: texts in, texts and numbers out.
#include <emscripten/bind.h>

#include <cstddef>
#include <cstdint>
#include <optional>

#include "exchange.hpp"
#include "usher/invite_link.hpp"
#include "usher/join.hpp"

namespace {

using exchange::rules;

std::size_t read_invite_link(std::size_t size) {
  const auto link = usher::read_invite_link(rules, exchange::arguments().next(size));
  exchange::reply out;
  out.word(link.status).word(link.reason).word(link.kind).text(link.region).text(link.hint_region);
  out.text(link.organization_id).text(link.project_id).text(link.email).text(link.target_path);
  out.text(link.url).list(link.urls).number(link.repairs.bits()).list(link.wrappers);
  if (link.host) out.host(*link.host);
  return out.done();
}

// Which of the texts of a check are there: in the order in which web/module/links.ts writes them.
enum given : unsigned {
  link = 1,
  page = 2,
  account = 4,
  invited = 8,
  expires = 16,
  signed_out = 32,
  endless = 64
};

// `expires_at` and `now` are NaN when nobody said.
std::size_t check_invite(unsigned has, unsigned state, double expires_at, double now, std::size_t link_size,
                         std::size_t page_size, std::size_t account_size, std::size_t invited_size,
                         std::size_t expires_size) {
  exchange::arguments in;
  const auto text = [&in, has](unsigned which, std::size_t size) {
    const auto given = in.next(size);
    return (has & which) != 0 ? std::optional(given) : std::nullopt;
  };
  const auto time = [](double ms) { return ms == ms ? std::optional(ms) : std::nullopt; };
  usher::invite_check check;
  check.link = text(link, link_size);
  check.page = text(page, page_size);
  if (const auto address = text(account, account_size)) {
    check.session = usher::session_state::signed_in;
    check.signed_in_as = *address;
  } else if ((has & signed_out) != 0) {
    check.session = usher::session_state::signed_out;
  }
  check.invited_email = text(invited, invited_size);
  check.expires_text = text(expires, expires_size);
  check.expires_at = time(expires_at);
  check.never_expires = (has & endless) != 0;
  check.state = static_cast<usher::invite_state>(state);
  check.now = time(now);
  const auto answer = usher::check_invite(rules, check);
  exchange::reply out;
  out.word(answer.verdict).text(answer.invite_region).text(answer.page_region).text(answer.open_url);
  for (const auto& step : answer.steps) {
    out.word(step.status).word(step.reason);
    out.number(static_cast<std::uint32_t>(step.params.size()));
    for (const auto& param : step.params) out.text(param.name).text(param.text);
  }
  return out.done();
}

}  // namespace

EMSCRIPTEN_BINDINGS(usher_links) {
  emscripten::function("readInviteLink", &read_invite_link);
  emscripten::function("checkInvite", &check_invite);
}
