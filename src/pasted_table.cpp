#include "pasted_table.hpp"

#include <algorithm>

#include "ascii.hpp"
#include "words.hpp"

namespace usher {
namespace {

std::string_view part(std::string_view text, std::size_t from, std::size_t to) noexcept {
  return text_from(text.substr(0, to), from);
}

// A title in lower case; one that is longer, or has many words, is none.
std::string title(std::string_view cell) {
  constexpr std::size_t longest = 40;
  std::string lower(cell.substr(0, cell.size() > longest ? 0 : longest));
  for (char& c : lower) c = ascii_lower(c);
  return std::ranges::count(lower, ' ') < 4 ? lower : std::string();
}

}  // namespace

void pasted_table::each_cell(std::string_view line, cell_visitor visit) const {
  bool quoted = false;
  std::size_t start = 0;
  std::size_t column = 0;
  for (std::size_t at = 0; at <= line.size(); ++at) {
    if (at < line.size()) {
      if (line[at] == '"') quoted = !quoted;
      if (quoted || line[at] != separator_) continue;
    }
    visit(column++, start, at);
    start = at + 1;
  }
}

bool pasted_table::read_separator(std::string_view line) noexcept {
  if (line.size() != 5 || !starts_with_word(line, "sep=")) return false;
  separator_ = line[4];
  return true;
}

bool pasted_table::read_header(std::string_view line, function_ref<void(std::string_view)> found) {
  if (line.contains('@')) return false;
  if (separator_ == no_separator) {
    const std::size_t first = find_byte(line, "\t;|,");
    if (first < line.size()) separator_ = line[first];
  }
  each_cell(line, [&](std::size_t column, std::size_t start, std::size_t end) {
    const std::string word = title(strip(part(line, start, end), " \t\"'"));
    const auto has = [&word](std::string_view piece) { return word.contains(piece); };
    if ((has("mail") && !has("mailto:") && !has("type")) || word == "correo" || word == "courriel") {
      email_ = std::min(email_, column);
    } else if (has("role") || word == "rolle") {
      role_ = column;
    } else if (has("name") && !has("user") && !has("compan")) {
      const bool first = names_[0] == nowhere;
      if (first) family_first_ = has("last") || has("sur");
      names_[first ? 0 : 1] = column;
    }
  });
  if (email_ == nowhere) {
    role_ = names_[0] = names_[1] = nowhere;
    return false;
  }
  header_ = line;
  each_cell(line, [&](std::size_t /*column*/, std::size_t start, std::size_t end) {
    const std::string_view cell = strip(part(line, start, end), " \t\"'");
    if (!cell.empty() || separator_ != '|') found(cell);  // Markdown has one more at either end
  });
  return true;
}

pasted_record pasted_table::read_record(std::string_view line) const {
  pasted_record record;
  each_cell(line, [&](std::size_t column, std::size_t start, std::size_t end) {
    const std::string_view cell = strip(part(line, start, end), " \t");
    if (!cell.empty()) {
      record.start = std::min(record.start, start);
      record.end = end;
    }
    if (column == email_) {
      record.email = start;
      record.email_end = end;
    } else if (column == role_) {
      record.role = strip(cell, "\"' ");
    } else if (column == names_[0] || column == names_[1]) {
      record.names[(column == names_[0]) == family_first_ ? 1 : 0] = cell;
    }
  });
  return record;
}

}  // namespace usher
