// What fuzz targets have in common: a check that ends the run, and memory in which mistakes show.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <string_view>

#include "usher/texts.hpp"

namespace usher_fuzz {

inline void expect(bool holds) {
  if (!holds) std::abort();
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
