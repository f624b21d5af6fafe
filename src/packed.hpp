// Tables as one text: views of every field would weigh more in the module than the fields themselves.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace usher {

/// The fields of all rows one behind the other, each with its length in a byte before it. `Fields` gives
/// those of a row, as an array of texts.
template <const auto& Rows, auto Fields>
constexpr auto pack() {
  constexpr std::size_t size = [] {
    std::size_t sum = 0;
    for (const auto& row : Rows) {
      for (const std::string_view field : Fields(row)) sum += field.size() + 1;
    }
    return sum;
  }();
  std::array<char, size> packed{};
  char* end = packed.data();
  for (const auto& row : Rows) {
    for (const std::string_view field : Fields(row)) {
      *end++ = static_cast<char>(field.size());
      end = std::ranges::copy(field, end).out;
    }
  }
  return packed;
}

/// A small number as a field.
constexpr std::string_view packed_number(std::size_t number) {
  return std::string_view("@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~")
      .substr(number, 1);
}

/// Walks through what `pack` made.
class packed_fields {
 public:
  template <std::size_t Size>
  explicit packed_fields(const std::array<char, Size>& packed) noexcept
      : rest_(packed.data()), end_(packed.data() + Size) {}

  [[nodiscard]] bool ended() const noexcept { return rest_ == end_; }
  std::string_view text() noexcept {
    const auto size = static_cast<unsigned char>(*rest_);
    const std::string_view field(rest_ + 1, size);
    rest_ += size + 1;
    return field;
  }
  std::size_t number() noexcept { return static_cast<std::size_t>(text().front() - '@'); }

 private:
  const char* rest_;
  const char* end_;
};

}  // namespace usher
