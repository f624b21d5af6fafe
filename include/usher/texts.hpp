// Texts: where an answer keeps its own, so that its views stay good as long as it lives, and wherever it is
// moved; and how long they are elsewhere.
#pragma once

#include <cstddef>
#include <forward_list>
#include <initializer_list>
#include <memory>
#include <string_view>
#include <utility>

namespace usher {

/// Texts of one answer, one behind the other in a few large blocks.
class text_store {
 public:
  text_store() = default;
  text_store(text_store&& other) noexcept { *this = std::move(other); }
  /// Both stay whole: each has what the other had.
  text_store& operator=(text_store&& other) noexcept {
    blocks_.swap(other.blocks_);
    std::swap(end_, other.end_);
    std::swap(left_, other.left_);
    return *this;
  }
  text_store(const text_store&) = delete;
  text_store& operator=(const text_store&) = delete;
  ~text_store() = default;

  /// Forgets all texts, and keeps some room for others.
  void clear() noexcept;
  /// Room for `size` bytes, at the same place for as long as the store lives.
  [[nodiscard]] char* room(std::size_t size);
  /// What was written from `begin`, where the room given last begins, to `end`; the rest of its `most` bytes
  /// is given back.
  std::string_view cut(const char* begin, const char* end, std::size_t most) noexcept;
  /// A copy of a text.
  std::string_view keep(std::string_view text);
  /// A copy of several texts, joined.
  std::string_view join(std::initializer_list<std::string_view> texts);

 private:
  // NOLINTNEXTLINE(*-avoid-c-arrays): how long a block is only the call that needs it knows.
  using block = std::unique_ptr<char[]>;

  std::forward_list<block> blocks_;
  char* end_ = nullptr;
  std::size_t left_ = 0;
};

/// Nothing is read of a text of more bytes than this, whatever it is pasted for.
inline constexpr std::size_t longest_text = std::size_t{32} << 20;

/// How many UTF-16 code units a text has: how JavaScript counts.
[[nodiscard]] std::size_t utf16_length(std::string_view text) noexcept;

}  // namespace usher
