#include "usher/email.hpp"

#include <cstdint>
#include <utility>

#include "ascii.hpp"
#include "catalog/mail_providers.hpp"
#include "domain_facts.hpp"
#include "domain_typo.hpp"
#include "email_limits.hpp"
#include "email_pattern.hpp"
#include "email_problem.hpp"
#include "function_ref.hpp"
#include "mail_provider.hpp"
#include "role_account.hpp"
#include "unicode.hpp"
#include "usher/texts.hpp"
#include "words.hpp"

namespace usher {
namespace {

std::string_view lower_case(std::string_view text, text_store& texts) {
  char* const lower = texts.room(text.size());
  for (std::size_t n = 0; n < text.size(); ++n) lower[n] = ascii_lower(text[n]);
  return {lower, text.size()};
}

// An identity in its parts. One too long to be delivered has no mailbox.
struct address_parts {
  std::string_view identity;
  std::size_t sign;
  const mail_provider* provider;
  std::size_t tag;

  address_parts(std::string_view lower, std::size_t at_sign)
      : identity(lower),
        sign(at_sign),
        provider(find_mail_provider(text_from(lower, sign + 1))),
        tag(find_tag(lower, sign, provider)) {}

  [[nodiscard]] std::string_view domain() const { return text_from(identity, sign + 1); }
  [[nodiscard]] std::string_view name() const { return identity.substr(0, tag); }
  [[nodiscard]] std::string_view tag_text() const { return text_from(identity.substr(0, sign), tag); }
};

bool share_mailbox(const address_parts& a, const address_parts& b, mailbox_form form) {
  if (a.identity.size() > max_address || b.identity.size() > max_address) return false;
  short_text one;
  short_text other;
  append_mailbox(one, a.identity, a.sign, a.provider, form);
  append_mailbox(other, b.identity, b.sign, b.provider, form);
  return one.text() == other.text();
}

void add(std::uint8_t& differences, email_difference what) {
  differences |= static_cast<std::uint8_t>(1U << static_cast<unsigned>(what));
}

// Makes a verdict as good as new, with room for its texts.
void clear(email_verdict& verdict) {
  text_store texts = std::move(verdict.texts);
  texts.clear();
  verdict = {};
  verdict.texts = std::move(texts);
}

// `look_up` gives the facts of a domain, which stay as they are up to the end. The verdict is a clear one.
void check(email_verdict& verdict, std::string_view text, std::span<const std::string_view> own_domains,
           function_ref<const domain_facts&(std::string_view)> look_up) {
  text_store& texts = verdict.texts;
  const std::string_view address = trim(text);
  verdict.address = address;
  const email_shape shape = read_email_shape(address);
  verdict.server_accepts = shape.accepted;
  verdict.valid = shape.deliverable;
  verdict.reason = code::ok;
  if (!shape.deliverable) {
    const email_problem problem = find_email_problem(address);
    verdict.reason = problem.why;
    const auto before = static_cast<std::size_t>(address.data() - text.data());
    verdict.at = utf16_length(text.substr(0, before + problem.at));
    verdict.suggestion = texts.keep(repair_email(address, problem.why));
  }
  if (!shape.accepted) {
    // Neither does an address without its dot reach anybody: jane@hotmailcom.
    if (verdict.reason == code::no_tld) {
      const std::size_t domain = address.find('@') + 1;
      short_text meant;
      suggest_domain(meant, lower_case(text_from(address, domain), texts), own_domains);
      if (meant.size() > 0) verdict.suggestion = texts.join({address.substr(0, domain), meant.text()});
    }
    return;
  }
  verdict.identity = lower_case(address, texts);
  const domain_facts& facts = look_up(text_from(verdict.identity, shape.sign + 1));
  verdict.local_part = address.substr(0, shape.sign);
  verdict.domain = text_from(address, shape.sign + 1);
  const std::size_t tag = find_tag(verdict.identity, shape.sign, facts.provider);
  if (tag < shape.sign) verdict.tag = text_from(verdict.local_part, tag + 1);
  if (facts.provider != nullptr) {
    verdict.provider = facts.provider->id;
    short_text mailbox;
    if (address.size() <= max_address) {
      append_mailbox(mailbox, verdict.identity, shape.sign, facts.provider, mailbox_form::certain);
    }
    if (mailbox.text() != verdict.identity) verdict.alias_of = texts.keep(mailbox.text());
  }
  verdict.meant_domain = facts.suggestion;
  if (!facts.suggestion.empty()) {
    verdict.suggestion = texts.join({address.substr(0, shape.sign + 1), facts.suggestion});
  }
  verdict.unicode_domain = facts.unicode_domain;
  verdict.warnings = facts.warnings;
  if (is_role_account(verdict.identity, shape.sign, facts.provider)) {
    verdict.warnings.add(code::role_account);
  }
}

}  // namespace

bool is_role_account(std::string_view identity, std::size_t sign, const mail_provider* provider) noexcept {
  std::size_t end = 0;
  while (ascii_letter(identity[end]) || identity[end] == '-') ++end;
  // Most people's names have something else in them, and are over here.
  const bool is_whole = end == sign || (identity[end] == '+' && find_tag(identity, sign, provider) == end);
  return is_whole && has_word(catalog::role_accounts, identity.substr(0, end));
}

email_verdict check_email(std::string_view text, std::span<const std::string_view> own_domains) {
  email_verdict verdict;
  domain_facts facts;
  check(verdict, text, own_domains, [&](std::string_view domain) -> const domain_facts& {
    return facts = find_domain_facts(domain, own_domains, verdict.texts);
  });
  return verdict;
}

struct email_checker::state {
  std::span<const std::string_view> own_domains;
  domain_book domains;
  email_verdict verdict;
};

email_checker::email_checker(std::span<const std::string_view> own_domains)
    : state_(std::make_unique<state>(own_domains)) {}

email_checker::~email_checker() = default;
email_checker::email_checker(email_checker&&) noexcept = default;
email_checker& email_checker::operator=(email_checker&&) noexcept = default;

const email_verdict& email_checker::check(std::string_view text) {
  state& kept = *state_;
  clear(kept.verdict);
  usher::check(kept.verdict, text, kept.own_domains, [&kept](std::string_view domain) -> const domain_facts& {
    return kept.domains.look_up(domain, kept.own_domains);
  });
  return kept.verdict;
}

bool server_accepts_email(std::string_view text) noexcept { return matches_email_pattern(trim(text)); }

std::optional<std::string> normalize_email(std::string_view text) {
  if (!server_accepts_email(text)) return std::nullopt;
  std::string identity(trim(text));
  for (char& c : identity) c = ascii_lower(c);
  return identity;
}

email_comparison compare_emails(std::string_view invited, std::string_view signed_in) {
  email_comparison answer;
  invited = trim(invited);
  signed_in = trim(signed_in);
  const email_shape first = read_email_shape(invited);
  const email_shape second = read_email_shape(signed_in);
  if (!first.accepted || !second.accepted) return answer;
  text_store texts;
  const address_parts a(lower_case(invited, texts), first.sign);
  const address_parts b(lower_case(signed_in, texts), second.sign);
  answer.relation = a.identity == b.identity                     ? email_relation::same
                    : share_mailbox(a, b, mailbox_form::certain) ? email_relation::same_mailbox
                    : share_mailbox(a, b, mailbox_form::likely)  ? email_relation::maybe_same_mailbox
                                                                 : email_relation::different;
  if (a.identity == b.identity) {
    if (invited != signed_in) add(answer.differences, email_difference::letter_case);
    return answer;
  }
  const bool one_mailbox = answer.relation != email_relation::different;
  if (a.tag_text() != b.tag_text()) add(answer.differences, email_difference::tag);
  if (a.name() != b.name()) {
    add(answer.differences, one_mailbox ? email_difference::dots : email_difference::local_part);
  }
  if (a.domain() != b.domain()) {
    add(answer.differences, one_mailbox ? email_difference::domain_alias : email_difference::domain);
  }
  const bool cased_name =
      a.name() == b.name() && invited.substr(0, a.name().size()) != signed_in.substr(0, b.name().size());
  const bool cased_domain =
      a.domain() == b.domain() && text_from(invited, first.sign) != text_from(signed_in, second.sign);
  if (cased_name || cased_domain) add(answer.differences, email_difference::letter_case);
  return answer;
}

}  // namespace usher
