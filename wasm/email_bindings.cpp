// Addresses: a text in, what there is to say about it out.
#include <emscripten/bind.h>

#include <cstddef>
#include <cstdint>

#include "exchange.hpp"
#include "usher/email.hpp"

namespace {

using exchange::rules;

// JavaScript has the text, trims it as the library does, and takes apart what the server accepts, which is
// ASCII: only what is said anew has to cross, and what is seldom said only when it is.
std::size_t check_email(std::size_t size) {
  static auto& checker = *new usher::email_checker(rules.allowed_domains());
  const auto& verdict = checker.check(exchange::arguments().next(size));
  const auto place = [](std::size_t at) { return static_cast<std::uint32_t>(at); };
  const bool says_more = !verdict.alias_of.empty() || !verdict.unicode_domain.empty() ||
                         (verdict.meant_domain.empty() && !verdict.suggestion.empty()) ||
                         !verdict.warnings.empty();
  exchange::reply out;
  out.numbers({static_cast<std::uint32_t>(verdict.reason) << 3 | std::uint32_t{says_more} << 2 |
                   std::uint32_t{verdict.server_accepts} << 1 | std::uint32_t{verdict.valid},
               verdict.at ? 1 + place(*verdict.at) : 0, place(verdict.local_part.size()),
               verdict.tag ? place(verdict.local_part.size() - verdict.tag->size()) : 0});
  out.in_place(verdict.provider).in_place(verdict.meant_domain);
  if (says_more) {
    out.in_place(verdict.alias_of).in_place(verdict.unicode_domain).in_place(verdict.suggestion);
    for (const usher::code warning : verdict.warnings) out.word(warning);
  }
  return out.done();
}

// JavaScript has the text, and so the identity: it need not cross again.
bool accepts_email(std::size_t size) { return usher::server_accepts_email(exchange::arguments().next(size)); }

std::uint32_t compare_emails(std::size_t invited_size, std::size_t signed_in_size) {
  exchange::arguments in;
  const auto invited = in.next(invited_size);
  const auto compared = usher::compare_emails(invited, in.next(signed_in_size));
  return static_cast<std::uint32_t>(compared.relation) | std::uint32_t{compared.differences} << 8 |
         static_cast<std::uint32_t>(compared.joins()) << 16;
}

}  // namespace

EMSCRIPTEN_BINDINGS(usher_emails) {
  emscripten::function("checkEmail", &check_email);
  emscripten::function("acceptsEmail", &accepts_email);
  emscripten::function("compareEmails", &compare_emails);
}
