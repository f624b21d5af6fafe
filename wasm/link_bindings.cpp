// Links: a text in, JSON out. They are rare, and rich.
#include <emscripten/bind.h>

#include <cstddef>

#include "exchange.hpp"
#include "usher/invite_link.hpp"
#include "usher/json.hpp"

namespace {

using exchange::rules;

std::size_t read_invite_link(std::size_t size) {
  return exchange::answer(to_json(usher::read_invite_link(rules, exchange::arguments().next(size))));
}

}  // namespace

EMSCRIPTEN_BINDINGS(usher_links) { emscripten::function("readInviteLink", &read_invite_link); }
