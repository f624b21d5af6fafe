// What fuzz targets have in common: a check that ends the run, and memory in which mistakes show.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <source_location>
#include <string_view>

#include "usher/texts.hpp"

namespace usher_fuzz {

inline void expect(bool holds, std::source_location where = std::source_location::current()) {
  if (holds) return;
  std::fprintf(stderr, "%s:%u does not hold\n", where.file_name(), static_cast<unsigned>(where.line()));
  std::abort();
}

/// As std::ranges::contains, which not every library has.
template <class Range, class Value>
bool has(const Range& range, const Value& value) {
  return std::ranges::find(range, value) != std::ranges::end(range);
}

/// A store with just `size` bytes left in its first block, so that the sanitizer sees a byte written beyond
/// them.
inline usher::text_store store_with(std::size_t size) {
  constexpr std::size_t first_block = 1024;
  usher::text_store texts;
  if (size < first_block) texts.room(first_block - size)[0] = '\0';
  return texts;
}

/// A copy of a text that can be taken away, as a caller's buffer is.
class lent_text {
 public:
  explicit lent_text(std::string_view text) : bytes_(new char[text.size()]), size_(text.size()) {
    text.copy(bytes_.get(), size_);
  }
  [[nodiscard]] std::string_view text() const noexcept { return {bytes_.get(), size_}; }
  void take_back() noexcept { bytes_.reset(); }

 private:
  std::unique_ptr<char[]> bytes_;
  std::size_t size_;
};

}  // namespace usher_fuzz
