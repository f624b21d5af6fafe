// A text of bounded length that lives where it is declared: addresses that can be delivered, and their parts.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace usher {

/// Up to 319 bytes: the longest address that can be delivered, under the longest ending of a provider. What
/// is appended beyond is lost, so whoever may meet longer texts looks at their size first.
class short_text {
 public:
  static constexpr std::size_t max_size = 319;

  void clear() noexcept { size_ = 0; }
  void add(char c) noexcept {
    if (size_ < max_size) bytes_[size_++] = c;
  }
  void add(std::string_view text) noexcept;
  void add_lower(std::string_view text) noexcept;

  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] std::string_view text() const noexcept { return {bytes_.data(), size_}; }

 private:
  std::size_t size_ = 0;
  std::array<char, max_size> bytes_;  // the first size_ of them are set
};

}  // namespace usher
