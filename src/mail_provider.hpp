// Who delivers the mail of a domain, and which addresses are one mailbox there.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "short_text.hpp"

namespace usher {

/// A row of the catalog, without its example.
struct mail_provider {
  std::string_view id;
  std::string_view domains;
  unsigned rules;
};

/// A name with its endings: "hotmail", "com,fr".
struct mail_name {
  std::string_view name;
  std::string_view endings;
  const mail_provider* provider;
};

/// Every name of the catalog.
[[nodiscard]] std::span<const mail_name> mail_names() noexcept;

/// The provider of a domain in lower case; null when it is not in the catalog. A domain below one whose
/// provider delivers subdomains has that provider.
[[nodiscard]] const mail_provider* find_mail_provider(std::string_view domain) noexcept;

/// How sure a mailbox is.
enum class mailbox_form : std::uint8_t { certain, likely };

/// Appends the mailbox that an identity is delivered to, as far as that is sure. For an unknown provider a
/// tag is likely (RFC 5233). Two identities with the same certain form share a mailbox; with the same likely
/// form, perhaps.
void append_mailbox(short_text& out, std::string_view identity, std::size_t sign,
                    const mail_provider* provider, mailbox_form form);

/// Where the tag of an identity starts, at its '+'; `sign` when there is none.
[[nodiscard]] std::size_t find_tag(std::string_view identity, std::size_t sign,
                                   const mail_provider* provider) noexcept;

}  // namespace usher
