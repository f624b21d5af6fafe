// Lists: a context and a text in, rows out as they lie in memory.
//
//     JavaScript                                      here
//     the texts of the context                  ->    inbox
//     startList(seed, numbers of the context)   ->    a reader
//     the list, or a part of it                 ->    inbox
//     readList(bytes, whether it is the last)   ->    reply: where rows and texts are, and what they come to
//     rows of 52 bytes, as in `invite_row`      <-    copied from memory before the next call
//     seats, as doubles                         <-    inbox
//     dropList()                                ->    keeps nothing
#include <emscripten/bind.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "exchange.hpp"
#include "usher/invite_list.hpp"

namespace {

std::optional<usher::invite_list_reader> reader;
usher::invite_list list;

static_assert(sizeof(usher::invite_row) == 52 && offsetof(usher::invite_row, fixes) == 44);

usher::role_number role(unsigned number) { return static_cast<usher::role_number>(number); }

// In the order in which web/module/lists.ts gives them. `decided`: somebody invites.
void start_list(std::uint32_t seed, bool decided, std::size_t size, std::size_t members, std::size_t invited,
                std::size_t domains, bool signed_in, bool admin, unsigned org_role, unsigned project_role,
                int plan, double member_count, double pending_invites, double /*owners*/, bool in_org,
                unsigned actor_role_there, int /*action*/, unsigned given_org_role,
                unsigned given_project_role, bool project) {
  usher::invite_list_context context;
  context.seed = seed;
  context.decided = decided;
  auto& invitation = context.invitation;
  invitation.actor = {signed_in, admin, role(org_role), role(project_role)};
  if (plan >= 0) invitation.org.plan = static_cast<std::size_t>(plan);
  invitation.org.members = exchange::tally(member_count);
  invitation.org.pending_invites = exchange::tally(pending_invites);
  invitation.project = {in_org, role(actor_role_there)};
  invitation.action.org_role = role(given_org_role);
  invitation.action.project_role = role(given_project_role);
  invitation.action.project = project;
  // One behind the other, with a NUL between them and none inside.
  std::string_view joined = exchange::arguments().next(size);
  if ((members | invited | domains) > joined.size() + 1) members = invited = domains = 0;
  std::vector<std::string_view> texts(members + invited + domains);
  for (std::string_view& text : texts) {
    text = joined.substr(0, joined.find('\0'));
    joined.remove_prefix(std::min(text.size() + 1, joined.size()));
  }
  const std::span<const std::string_view> all = texts;
  context.members = all.first(members);
  context.invited = all.subspan(members, invited);
  context.allowed_domains = all.last(domains);
  list = {};
  reader.emplace(exchange::rules, context);
}

double number(std::optional<std::uint64_t> count) { return count ? static_cast<double>(*count) : -1; }

std::size_t read_list(std::size_t size, bool is_last) {
  if (reader) list = reader->read(exchange::arguments().next(size), is_last);
  exchange::reply out;
  const auto count = [](std::size_t things) { return static_cast<std::uint32_t>(things); };
  out.numbers({exchange::address(list.rows.data()), count(list.rows.size()),
               exchange::address(list.rewritten.data()), count(list.rewritten.size()), count(list.read_units),
               count(size)});
  for (const std::uint32_t rows : list.counts) out.number(rows);
  for (const auto header : list.headers) out.text(list.read(header));
  const auto& seats = list.seats;
  const std::array<double, 4> numbers{number(seats.limit), static_cast<double>(seats.used),
                                      static_cast<double>(seats.needed), number(seats.free)};
  std::memcpy(exchange::inbox_text.data(), numbers.data(), sizeof numbers);
  return out.done();
}

void drop_list() {
  reader.reset();
  list = {};
}

}  // namespace

EMSCRIPTEN_BINDINGS(usher_lists) {
  emscripten::function("startList", &start_list);
  emscripten::function("readList", &read_list);
  emscripten::function("dropList", &drop_list);
}
