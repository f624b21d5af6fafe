// What a fuzzer writes, taken apart: small numbers from its front, texts between marks behind them. So an
// input can be read and written by hand, and half of one means something too.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace usher_fuzz {

class input {
 public:
  input(const std::uint8_t* data, std::size_t size) : rest_(reinterpret_cast<const char*>(data), size) {}

  [[nodiscard]] bool ended() const noexcept { return rest_.empty(); }
  /// The next byte; 0 behind the last.
  std::uint8_t byte() {
    if (rest_.empty()) return 0;
    const auto taken = static_cast<std::uint8_t>(rest_.front());
    rest_.remove_prefix(1);
    return taken;
  }
  /// A number below `end`. A digit stands for itself, so that inputs written by hand can be read.
  std::size_t below(std::size_t end) { return static_cast<std::uint8_t>(byte() - '0') % end; }
  bool flag() { return below(2) == 1; }
  /// Any number of 32 bits.
  std::uint32_t number() {
    std::uint32_t whole = 0;
    for (int n = 0; n < 4; ++n) whole = whole << 8 | byte();
    return whole;
  }
  /// The text up to the next mark, which no list, link or address needs.
  std::string_view text() {
    const std::string_view taken = rest_.substr(0, rest_.find(mark));
    rest_.remove_prefix(taken.size() < rest_.size() ? taken.size() + 1 : taken.size());
    return taken;
  }
  /// As many texts as there are, at most so many.
  std::vector<std::string_view> texts(std::size_t most) {
    std::vector<std::string_view> all;
    while (all.size() < most && !rest_.empty()) all.push_back(text());
    return all;
  }
  std::string_view rest() {
    const std::string_view taken = rest_;
    rest_ = {};
    return taken;
  }

  static constexpr char mark = '\x1f';

 private:
  std::string_view rest_;
};

}  // namespace usher_fuzz
