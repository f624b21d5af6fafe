// E-mail: what the server makes of an address, and what people meant by it.
//
//     const auto verdict = usher::check_email(" J.Doe+news@Gmail.com ");
//     verdict.valid;         // true
//     verdict.address;       // "J.Doe+news@Gmail.com", what is sent
//     verdict.identity;      // "j.doe+news@gmail.com", the account key
//     verdict.mailbox();     // "jdoe@gmail.com", where Gmail delivers it
//     check_email("jane@gmial.com").suggestion;   // "jane@gmail.com"
//     check_email("jane@acme").reason;            // no_tld, at 5
//
// One address has three forms, which are never mixed up:
//
//     address    what is sent                   trimmed as JavaScript trims, otherwise as typed
//     identity   the account                    ASCII lower case, the tag kept; an invitation and an account
//                                               meet only when these are equal
//     mailbox    who reads it                   by the rules of the provider; a hint, never sent, never a key
//
// The server takes what `z.email()` of zod 4 takes. `valid` also asks for the limits of RFC 5321 (64 bytes
// before the @, 254 in all) and DNS (labels of 63 that do not end in a hyphen, 253 in all).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "usher/error.hpp"
#include "usher/texts.hpp"

namespace usher {

/// A few codes, each at most once.
class code_list {
 public:
  void add(code c) noexcept { codes_[size_++] = c; }
  [[nodiscard]] const code* begin() const noexcept { return codes_.data(); }
  [[nodiscard]] const code* end() const noexcept { return codes_.data() + size_; }
  [[nodiscard]] bool empty() const noexcept { return size_ == 0; }

 private:
  std::array<code, 6> codes_{};
  std::uint8_t size_ = 0;
};

/// What there is to say about one text as an address. The views of `address`, `local_part`, `domain` and
/// `tag` point into that text, all others into `texts`, the catalog, or the checker.
struct email_verdict {
  /// The server accepts it and mail can reach it.
  bool valid = false;
  /// The server accepts `address`.
  bool server_accepts = false;
  /// `ok`, or the first problem.
  code reason = code::empty;
  /// Where the problem is, in UTF-16 code units from the start of the text.
  std::optional<std::size_t> at;
  /// The text without the blanks around it.
  std::string_view address;

  // Empty unless the server accepts the address.
  std::string_view identity;
  /// What it is delivered to, by the rules of the provider; empty where that is the identity.
  std::string_view alias_of;
  std::string_view local_part;
  std::string_view domain;
  /// What stands behind the + of the local part; absent where there is none, or it is a part of the name.
  std::optional<std::string_view> tag;
  /// The id of the provider in the catalog.
  std::string_view provider;
  /// The domain as people read it, when that differs: xn-- labels decoded.
  std::string_view unicode_domain;
  /// The domain that was probably meant, in lower case.
  std::string_view meant_domain;

  /// Another address, which was probably meant; for people to choose, never applied by itself. Empty: none.
  std::string_view suggestion;
  /// role_account, disposable, punycode, mixed_script, tld_looks_like_file, lookalike_domain.
  code_list warnings;

  text_store texts;

  [[nodiscard]] std::string_view mailbox() const noexcept { return alias_of.empty() ? identity : alias_of; }
};

/// One address explained. `own_domains`, in lower case, are those of the organisation: an address that is
/// almost of one of them is warned about.
[[nodiscard]] email_verdict check_email(std::string_view text,
                                        std::span<const std::string_view> own_domains = {});

/// The same for one address after the other: remembers what there is to say about the domains it met last,
/// which is most of the work. `own_domains` have to outlive it.
class email_checker {
 public:
  explicit email_checker(std::span<const std::string_view> own_domains = {});
  ~email_checker();
  email_checker(const email_checker&) = delete;
  email_checker& operator=(const email_checker&) = delete;
  email_checker(email_checker&&) noexcept;
  email_checker& operator=(email_checker&&) noexcept;

  /// The verdict is good until the next one.
  [[nodiscard]] const email_verdict& check(std::string_view text);

 private:
  struct state;
  std::unique_ptr<state> state_;
};

/// Whether the server accepts an address once the blanks around it are gone.
[[nodiscard]] bool server_accepts_email(std::string_view text) noexcept;

/// The identity of an address. Nothing when the server refuses it.
[[nodiscard]] std::optional<std::string> normalize_email(std::string_view text);

/// How two addresses are related.
enum class email_relation : std::uint8_t {
  same,                // one account
  same_mailbox,        // two accounts, one mailbox: the provider says so
  maybe_same_mailbox,  // two accounts, perhaps one mailbox: so for most providers
  different,
  invalid,  // the server refuses one of them
};
inline constexpr std::array<std::string_view, 5> email_relation_words{
    "same", "same-mailbox", "maybe-same-mailbox", "different", "invalid"};

/// In what two addresses differ, as bits in this order.
enum class email_difference : std::uint8_t { letter_case, tag, dots, domain_alias, domain, local_part };
inline constexpr std::array<std::string_view, 6> email_difference_words{
    "case", "tag", "dots", "domain-alias", "domain", "local-part"};

/// How two addresses relate, and in what they differ: one bit for each `email_difference`.
struct email_comparison {
  email_relation relation = email_relation::invalid;
  std::uint8_t differences = 0;

  [[nodiscard]] bool differs_in(email_difference what) const noexcept {
    return (differences >> static_cast<unsigned>(what) & 1U) != 0;
  }
  [[nodiscard]] bool differs_only_in(email_difference what) const noexcept {
    return differences == 1U << static_cast<unsigned>(what);
  }
  /// An invitation to the one can be used from the account of the other.
  [[nodiscard]] bool joins() const noexcept { return relation == email_relation::same; }
};

[[nodiscard]] email_comparison compare_emails(std::string_view invited, std::string_view signed_in);

}  // namespace usher
