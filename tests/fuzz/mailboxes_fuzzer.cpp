// Any two addresses. Who is compared with whom makes no difference, and what is one account has one identity.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "expect.hpp"
#include "input.hpp"
#include "usher/usher.hpp"

using usher::email_relation;
using usher_fuzz::expect;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  usher_fuzz::input in(data, size);
  const std::string_view one = in.text();
  const std::string_view other = in.rest();
  const auto there = usher::compare_emails(one, other);
  const auto back = usher::compare_emails(other, one);
  expect(there.relation == back.relation && there.differences == back.differences);
  const auto first = usher::normalize_email(one);
  const auto second = usher::normalize_email(other);
  expect((there.relation == email_relation::invalid) == (!first || !second));
  expect(there.joins() == (first && second && *first == *second));
  expect(there.relation != email_relation::invalid || there.differences == 0);
  if (there.joins()) {
    const std::string_view kept = usher::check_email(one).address;
    expect(there.differs_only_in(usher::email_difference::letter_case) ==
           (kept != usher::check_email(other).address));
  } else if (first && second) {
    expect(there.differences != 0 && there.differences < 1U << usher::email_difference_words.size());
    // A mailbox that is the same by the rules of the provider is never called another one.
    const auto a = usher::check_email(one);
    const auto b = usher::check_email(other);
    expect(a.mailbox() != b.mailbox() || there.relation != email_relation::different);
  }
  // The same person asking about the same texts again, in one checker and in a new one.
  usher::email_checker checker;
  for (const auto text : {one, other, one}) {
    const auto& kept = checker.check(text);
    const auto fresh = usher::check_email(text);
    expect(kept.reason == fresh.reason && kept.at == fresh.at && kept.identity == fresh.identity);
    expect(kept.suggestion == fresh.suggestion && kept.mailbox() == fresh.mailbox());
    expect(kept.provider == fresh.provider && kept.unicode_domain == fresh.unicode_domain);
  }
  return 0;
}
