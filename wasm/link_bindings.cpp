// Links: a text in, lines out.
#include <emscripten/bind.h>

#include <cstddef>
#include <optional>
#include <string_view>

#include "exchange.hpp"
#include "usher/invite_link.hpp"
#include "usher/join.hpp"

namespace {

using exchange::rules;

std::size_t read_invite_link(std::size_t size) {
  const auto link = usher::read_invite_link(rules, exchange::arguments().next(size));
  exchange::lines out;
  out.add(to_string(link.status)).add(to_string(link.reason)).add(to_string(link.kind)).add(link.region);
  out.add(link.hint_region).add(link.organization_id).add(link.project_id).add(link.email);
  out.add(link.target_path).add(link.url);
  out.list(link.urls);
  usher::short_list<std::string_view, usher::repair_count> repairs;
  for (std::size_t n = 0; n < usher::repair_count; ++n) {
    const auto repair = static_cast<usher::repair>(n);
    if (link.repairs.has(repair)) repairs.push_back(to_string(repair));
  }
  out.list(repairs).list(link.wrappers);
  if (link.host) {
    out.add(to_string(link.host->kind)).add(link.host->region);
    out.add(link.host->host).add(link.host->resembles);
  }
  return out.size();
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
  exchange::lines out;
  out.add(to_string(answer.verdict)).add(answer.invite_region).add(answer.page_region).add(answer.open_url);
  for (const auto& step : answer.steps) {
    out.add(step.name).add(to_string(step.status)).add(to_string(step.reason));
    out.number(step.params.size());
    for (const auto& param : step.params) out.add(param.name).add(param.text);
  }
  return out.size();
}

}  // namespace

EMSCRIPTEN_BINDINGS(usher_links) {
  emscripten::function("readInviteLink", &read_invite_link);
  emscripten::function("checkInvite", &check_invite);
}
