// Who has an address, and whose mailbox an address shares: for as many as a list may have.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mail_provider.hpp"

namespace usher {

/// Addresses under the numbers their owner gives them, found by identity and by likely mailbox.
class address_book {
 public:
  explicit address_book(std::uint32_t seed) noexcept : seed_(seed) {}

  /// Room for so many more, of so many bytes together, so that nothing waits for it to grow.
  void expect(std::size_t more, std::size_t bytes);

  struct neighbour {
    std::uint32_t place;
    bool same;  // or else only the mailbox is, likely
  };
  /// Whose identity it is already, or whose mailbox it shares. An identity that nobody has is put in, up to
  /// 67 million of them.
  std::optional<neighbour> put(std::string_view identity, std::size_t sign, const mail_provider* provider,
                               std::uint32_t number);

  [[nodiscard]] std::uint32_t number(neighbour who) const noexcept { return entries_[who.place].number; }
  [[nodiscard]] std::string_view identity(neighbour who) const noexcept { return identity_at(who.place); }

 private:
  // An address stands where the hash of its mailbox says, so that one look finds both who has it and who
  // shares its mailbox. Those that share one with many stand where their own hash says.
  //
  //     1 + place in entries_ << 6 | six bits of the hash
  //
  // Four bytes, so that a million of them are looked up nearly as fast as memory is read.
  using slot = std::uint32_t;
  struct entry {
    std::uint32_t start;
    std::uint32_t number;
  };
  // What a look at the slots from one on has found.
  struct sight {
    slot* free = nullptr;
    slot same = 0;          // the address itself
    slot first_mate = 0;    // the first other one of the mailbox
    std::size_t mates = 0;  // how many there are
  };

  [[nodiscard]] std::uint32_t hash(std::string_view text) const noexcept;
  [[nodiscard]] std::string_view identity_at(std::size_t place) const noexcept;
  [[nodiscard]] sight look(std::uint32_t hashed, std::string_view identity, std::string_view mailbox);
  std::optional<neighbour> index(std::string_view identity, std::size_t sign, const mail_provider* provider,
                                 slot whose);

  std::uint32_t seed_;
  std::string texts_;  // the identities, one behind the other
  std::vector<entry> entries_;
  std::vector<slot> slots_;
};

}  // namespace usher
