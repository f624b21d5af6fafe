// A few things in a row, without an allocation.
#pragma once

#include <array>
#include <cstddef>

namespace usher {

/// At most `Most` things; what is added beyond is left out.
template <class Thing, std::size_t Most>
class short_list {
 public:
  constexpr void push_back(const Thing& thing) noexcept {
    if (size_ < Most) things_[size_++] = thing;
  }
  [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
  [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }
  [[nodiscard]] constexpr bool full() const noexcept { return size_ == Most; }
  [[nodiscard]] constexpr Thing& front() noexcept { return things_[0]; }
  [[nodiscard]] constexpr Thing& back() noexcept { return things_[size_ - 1]; }
  [[nodiscard]] constexpr Thing* begin() noexcept { return things_.data(); }
  [[nodiscard]] constexpr Thing* end() noexcept { return things_.data() + size_; }
  [[nodiscard]] constexpr const Thing* begin() const noexcept { return things_.data(); }
  [[nodiscard]] constexpr const Thing* end() const noexcept { return things_.data() + size_; }

 private:
  std::array<Thing, Most> things_{};
  std::size_t size_ = 0;
};

}  // namespace usher
