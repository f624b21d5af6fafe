// One line of pasted text, folded to what was meant: ASCII punctuation, plain blanks, nothing invisible.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "usher/invite_list.hpp"

namespace usher {

/// A fix as the bit of it.
[[nodiscard]] constexpr std::uint16_t bit_of(invite_fix fix) noexcept {
  return static_cast<std::uint16_t>(1U << static_cast<unsigned>(fix));
}

/// Reads a text line by line. Most lines need no folding, and are views of the input.
class pasted_line {
 public:
  /// What to read from now on. Unless it is the last part of a text, lines near its end are left unread.
  void open(std::string_view input, bool is_last) noexcept;

  /// The next line; false when there is none that is certain. With `keep_quoted`, a line goes on while a
  /// quote is open (RFC 4180 section 2), for up to 4 kB.
  bool next(bool keep_quoted);
  /// Where the next line starts.
  [[nodiscard]] std::size_t next_start() const noexcept { return next_; }

  [[nodiscard]] std::string_view text() const noexcept { return text_; }
  /// Where a byte of the text stands in the input; for its size, the end of the line.
  [[nodiscard]] std::size_t origin(std::size_t at) const noexcept {
    return plain_ ? start_ + at : at < origins_.size() ? origins_[at].place : end_;
  }
  /// Units of UTF-16 before a place in the input. Places must not come before the one asked for last.
  [[nodiscard]] std::size_t units_before(std::size_t place) noexcept;
  /// The fixes up to a place in the text which were not taken yet.
  [[nodiscard]] std::uint16_t take_fixes(std::size_t up_to) noexcept;

 private:
  // Where a byte of the text comes from, and what was mended up to it.
  struct origin_of_byte {
    std::uint32_t place;
    std::uint16_t fixes;
  };

  void fold(std::size_t at, bool keep_quoted);
  void push(std::string_view bytes, std::size_t from);
  char32_t type(char32_t c) noexcept;
  void note(invite_fix fix) noexcept { noted_ |= bit_of(fix); }

  std::string_view input_;
  std::string_view text_;
  std::size_t certain_ = 0;  // lines from here on are left unread
  std::size_t next_ = 0;
  std::size_t start_ = 0;
  std::size_t end_ = 0;
  std::size_t counted_ = 0;
  std::size_t units_ = 0;
  bool plain_ = true;
  std::string folded_;
  std::vector<origin_of_byte> origins_;  // none of a plain line
  std::size_t taken_ = 0;                // so many of them have given their fixes
  std::uint16_t noted_ = 0;              // fixes behind the last byte
  std::uint16_t carried_ = 0;            // fixes of lines before, in which there was nothing
};

}  // namespace usher
