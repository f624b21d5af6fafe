// Addresses: a text in, what there is to say about it out.
#include <emscripten/bind.h>

#include <cstddef>
#include <cstdint>

#include "exchange.hpp"
#include "usher/email.hpp"

namespace {

using exchange::rules;

std::size_t check_email(std::size_t size) {
  const auto verdict = usher::check_email(exchange::arguments().next(size), rules.allowed_domains());
  exchange::reply out;
  out.word(verdict.valid).word(verdict.server_accepts).word(verdict.reason);
  out.word(verdict.at.has_value());
  if (verdict.at) out.number(static_cast<std::uint32_t>(*verdict.at));
  out.text(verdict.address).text(verdict.identity).text(verdict.mailbox).text(verdict.local_part);
  out.word(verdict.tag.has_value());
  if (verdict.tag) out.text(*verdict.tag);
  out.text(verdict.domain).text(verdict.unicode_domain).text(verdict.provider).text(verdict.suggestion);
  for (const usher::code warning : verdict.warnings) out.word(warning);
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
