#include "domain_typo.hpp"

#include <algorithm>
#include <cstddef>

#include "ascii.hpp"
#include "catalog/mail_providers.hpp"
#include "catalog/top_level_domains.hpp"
#include "email_limits.hpp"
#include "mail_provider.hpp"
#include "words.hpp"

namespace usher {
namespace {

constexpr std::size_t shortest_name = 5;

// At most one edit makes `seen` of `meant`.
bool is_one_edit(std::string_view seen, std::string_view meant) noexcept {
  if (seen.size() > meant.size() + 1 || meant.size() > seen.size() + 1) return false;
  const std::size_t shorter = std::min(seen.size(), meant.size());
  std::size_t head = 0;
  while (head < shorter && seen[head] == meant[head]) ++head;
  std::size_t tail = 0;
  while (tail < shorter - head && seen[seen.size() - 1 - tail] == meant[meant.size() - 1 - tail]) ++tail;
  const std::size_t seen_middle = seen.size() - head - tail;
  const std::size_t meant_middle = meant.size() - head - tail;
  if (seen_middle <= 1 && meant_middle <= 1) return true;
  return seen_middle == 2 && meant_middle == 2 && seen[head] == meant[head + 1] &&
         seen[head + 1] == meant[head];
}

// Another first letter makes another word: fmail, email.
bool is_misspelt(std::string_view seen, std::string_view meant) noexcept {
  return is_one_edit(seen, meant) &&
         (seen.front() == meant.front() || seen.size() != meant.size() || seen[1] == meant.front());
}

std::string_view last_label(std::string_view domain) noexcept {
  return text_from(domain, domain.rfind('.') + 1);
}

bool is_country(std::string_view ending) noexcept {
  return ending.size() == 2 && ascii_letter(ending[0]) && ascii_letter(ending[1]) &&
         (catalog::country_endings[static_cast<std::size_t>(ending[0] - 'a')] >> (ending[1] - 'a') & 1U) != 0;
}

// Countries whose ending is `com` with a letter missing: nobody there is known for mail.
bool is_slip(std::string_view ending) noexcept { return ending == "co" || ending == "cm" || ending == "om"; }

// The common ending that one which does not exist was meant to be; empty when it exists, or who knows.
std::string_view meant_ending(std::string_view ending) noexcept {
  if (is_country(ending) || has_word(catalog::common_endings, ending) ||
      has_word(catalog::endings_near_common, ending)) {
    return {};
  }
  for (std::string_view rest = catalog::common_endings; !rest.empty();) {
    const std::string_view common = take_word(rest);
    if (is_one_edit(ending, common)) return common;
  }
  return {};
}

// A real ending that the name does not have is another company's.
bool is_of_another(std::string_view ending, const mail_name& name) noexcept {
  if ((name.provider->rules & catalog::no_other) != 0) return false;
  if (ending.size() == 2) return is_country(ending) && !is_slip(ending);
  return (name.provider->rules & catalog::no_other_generic) == 0 && meant_ending(ending).empty();
}

void join(short_text& meant, std::string_view name, std::string_view ending) {
  meant.clear();
  meant.add(name);
  meant.add('.');
  meant.add(ending);
}

// The name is right: which of its endings was meant?
void suggest_ending(short_text& meant, const mail_name& name, std::string_view ending) {
  const std::string_view last = last_label(ending);
  const bool of_another = is_of_another(last, name);
  std::string_view best;
  for (std::string_view rest = name.endings; !rest.empty();) {
    const std::string_view known = take_word(rest, ',');
    if (best.empty() && !of_another) best = known;
    if (!is_one_edit(ending, known)) continue;
    // coo.uk is under the same country, and three letters next to two are no country.
    const bool same_country = last == last_label(known) || (last.size() == 3 && known.size() == 2);
    if (of_another && !same_country) continue;
    best = known;
    break;
  }
  if (!best.empty()) join(meant, name.name, best);
}

// The name is one edit away under one of its endings.
bool suggest_name(short_text& meant, const mail_name& name, std::string_view domain) {
  for (std::string_view rest = name.endings; !rest.empty();) {
    const std::string_view ending = take_word(rest, ',');
    const std::size_t size = name.name.size() + 1 + ending.size();
    if (domain.size() > size + 1 || domain.size() + 1 < size) continue;
    join(meant, name.name, ending);
    if (!is_misspelt(domain, meant.text())) continue;
    const std::string_view last = last_label(domain);
    // Where the dot moved, what stands behind it now may be a country of its own.
    if (last == last_label(ending) || !is_country(last) || is_slip(last)) return true;
  }
  meant.clear();
  return false;
}

void suggest_provider(short_text& meant, std::string_view domain) {
  if (find_mail_provider(domain) != nullptr || domain.size() < shortest_name) return;
  std::string_view ending = domain;
  const std::string_view name = take_word(ending, '.');
  for (const mail_name& candidate : mail_names()) {
    if ((candidate.provider->rules & catalog::popular) == 0 || candidate.name.size() < shortest_name)
      continue;
    if (candidate.name == name && !ending.empty()) return suggest_ending(meant, candidate, ending);
  }
  for (const mail_name& candidate : mail_names()) {
    if ((candidate.provider->rules & catalog::popular) == 0 || candidate.name.size() < shortest_name)
      continue;
    const char first = candidate.name[0];
    if (domain[0] != first && domain[1] != first && domain[0] != candidate.name[1]) continue;
    if (suggest_name(meant, candidate, domain)) return;
  }
}

}  // namespace

void suggest_domain(short_text& meant, std::string_view domain, std::span<const std::string_view> own) {
  if (domain.size() < 3 || domain.size() > max_domain) return;
  for (const std::string_view one : own) {
    if (domain == one) return;
  }
  for (const std::string_view one : own) {
    if (one.size() > 2 * shortest_name && is_misspelt(domain, one)) return meant.add(one);
  }
  suggest_provider(meant, domain);
  if (meant.size() > 0) return;
  const std::string_view ending = last_label(domain);
  const std::string_view meant_for = meant_ending(ending);
  if (meant_for.empty() || ending.size() == domain.size()) return;
  short_text repaired;
  repaired.add(domain.substr(0, domain.size() - ending.size()));
  repaired.add(meant_for);
  suggest_provider(meant, repaired.text());
  if (meant.size() == 0) meant.add(repaired.text());
}

bool is_everyday_ending(std::string_view text) noexcept {
  return has_word(catalog::common_endings, text) ||
         has_word("de uk fr io co ch at nl it es eu jp us au br ca", text);
}

}  // namespace usher
