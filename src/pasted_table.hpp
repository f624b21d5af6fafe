// Tables: rows of cells under a header (RFC 4180, and what spreadsheets make of it).
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "function_ref.hpp"

namespace usher {

/// What a row says, by the columns of the header.
struct pasted_record {
  static constexpr std::size_t nowhere = std::string_view::npos;

  std::size_t start = nowhere;  // of what is not blank in it
  std::size_t end = 0;
  std::size_t email = nowhere;  // the cell with the address
  std::size_t email_end = 0;
  std::array<std::string_view, 2> names;  // in the order in which people say them
  std::string_view role;
};

/// The columns of a table, once its header was read.
class pasted_table {
 public:
  /// Whether the line is a header, which has a column of addresses; then `found` is told its cells.
  bool read_header(std::string_view line, function_ref<void(std::string_view)> found);
  /// Whether `line` is the header again: two tables, one behind the other.
  [[nodiscard]] bool is_header(std::string_view line) const noexcept { return line == header_; }
  [[nodiscard]] bool has_header() const noexcept { return !header_.empty(); }
  /// Excel's own way to say what separates the cells, in the first line: `sep=;`.
  bool read_separator(std::string_view line) noexcept;
  [[nodiscard]] pasted_record read_record(std::string_view line) const;

 private:
  using cell_visitor = function_ref<void(std::size_t column, std::size_t start, std::size_t end)>;
  void each_cell(std::string_view line, cell_visitor visit) const;

  static constexpr std::size_t nowhere = pasted_record::nowhere;
  static constexpr char no_separator = '\n';  // stands in no line
  char separator_ = no_separator;
  std::size_t email_ = nowhere;
  std::size_t role_ = nowhere;
  std::array<std::size_t, 2> names_{nowhere, nowhere};
  bool family_first_ = false;
  std::string header_;
};

}  // namespace usher
