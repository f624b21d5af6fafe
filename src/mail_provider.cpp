#include "mail_provider.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "catalog/mail_providers.hpp"
#include "lean.hpp"
#include "words.hpp"

namespace usher {
namespace {

constexpr auto providers = lean(
    catalog::mail_providers, [](const auto& row) { return mail_provider{row.id, row.domains, row.rules}; });

constexpr std::size_t name_count = [] {
  std::size_t count = 0;
  for (const auto& row : providers)
    count += 1 + static_cast<std::size_t>(std::ranges::count(row.domains, ' '));
  return count;
}();

std::size_t hash(std::string_view name) noexcept {
  std::uint32_t mixed = 0;
  for (const char c : name) mixed = (mixed ^ static_cast<unsigned char>(c)) * 0x9E3779B1U;
  return mixed >> 20;
}

// The names of the catalog, found by hash: a linear search would take longer than reading the address.
class name_index {
 public:
  name_index() noexcept {
    std::size_t n = 0;
    for (const mail_provider& row : providers) {
      for (std::string_view rest = row.domains; !rest.empty();) {
        std::string_view endings = take_word(rest);
        const std::string_view name = take_word(endings, '.');
        names_[n++] = {name, endings, &row};
        std::size_t slot = hash(name);
        while (slots_[slot % slots_.size()] != 0) ++slot;
        slots_[slot % slots_.size()] = static_cast<std::uint16_t>(n);
      }
    }
  }

  [[nodiscard]] std::span<const mail_name> names() const noexcept { return names_; }

  [[nodiscard]] const mail_provider* find(std::string_view domain) const noexcept {
    const std::string_view name = take_word(domain, '.');
    for (std::size_t slot = hash(name); slots_[slot % slots_.size()] != 0; ++slot) {
      const mail_name& row = names_[slots_[slot % slots_.size()] - 1U];
      if (row.name == name && has_word(row.endings, domain, ',')) return row.provider;
    }
    return nullptr;
  }

 private:
  std::array<mail_name, name_count> names_;
  std::array<std::uint16_t, 256> slots_{};  // 1 + the place in names_
  static_assert(name_count < 128);
};

const name_index& names_of_catalog() noexcept {
  static const name_index index;
  return index;
}

bool has_rule(const mail_provider* provider, unsigned rule) noexcept {
  return provider != nullptr && (provider->rules & rule) != 0;
}

}  // namespace

std::span<const mail_name> mail_names() noexcept { return names_of_catalog().names(); }

const mail_provider* find_mail_provider(std::string_view domain) noexcept {
  const name_index& index = names_of_catalog();
  if (const mail_provider* found = index.find(domain)) return found;
  std::string_view above = domain;
  take_word(above, '.');
  if (!above.contains('.')) return nullptr;
  const mail_provider* found = index.find(above);
  return has_rule(found, catalog::subdomains) ? found : nullptr;
}

std::size_t find_tag(std::string_view identity, std::size_t sign, const mail_provider* provider) noexcept {
  if (provider != nullptr && (provider->rules & (catalog::tag | catalog::maybe_tag)) == 0) return sign;
  const std::size_t plus = identity.find('+');
  return plus == 0 ? sign : std::min(plus, sign);  // what starts with '+' has no name before it
}

void append_mailbox(short_text& out, std::string_view identity, std::size_t sign,
                    const mail_provider* provider, mailbox_form form) {
  const bool likely = form == mailbox_form::likely;
  std::string_view domain = text_from(identity, sign + 1);
  std::string_view name = identity.substr(0, sign);
  if (has_rule(provider, catalog::subdomains)) {
    std::string_view above = domain;
    const std::string_view label = take_word(above, '.');
    if (above.contains('.') && names_of_catalog().find(above) == provider) {
      name = label;
      domain = above;
    }
  }
  if (likely || has_rule(provider, catalog::tag)) {
    name = name.substr(0, find_tag(identity, sign, provider));
  }
  const bool as_written =
      !has_rule(provider, catalog::dots | catalog::hyphens | catalog::maybe_dot_is_hyphen);
  if (as_written) out.add(name);
  for (const char c : as_written ? std::string_view() : name) {
    if (c == '.' && has_rule(provider, catalog::dots)) continue;
    if ((c == '-' || c == '_') && has_rule(provider, catalog::hyphens)) continue;
    out.add(c == '-' && likely && has_rule(provider, catalog::maybe_dot_is_hyphen) ? '.' : c);
  }
  out.add('@');
  const bool one_mailbox = has_rule(provider, likely ? catalog::one_mailbox | catalog::maybe_one_mailbox
                                                     : static_cast<unsigned>(catalog::one_mailbox));
  if (one_mailbox) {
    const std::string_view domains = provider->domains;
    out.add(domains.substr(0, find_byte(domains, ", ")));
  } else {
    out.add(domain);
  }
}

}  // namespace usher
