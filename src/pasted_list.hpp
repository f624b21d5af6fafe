// The reader of what people paste to invite somebody: it finds the addresses, and judges none.
//
//     text -> lines, folded to what was meant -> a table with a header: cells -> words -> entries
//                                             -> anything else                ---^
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "function_ref.hpp"
#include "pasted_line.hpp"
#include "pasted_table.hpp"
#include "usher/error.hpp"
#include "usher/texts.hpp"

namespace usher {

/// One thing that is meant for an address. The texts live until the call that shows it is over.
struct pasted_entry {
  std::size_t start = 0;  // in the input, bytes
  std::size_t end = 0;
  std::size_t start_units = 0;  // the same in UTF-16 code units
  std::size_t end_units = 0;
  std::string_view address;
  std::string_view name;
  std::string_view role;
  std::uint16_t fixes = 0;  // bits of `invite_fix`
  code refused = code::ok;  // why it is no address, known before it is looked at
  code notice = code::ok;   // what to look at although it is one
  bool is_header = false;   // a cell of the header, in `address`
};

/// Reads a text in parts and shows each entry, in order; the cells of a header come first.
class pasted_list {
 public:
  /// `roles` are words that are no names, in any case.
  explicit pasted_list(std::span<const std::string_view> roles) noexcept : roles_(roles) {}

  /// Reads what is certain of `input`; gives how many bytes of it.
  std::size_t read(std::string_view input, bool is_last, function_ref<void(const pasted_entry&)> found);
  /// How many units of UTF-16 these are.
  [[nodiscard]] std::size_t read_units() noexcept { return line_.units_before(line_.next_start()); }

 private:
  // What was found, until it is known what stands behind it.
  struct held_entry {
    std::size_t start = 0;
    std::size_t end = 0;
    pasted_entry entry;
  };
  using finder = function_ref<void(const pasted_entry&)>;
  static constexpr std::size_t nowhere = std::string_view::npos;

  void read_line(finder found);
  bool skips_header_field();
  void read_record();

  void read_text(std::size_t from, std::size_t to);
  std::size_t read_quoted(std::size_t i);
  std::size_t read_parenthesis(std::size_t i);
  std::size_t read_angle(std::size_t i);
  std::size_t read_anchor(std::size_t link, std::size_t tag_end);
  void read_link(std::size_t start, std::size_t end);
  std::size_t read_word(std::size_t i);
  std::size_t read_address(std::size_t i, std::size_t end);
  void mark_text(std::size_t start, std::size_t end) noexcept;
  void end_piece(std::size_t end, bool forget);

  [[nodiscard]] std::string_view slice(std::size_t from, std::size_t to) const noexcept;
  [[nodiscard]] std::size_t find_any(const char* wanted, std::size_t from, std::size_t to) const noexcept;
  [[nodiscard]] std::size_t end_of_word(std::size_t i) const noexcept;
  [[nodiscard]] std::size_t skip_blanks(std::size_t i) const noexcept;
  [[nodiscard]] bool is_before_bracket(std::size_t i) const noexcept;

  void add_word(std::size_t start, std::size_t end, std::size_t from, std::size_t to);
  void hold(std::size_t start, std::size_t end, std::string_view address);
  void add_fix(invite_fix fix) noexcept { held_.entry.fixes |= bit_of(fix); }
  void take_labels(std::string_view text);
  void refuse(std::size_t start, std::size_t end, code why);
  void flush(std::size_t next);

  std::span<const std::string_view> roles_;
  pasted_line line_;
  pasted_table table_;
  const finder* found_ = nullptr;
  bool at_start_ = true;
  bool skipping_ = false;  // the folded lines of a field that names nobody
  code notice_ = code::ok;

  // Of the line.
  std::string_view text_;
  std::size_t to_ = 0;       // where reading it stops
  std::size_t entries_ = 0;  // found in it
  std::string column_name_;
  std::string_view column_role_;
  std::size_t pending_ = nowhere;        // where text began that is no address yet
  std::size_t text_end_ = 0;             // and where it ends
  std::size_t quote_end_ = nowhere;      // where the quote closes whose words are read
  std::size_t no_quote_from_ = nowhere;  // no quote closes from here on
  std::size_t no_sign_before_ = 0;       // no @ stands in the word up to here
  bool bracketed_ = false;               // the address stands in brackets: any text before it is its name
  bool closed_ = false;                  // a tag ended the text
  bool seen_text_ = false;
  bool has_held_ = false;
  held_entry held_;
  std::string name_;
  std::string decoded_;
};

}  // namespace usher
