#include "address_book.hpp"

#include <bit>

#include "words.hpp"

namespace usher {
namespace {

constexpr std::uint32_t by_identity = 1;
constexpr std::uint32_t by_mailbox = 2;
constexpr std::size_t most_entries = (std::size_t{1} << 26) - 1;  // what a slot can number

short_text likely_mailbox(std::string_view identity, std::size_t sign, const mail_provider* provider) {
  short_text mailbox;
  append_mailbox(mailbox, identity, sign, provider, mailbox_form::likely);
  return mailbox;
}

short_text likely_mailbox(std::string_view identity) {
  const std::size_t sign = identity.find('@');
  return likely_mailbox(identity, sign, find_mail_provider(text_from(identity, sign + 1)));
}

}  // namespace

std::uint32_t address_book::hash(std::string_view text) const noexcept {
  std::uint32_t mixed = seed_;
  for (const char c : text) mixed = (std::rotl(mixed, 5) ^ static_cast<unsigned char>(c)) * 0x9E3779B1U;
  return (mixed ^ mixed >> 15) * 0x85EBCA6BU;
}

std::string_view address_book::identity_at(std::size_t place) const noexcept {
  const std::size_t end = place + 1 < entries_.size() ? entries_[place + 1].start : texts_.size();
  return text_from(std::string_view(texts_).substr(0, end), entries_[place].start);
}

void address_book::expect(std::size_t more, std::size_t bytes) {
  texts_.reserve(texts_.size() + bytes);
  entries_.reserve(entries_.size() + more);
  // Two fifths full where nobody has a tag, never more than four.
  const std::size_t needed = (entries_.size() + more) * 5 / 2 + 2;
  if (needed <= slots_.size()) return;
  slots_.assign(needed, 0);
  for (std::size_t place = 0; place < entries_.size(); ++place) {
    const std::string_view identity = identity_at(place);
    const std::size_t sign = identity.find('@');
    index(identity, sign, find_mail_provider(text_from(identity, sign + 1)),
          static_cast<slot>(place + 1) << 6);
  }
}

std::optional<address_book::neighbour> address_book::put(std::string_view identity, std::size_t sign,
                                                         const mail_provider* provider,
                                                         std::uint32_t number) {
  if (entries_.size() == most_entries) return std::nullopt;
  if ((entries_.size() + 1) * 5 / 2 > slots_.size()) expect(entries_.size() + 64, texts_.size());
  const auto found = index(identity, sign, provider, static_cast<slot>(entries_.size() + 1) << 6);
  if (found && found->same) return found;
  entries_.push_back({static_cast<std::uint32_t>(texts_.size()), number});
  texts_ += identity;
  return found;
}

std::optional<address_book::neighbour> address_book::index(std::string_view identity, std::size_t sign,
                                                           const mail_provider* provider, slot whose) {
  const std::uint32_t hashed = hash(identity);
  slot& own = find(identity, hashed, by_identity);
  if (own != 0) return neighbour{(own >> 6) - 1, true};
  own = whose | (hashed & 0xFU) << 2 | by_identity;
  const short_text mailbox = likely_mailbox(identity, sign, provider);
  const bool is_own = mailbox.text() == identity;
  const std::uint32_t shared_hash = is_own ? hashed : hash(mailbox.text());
  slot& shared = find(mailbox.text(), shared_hash, by_mailbox);
  if (shared != 0) return neighbour{(shared >> 6) - 1, false};
  if (is_own) {
    own |= by_mailbox;
  } else {
    shared = whose | (shared_hash & 0xFU) << 2 | by_mailbox;
  }
  return std::nullopt;
}

// The slot of a key; a free one, which is 0, where nobody has it.
address_book::slot& address_book::find(std::string_view key, std::uint32_t hashed, slot kind) {
  for (auto at = static_cast<std::size_t>(std::uint64_t{hashed} * slots_.size() >> 32);; ++at) {
    if (at == slots_.size()) at = 0;
    slot& found = slots_[at];
    if (found == 0) return found;
    if ((found & kind) == 0 || ((found >> 2 ^ hashed) & 0xFU) != 0) continue;
    const std::string_view identity = identity_at((found >> 6) - 1);
    if (identity == key || (kind == by_mailbox && likely_mailbox(identity).text() == key)) return found;
  }
}

}  // namespace usher
