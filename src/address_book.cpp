#include "address_book.hpp"

#include <bit>

#include "words.hpp"

namespace usher {
namespace {

constexpr unsigned hash_bits = 6;
// So many of one mailbox stand together; more would have to be looked through each time.
constexpr std::size_t most_mates = 8;
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
  // Never more than two thirds full.
  const std::size_t needed = (entries_.size() + more) * 3 / 2 + 2;
  if (needed <= slots_.size()) return;
  slots_.assign(needed, 0);
  for (std::size_t place = 0; place < entries_.size(); ++place) {
    const std::string_view identity = identity_at(place);
    const std::size_t sign = identity.find('@');
    index(identity, sign, find_mail_provider(text_from(identity, sign + 1)),
          static_cast<slot>(place + 1) << hash_bits);
  }
}

std::optional<address_book::neighbour> address_book::put(std::string_view identity, std::size_t sign,
                                                         const mail_provider* provider,
                                                         std::uint32_t number) {
  if (entries_.size() == most_entries) return std::nullopt;
  if ((entries_.size() + 1) * 3 / 2 >= slots_.size()) expect(entries_.size() + 64, texts_.size());
  const auto found = index(identity, sign, provider, static_cast<slot>(entries_.size() + 1) << hash_bits);
  if (found && found->same) return found;
  entries_.push_back({static_cast<std::uint32_t>(texts_.size()), number});
  texts_ += identity;
  return found;
}

std::optional<address_book::neighbour> address_book::index(std::string_view identity, std::size_t sign,
                                                           const mail_provider* provider, slot whose) {
  const short_text mailbox = likely_mailbox(identity, sign, provider);
  std::uint32_t hashed = hash(mailbox.text());
  sight seen = look(hashed, identity, mailbox.text());
  const slot first_mate = seen.first_mate;
  if (seen.same == 0 && seen.mates >= most_mates) {
    hashed = hash(identity);
    seen = look(hashed, identity, {});
  }
  if (seen.same != 0) return neighbour{(seen.same >> hash_bits) - 1, true};
  *seen.free = whose | (hashed & ((1U << hash_bits) - 1));
  if (first_mate == 0) return std::nullopt;
  return neighbour{(first_mate >> hash_bits) - 1, false};
}

// Looks from a hash's own slot on, up to one that is free, or the address itself. Without a mailbox, for the
// address alone.
address_book::sight address_book::look(std::uint32_t hashed, std::string_view identity,
                                       std::string_view mailbox) {
  sight seen;
  for (auto at = static_cast<std::size_t>(std::uint64_t{hashed} * slots_.size() >> 32);; ++at) {
    if (at == slots_.size()) at = 0;
    slot& found = slots_[at];
    if (found == 0) {
      seen.free = &found;
      return seen;
    }
    if (((found ^ hashed) & ((1U << hash_bits) - 1)) != 0) continue;
    const std::string_view other = identity_at((found >> hash_bits) - 1);
    if (other == identity) {
      seen.same = found;
      return seen;
    }
    if (mailbox.empty() || likely_mailbox(other).text() != mailbox) continue;
    if (seen.mates++ == 0) seen.first_mate = found;
  }
}

}  // namespace usher
