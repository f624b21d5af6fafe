// The WebAssembly face: integers in and out through embind, texts through two places in memory.
//
//     JavaScript                                    here
//     at = inbox(room for the texts)         ->     a buffer at least that large
//     texts, one behind the other, as UTF-8  ->     inbox
//     at = explain(1, length, length)        ->     reads them in order, leaves its reply
//     numbers, the texts, how long each is   <-     there: see `reply` in exchange.hpp
//
// Every call has read its texts before it returns, so a call from within a call would find its own inbox.
// Nothing that crosses has to be deleted.
#include <emscripten/bind.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "exchange.hpp"
#include "usher/usher.hpp"

#ifdef __wasm__
extern "C" {
extern unsigned char __stack_high;
void _emscripten_stack_restore(void* to);
}
#endif

namespace {

using exchange::arguments;
using exchange::inbox_text;
using exchange::reply;
using exchange::rules;

// A call that was refused memory has left the stack where it was: whoever needs room next takes it back, or
// after some thousands of them it would have grown over the tables. No frame of its own may stand here.
void take_stack_back() {
#ifdef __wasm__
  _emscripten_stack_restore(&__stack_high);
#endif
}

std::uintptr_t inbox(std::size_t room) {
  take_stack_back();
  exchange::make_room(inbox_text, room);
  return reinterpret_cast<std::uintptr_t>(inbox_text.data());
}

std::size_t inbox_room() { return inbox_text.size(); }

// Replies with the problems. Without any, the settings are in effect.
std::size_t configure(std::size_t size) {
  auto read = usher::parse_settings(arguments().next(size));
  reply out;
  if (read) {
    rules = *std::move(read);
  } else {
    for (const auto& problem : read.error()) out.word(problem.why).text(problem.pointer);
  }
  return out.done();
}

enum access : int { unknown, denied, granted };

// Whether the table knows role and scope, so that the answer may be kept, and what it says.
int look_up(int level, std::size_t role_size, std::size_t scope_size) {
  arguments in;
  const auto role = rules.find_role(in.next(role_size));
  const usher::access_table& table = rules.table(static_cast<usher::level>(level));
  const auto scope = table.find_scope(in.next(scope_size));
  if (!role || !scope) return unknown;
  return table.granted(*scope, *role) ? granted : denied;
}

std::size_t explain(int level, std::size_t role_size, std::size_t scope_size) {
  arguments in;
  const auto role = in.next(role_size);
  const auto why = usher::explain(rules, static_cast<usher::level>(level), role, in.next(scope_size));
  return reply()
      .word(why.allowed)
      .word(why.reason)
      .text(why.scope.value_or(""))
      .text(why.minimum_role.value_or(""))
      .done();
}

std::size_t matrix(int level) {
  const auto whole = usher::matrix(rules, static_cast<usher::level>(level));
  reply out;
  out.text(to_string(whole.at)).list(whole.roles).list(whole.scopes);
  for (const auto holders : whole.holders) out.number(holders);
  return out.done();
}

std::size_t roles_with(int level, std::size_t scope_size) {
  const auto scope = arguments().next(scope_size);
  return reply().list(usher::roles_with(rules, static_cast<usher::level>(level), scope)).done();
}

std::size_t compare_roles(int level, std::size_t from_size, std::size_t to_size) {
  arguments in;
  const auto from = in.next(from_size);
  const auto change = usher::compare_roles(rules, static_cast<usher::level>(level), from, in.next(to_size));
  return reply().list(change.gained).list(change.lost).done();
}

std::size_t detect_region(std::size_t size) {
  return reply().host(usher::detect_region(rules, arguments().next(size))).done();
}

std::size_t switch_region(std::size_t url_size, std::size_t to_size) {
  arguments in;
  const auto url = in.next(url_size);
  return reply().text(usher::switch_region(rules, url, in.next(to_size)).value_or("")).done();
}

std::size_t regions() {
  reply out;
  for (const auto& region : rules.regions()) out.text(region.id).text(region.host).word(region.production);
  return out.done();
}

}  // namespace

EMSCRIPTEN_BINDINGS(usher) {
  emscripten::function("inbox", &inbox);
  emscripten::function("inboxRoom", &inbox_room);
  emscripten::function("configure", &configure);
  emscripten::function("lookUp", &look_up);
  emscripten::function("explain", &explain);
  emscripten::function("matrix", &matrix);
  emscripten::function("rolesWith", &roles_with);
  emscripten::function("compareRoles", &compare_roles);
  emscripten::function("detectRegion", &detect_region);
  emscripten::function("switchRegion", &switch_region);
  emscripten::function("regions", &regions);
}
