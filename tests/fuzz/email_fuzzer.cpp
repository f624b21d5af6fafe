// Any text as an address. What is said about it must hold together.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "usher/usher.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto verdict = usher::check_email(text);
  const auto identity = usher::normalize_email(text);
  if (identity.value_or("") != verdict.identity) std::abort();
  if (identity.has_value() != verdict.server_accepts) std::abort();
  if (verdict.valid != (verdict.reason == usher::code::ok) || verdict.valid == verdict.at.has_value())
    std::abort();
  if (verdict.valid && !verdict.server_accepts) std::abort();
  if (verdict.at.value_or(0) > 2 * size) std::abort();  // a lone byte of UTF-8 counts as what it starts
  if (!verdict.suggestion.empty()) {
    // A hint leads somewhere, and has no hint of its own.
    const auto hint = usher::check_email(verdict.suggestion);
    if (!hint.server_accepts) std::abort();
  }
  const auto itself = usher::compare_emails(text, text);
  if (itself.joins() != verdict.server_accepts || itself.differences != 0) std::abort();
  if (identity) {
    if (usher::normalize_email(*identity) != identity) std::abort();
    if (!usher::compare_emails(text, *identity).joins()) std::abort();
    if (usher::compare_emails(text, verdict.mailbox()).relation == usher::email_relation::different)
      std::abort();
  }
  return 0;
}
