// Repairs as a set.
#pragma once

#include <cstdint>

#include "usher/invite_link.hpp"

namespace usher {

class repair_set {
 public:
  constexpr void add(repair done) noexcept { bits_ |= bit(done); }
  constexpr void add(repair_set more) noexcept { bits_ |= more.bits_; }
  [[nodiscard]] constexpr bool has(repair done) const noexcept { return (bits_ & bit(done)) != 0; }
  [[nodiscard]] constexpr bool empty() const noexcept { return bits_ == 0; }

 private:
  static constexpr std::uint32_t bit(repair done) noexcept {
    return std::uint32_t{1} << static_cast<unsigned>(done);
  }
  std::uint32_t bits_ = 0;
};

}  // namespace usher
