#include "pasted_line.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "ascii.hpp"
#include "character.hpp"
#include "unicode.hpp"
#include "usher/texts.hpp"
#include "words.hpp"

namespace usher {
namespace {

constexpr std::size_t longest_quote = 4096;

// Bytes that neither end a line nor need folding.
constexpr auto line_bytes = [] {
  std::array<bool, 256> table{};
  for (std::size_t byte = 0; byte < 128; ++byte) table[byte] = byte != '&' && (byte < 0x0A || byte > 0x0D);
  return table;
}();

bool is_newline_byte(char c) noexcept { return c >= 0x0A && c <= 0x0D; }

// Punctuation of other scripts and of typesetters: the ASCII that a keyboard would have given.
struct typed_row {
  char16_t first;
  char16_t last;
  char typed;
  invite_fix fix;
};
constexpr std::array typed_rows{
    typed_row{0x3001, 0x3001, ',', invite_fix::fullwidth_separator},
    typed_row{0xFF64, 0xFF64, ',', invite_fix::fullwidth_separator},
    typed_row{0xFF0C, 0xFF0C, ',', invite_fix::fullwidth_separator},
    typed_row{0x060C, 0x060C, ',', invite_fix::fullwidth_separator},
    typed_row{0xFF1B, 0xFF1B, ';', invite_fix::fullwidth_separator},
    typed_row{0x061B, 0x061B, ';', invite_fix::fullwidth_separator},
    typed_row{0x2018, 0x201B, '\'', invite_fix::smart_quotes},
    typed_row{0x2039, 0x203A, '\'', invite_fix::smart_quotes},
    typed_row{0x201C, 0x201F, '"', invite_fix::smart_quotes},
    typed_row{0x00AB, 0x00AB, '"', invite_fix::smart_quotes},
    typed_row{0x00BB, 0x00BB, '"', invite_fix::smart_quotes},
    typed_row{0x300C, 0x300D, '"', invite_fix::smart_quotes},
    typed_row{0x2026, 0x2026, '.', invite_fix::trailing_punctuation},
    // Bullets.
    typed_row{0x2022, 0x2023, ' ', invite_fix::unicode_space},
    typed_row{0x2043, 0x2043, ' ', invite_fix::unicode_space},
    typed_row{0x25AA, 0x25AA, ' ', invite_fix::unicode_space},
    typed_row{0x25CF, 0x25CF, ' ', invite_fix::unicode_space},
    typed_row{0x25E6, 0x25E6, ' ', invite_fix::unicode_space},
    typed_row{0x00B7, 0x00B7, ' ', invite_fix::unicode_space},
};

struct entity {
  std::string_view name;
  char means;
};
constexpr std::array<entity, 7> entities{entity{"lt;", '<'}, {"gt;", '>'},   {"amp;", '&'},   {"quot;", '"'},
                                         {"apos;", '\''},    {"nbsp;", ' '}, {"commat;", '@'}};

// The character reference behind an '&' (HTML section 13.5, the few that mail has); takes nothing when there
// is none.
char32_t take_reference(std::string_view& rest) noexcept {
  for (const entity& row : entities) {
    if (!rest.starts_with(row.name)) continue;
    rest.remove_prefix(row.name.size());
    return static_cast<unsigned char>(row.means);
  }
  if (!rest.starts_with('#')) return 0;
  const bool hex = rest.size() > 1 && ascii_lower(rest[1]) == 'x';
  char32_t c = 0;
  for (std::size_t i = hex ? 2 : 1; i < rest.size() && i < 9; ++i) {
    const char digit = rest[i];
    if (digit == ';') {
      if (c == 0 || c > 0x10FFFF) return 0;
      rest.remove_prefix(i + 1);
      return c;
    }
    if (!(hex ? ascii_hex_digit(digit) : ascii_digit(digit))) return 0;
    c = c * (hex ? 16U : 10U) + ascii_hex_value(digit);
  }
  return 0;
}

}  // namespace

void pasted_line::open(std::string_view input, bool is_last) noexcept {
  input_ = input;
  next_ = start_ = end_ = counted_ = units_ = 0;
  certain_ = input.size();
  if (is_last) return;
  // Wherever a line starts that far before a newline, it ends there or before.
  constexpr std::size_t margin = 2 * longest_quote;
  while (certain_ > 0 && !is_newline_byte(input[certain_ - 1])) --certain_;
  certain_ -= std::min(margin, certain_);
}

bool pasted_line::next(bool keep_quoted) {
  carried_ = take_fixes(std::string_view::npos);
  origins_.clear();
  taken_ = 0;
  static_cast<void>(units_before(next_));
  start_ = end_ = next_;
  if (start_ >= certain_) return false;
  std::size_t at = start_;
  while (at < input_.size() && line_bytes[static_cast<unsigned char>(input_[at])]) ++at;
  text_ = text_from(input_.substr(0, at), start_);
  plain_ = at == input_.size() || is_newline_byte(input_[at]);
  if (plain_ && keep_quoted && std::ranges::count(text_, '"') % 2 != 0) plain_ = false;
  if (plain_) {
    end_ = at;
    next_ = std::min(at + 1, input_.size());
  } else {
    fold(at, keep_quoted);
  }
  return true;
}

std::size_t pasted_line::units_before(std::size_t place) noexcept {
  if (place > counted_) {
    units_ += plain_ ? place - counted_ : utf16_length(text_from(input_.substr(0, place), counted_));
    counted_ = place;
  }
  return units_;
}

// What was meant by a character, which is noted when it is another.
char32_t pasted_line::type(char32_t c) noexcept {
  for (const typed_row& row : typed_rows) {
    if (c < row.first || c > row.last) continue;
    note(row.fix);
    return static_cast<unsigned char>(row.typed);
  }
  const char32_t plain = narrow(c);
  if (plain != c) note(invite_fix::fullwidth);
  return plain;
}

std::uint16_t pasted_line::take_fixes(std::size_t up_to) noexcept {
  std::uint16_t fixes = std::exchange(carried_, 0);
  for (; taken_ < origins_.size() && taken_ <= up_to; ++taken_) fixes |= origins_[taken_].fixes;
  if (taken_ <= up_to && taken_ == origins_.size()) fixes |= std::exchange(noted_, 0);
  return fixes;
}

void pasted_line::push(std::string_view bytes, std::size_t from) {
  folded_ += bytes;
  origins_.resize(folded_.size(), {static_cast<std::uint32_t>(from), std::exchange(noted_, 0)});
}

void pasted_line::fold(std::size_t at, bool keep_quoted) {
  folded_.clear();
  for (std::size_t i = 0; i < text_.size(); ++i) push(text_from(text_.substr(0, i + 1), i), start_ + i);
  bool open = keep_quoted && std::ranges::count(text_, '"') % 2 != 0;
  next_ = input_.size();
  while (at < input_.size()) {
    std::string_view rest = text_from(input_, at);
    auto c = take_code_point(rest);
    if (!c) {
      c = 0xFFFD;
      rest.remove_prefix(1);
    }
    if (*c == '&') {
      if (const char32_t meant = take_reference(rest); meant != 0) {
        c = meant;
        note(invite_fix::html);
      }
    }
    const std::size_t after = input_.size() - rest.size();
    const std::string_view bytes = text_from(input_.substr(0, after), at);
    switch (character_of(*c)) {
      case character::newline:
        if (!open || at - start_ >= longest_quote) {
          if (*c >= 0x80) note(invite_fix::unicode_newline);
          if (after - at == 1 || *c >= 0x80) {
            next_ = after;
            end_ = at;
            text_ = folded_;
            return;
          }
        }
        push(" ", at);
        break;
      case character::blank:
        if (*c >= 0x80) note(invite_fix::unicode_space);
        push(*c == '\t' ? "\t" : " ", at);
        break;
      case character::invisible:
        note(invite_fix::invisible_removed);
        break;
      case character::bidi_mark:
        note(invite_fix::bidi_removed);
        break;
      default: {
        const char32_t typed = type(*c);
        if (typed < 0x80) {
          const char plain = static_cast<char>(typed);
          if (plain == '"') open = keep_quoted && !open;
          push({&plain, 1}, at);
        } else if (*c == 0xFFFD || bytes.starts_with('&')) {
          std::string written;
          append_utf8(written, *c);
          push(written, at);
        } else {
          push(bytes, at);
        }
      }
    }
    at = after;
  }
  end_ = at;
  text_ = folded_;
}

}  // namespace usher
