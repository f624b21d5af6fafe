#include "pasted_list.hpp"

#include <algorithm>
#include <array>

#include "ascii.hpp"
#include "domain_typo.hpp"
#include "pasted_line.hpp"
#include "words.hpp"

namespace usher {
namespace {

constexpr std::size_t nowhere = std::string_view::npos;

constexpr std::string_view other_headers =
    "subject date message-id in-reply-to references return-path received dkim-signature arc-seal "
    "authentication-results mime-version content-type content-transfer-encoding list-unsubscribe list-id "
    "delivered-to x-mailer x-originating-ip";
constexpr std::string_view labels = "email e-mail mail smtp address to cc bcc from";
constexpr std::string_view particles = "von van de der den da di du del la le bin al el ter";
constexpr std::string_view connectives = "and und et y e or oder &";

bool is_blank_byte(char c) noexcept { return c == ' ' || c == '\t'; }
bool is_separator(char c) noexcept { return has_byte("\t,;|", c); }
bool is_control(char c) noexcept { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }
bool is_word_byte(char c) noexcept { return ascii_alphanumeric(c) || static_cast<unsigned char>(c) >= 0x80; }

// The bytes that end a word.
constexpr auto word_ends = [] {
  std::array<bool, 256> table{};
  for (const char c : std::string_view(" \t,;|<>()\"")) table[static_cast<unsigned char>(c)] = true;
  return table;
}();
bool ends_word(char c) noexcept { return word_ends[static_cast<unsigned char>(c)]; }

bool starts_with_word(std::string_view text, std::string_view word) noexcept {
  return text.size() >= word.size() && same_in_any_case(text.substr(0, word.size()), word);
}

// In lower case when it is short enough to be one of our words; empty otherwise.
class short_word {
 public:
  explicit short_word(std::string_view text) noexcept {
    if (text.size() > letters_.size()) return;
    for (const char c : text) letters_[size_++] = ascii_lower(c);
  }
  [[nodiscard]] std::string_view text() const noexcept { return {letters_.data(), size_}; }
  [[nodiscard]] bool is_in(std::string_view list) const noexcept {
    return size_ > 0 && has_word(list, text());
  }

 private:
  std::array<char, 40> letters_{};
  std::size_t size_ = 0;
};

// "ann at acme.com", "ann[at]acme.com": not for robots, and not for the server.
bool hides_an_address(std::string_view text) noexcept {
  if (text.size() > 400) return false;
  std::string_view rest = text;
  std::size_t at = text.find("[at]");
  if (at == nowhere) at = text.find("(at)");
  if (at == nowhere) at = text.find("{at}");
  if (at == nowhere) at = text.find(" at ");
  if (at == nowhere) return false;
  rest.remove_prefix(at + 3);
  const std::size_t dot = rest.find('.');
  return (dot != nowhere && dot + 1 < rest.size() && is_word_byte(rest[dot + 1])) || rest.contains("dot");
}

// "Ann Lee", "J. van der Berg", but no "please add", "Team 3".
bool looks_like_name(std::string_view text) noexcept {
  std::size_t words = 0;
  while (!text.empty()) {
    const std::string_view word = strip(take_word(text), "\"',.()\t");
    if (word.empty()) continue;
    const char first = word.front();
    const bool capital = (first >= 'A' && first <= 'Z') || static_cast<unsigned char>(first) >= 0x80;
    const bool particle = words > 0 && has_word(particles, word);
    if ((!capital && !particle) || ++words > 5) return false;
    if (std::ranges::any_of(word, [](char c) { return ascii_digit(c) || has_byte(":@/=", c); })) {
      return false;
    }
  }
  return words > 0;
}

class list_reader {
 public:
  list_reader(std::string_view input, std::span<const std::string> roles,
              function_ref<void(const pasted_entry&)> found) noexcept
      : line_(input), roles_(roles), found_(found) {}

  void read() {
    while (line_.next(email_column_ != nowhere)) {
      text_ = line_.text();
      if (strip(text_, " \t").empty()) continue;
      if (at_start_ && text_.size() == 5 && starts_with_word(text_, "sep=")) {
        delimiter_ = text_[4];
        continue;
      }
      entries_ = 0;
      if (at_start_) {
        at_start_ = false;
        if (read_header()) continue;
      } else if (email_column_ != nowhere && text_ == header_line_) {
        continue;  // two tables, one behind the other
      }
      if (email_column_ != nowhere) {
        read_record();
      } else {
        read_line();
      }
    }
  }

 private:
  // What was found, until it is known what stands behind it.
  struct held_entry {
    std::size_t start = 0;
    std::size_t end = 0;
    pasted_entry entry;
  };

  // ---- lines ---------------------------------------------------------------------------------------------

  void read_line() {
    if (skips_header_field()) return;
    read_text(0, text_.size());
    const std::size_t last = pending_;
    if (held_ && entries_ == 1 && last != nowhere) take_labels(slice(last, text_end_));
    flush(nowhere);
    if (entries_ > 0 || !seen_text_) return;
    add_refused(0, text_.size(), code::no_at);
  }

  // Fields of a message (RFC 5322 section 2.2) that name no recipient; their folded lines begin with a blank.
  bool skips_header_field() {
    if (is_blank_byte(text_.front()) && skipping_) return true;
    skipping_ = false;
    notice_ = code::ok;
    const std::size_t colon = text_.substr(0, 32).find(':');
    if (colon == nowhere) return false;
    const short_word name(text_.substr(0, colon));
    if (name.text() == "bcc") notice_ = code::header_like_text;
    skipping_ = name.is_in(other_headers);
    if (skipping_ && text_.contains('@')) add_refused(0, text_.size(), code::mail_header);
    return skipping_;
  }

  // ---- tables --------------------------------------------------------------------------------------------

  // The cell that starts at `at`, and where the next one does; `nowhere` after the last.
  [[nodiscard]] std::size_t take_cell(std::size_t at, std::size_t& end) const {
    bool open = false;
    for (end = at; end < text_.size(); ++end) {
      if (text_[end] == '"') open = !open;
      if (text_[end] == delimiter_ && !open && delimiter_ != '\0') return end + 1;
    }
    return nowhere;
  }

  bool read_header() {
    if (text_.contains('@')) return false;
    if (delimiter_ == '\0') {
      const std::size_t first = find_byte(text_, "\t;|,");
      if (first < text_.size()) delimiter_ = text_[first];
    }
    std::size_t column = 0;
    std::size_t email = nowhere;
    for (std::size_t at = 0, end = 0; at != nowhere; ++column) {
      const std::size_t next = take_cell(at, end);
      const std::string_view cell = strip(slice(at, end), " \t\"'");
      const short_word word(cell);
      const std::string_view lower = word.text();
      const bool is_short = std::ranges::count(lower, ' ') < 3;
      if (is_short && (lower.contains("mail") || lower == "correo" || lower == "courriel")) {
        if (email == nowhere) email = column;
      } else if (lower.contains("role") || lower == "rolle") {
        role_column_ = column;
      } else if (lower.contains("name") && !lower.contains("user") && !lower.contains("compan")) {
        family_first_ = name_columns_[0] == nowhere && (lower.contains("last") || lower.contains("sur"));
        name_columns_[name_columns_[0] == nowhere ? 0 : 1] = column;
      }
      at = next;
    }
    if (email == nowhere) {
      role_column_ = name_columns_[0] = name_columns_[1] = nowhere;
      return false;
    }
    email_column_ = email;
    header_line_ = text_;
    for (std::size_t at = 0, end = 0; at != nowhere;) {
      const std::size_t next = take_cell(at, end);
      pasted_entry cell;
      cell.address = strip(slice(at, end), " \t\"'");
      cell.is_header = true;
      found_(cell);
      at = next;
    }
    return true;
  }

  void read_record() {
    std::size_t email = nowhere;
    std::size_t email_end = 0;
    std::size_t first = nowhere;
    std::size_t last = 0;
    std::array<std::string_view, 2> names;
    column_role_ = {};
    std::size_t column = 0;
    for (std::size_t at = 0, end = 0; at != nowhere; ++column) {
      const std::size_t next = take_cell(at, end);
      const std::string_view cell = strip(slice(at, end), " \t");
      if (!cell.empty()) {
        if (first == nowhere) first = at;
        last = end;
      }
      if (column == email_column_) {
        email = at;
        email_end = end;
      } else if (column == role_column_) {
        column_role_ = strip(cell, "\"' ");
      } else if (column == name_columns_[0] || column == name_columns_[1]) {
        names[column == name_columns_[0] ? 0 : 1] = cell;
      }
      at = next;
    }
    if (first == nowhere) return;
    if (email == nowhere) return read_line();
    if (family_first_) std::swap(names[0], names[1]);
    column_name_.assign(clean_name(names[0]));
    const std::string_view second = clean_name(names[1]);
    if (!column_name_.empty() && !second.empty()) column_name_.push_back(' ');
    column_name_.append(second);
    read_text(email, email_end);
    flush(nowhere);
    if (entries_ == 0) {
      const bool blank = strip(slice(email, email_end), " \t\"").empty();
      add_refused(first, last, blank ? code::missing_address : code::no_at);
    }
    column_name_.clear();
    column_role_ = {};
  }

  // ---- words ---------------------------------------------------------------------------------------------

  void read_text(std::size_t from, std::size_t to) {
    to_ = to;
    pending_ = nowhere;
    quote_end_ = nowhere;
    no_quote_from_ = nowhere;
    no_sign_before_ = 0;
    bracketed_ = false;
    closed_ = false;
    seen_text_ = false;
    for (std::size_t i = from; i < to_;) {
      switch (text_[i]) {
        case ' ':
        case '\t':
        case '>':
        case ')':
          ++i;
          break;
        case ',':
        case ';':
        case '|':
          end_piece(i, text_[i] != ',');
          ++i;
          break;
        case '"':
          i = read_quoted(i);
          break;
        case '<':
          i = read_angle(i);
          break;
        case '(':
          i = read_parenthesis(i);
          break;
        default:
          i = read_word(i);
      }
    }
    if (entries_ > 0) end_piece(to_, false);
  }

  void mark_text(std::size_t start, std::size_t end) {
    if (pending_ == nowhere) pending_ = start;
    text_end_ = end;
    seen_text_ = true;
  }

  // A piece between separators is over: what looks like a hidden address in it is reported.
  void end_piece(std::size_t end, bool forget) {
    if (pending_ == nowhere) return;
    if (hides_an_address(slice(pending_, end))) {
      const std::size_t start = pending_;
      pending_ = nowhere;
      add_refused(start, end, code::no_at);
    } else if (forget && !held_) {
      pending_ = nowhere;
    }
  }

  // The first of some bytes, looked for no farther than `to`; `to` when there is none.
  [[nodiscard]] std::size_t find_any(const char* wanted, std::size_t from, std::size_t to) const {
    return from >= to ? to : from + find_byte({text_.data() + from, to - from}, wanted);
  }

  [[nodiscard]] std::string_view slice(std::size_t from, std::size_t to) const {
    return text_from(text_.substr(0, to), from);
  }

  [[nodiscard]] std::size_t skip_blanks(std::size_t i) const {
    while (i < to_ && is_blank_byte(text_[i])) ++i;
    return i;
  }

  // Does an address in brackets follow, so that what stands before it is a name?
  [[nodiscard]] bool is_before_bracket(std::size_t i) const {
    const std::size_t next = skip_blanks(i);
    if (next >= to_) return false;
    const bool angle = text_[next] == '<';
    const bool link = next == i && text_[next] == '(' && i > 0 && text_[i - 1] == ']';
    if (angle || link) {
      const std::size_t end = find_any(angle ? "<>" : "()", next + 1, to_);
      return end != to_ && slice(next, end).contains('@');
    }
    return text_[next] == '[' && starts_with_word(text_from(text_, next + 1), "mailto:");
  }

  std::size_t read_quoted(std::size_t i) {
    if (i == quote_end_) {
      quote_end_ = nowhere;
      return i + 1;
    }
    if (quote_end_ != nowhere || no_quote_from_ <= i) return i + 1;
    std::size_t end = i + 1;
    while (end < to_ && text_[end] != '"') end += text_[end] == '\\' ? 2 : 1;
    if (end >= to_) {
      no_quote_from_ = i;
      return i + 1;
    }
    if (end + 1 < to_ && text_[end + 1] == '@') return read_quoted_local_part(i, end + 1);
    if (slice(i, end).contains('@') && !is_before_bracket(end + 1)) {
      quote_end_ = end;  // the words in it are read as any others
      return i + 1;
    }
    const std::size_t next = skip_blanks(end + 1);
    if (next < to_ && text_[next] == ':') {  // a name of JSON
      pending_ = nowhere;
      return next + 1;
    }
    mark_text(i, end + 1);
    return end + 1;
  }

  // "ann lee"@acme.com
  std::size_t read_quoted_local_part(std::size_t i, std::size_t sign) {
    std::size_t end = sign;
    while (end < to_ && !ends_word(text_[end])) ++end;
    hold(i, end, slice(i, end));
    return end;
  }

  std::size_t read_parenthesis(std::size_t i) {
    const std::size_t end = find_any("()", i + 1, to_);
    if (end == to_ || text_[end] == '(') return i + 1;
    const std::string_view inside = slice(i + 1, end);
    if (inside.contains('@')) {
      bracketed_ = true;
      return i + 1;
    }
    if (held_ && pending_ == nowhere && held_entry_.entry.name.empty()) {
      held_entry_.entry.name = clean_name(inside);
      held_entry_.end = end + 1;
    } else if (!inside.empty()) {
      mark_text(i, end + 1);
    }
    return end + 1;
  }

  std::size_t read_angle(std::size_t i) {
    const std::size_t end = find_any("<>", i + 1, to_);
    const std::string_view inside = slice(i + 1, end);
    if (inside.empty()) return i + 1;
    const std::size_t link = find_mailto(inside);
    if (link == 0) {
      bracketed_ = true;
      read_link(i + 1, end);
      return end;
    }
    const bool is_tag = ascii_letter(inside.front()) || inside.front() == '/' || inside.front() == '!';
    if (link != nowhere && is_tag) return read_anchor(i + 1 + link, end);
    if (end == to_) return i + 1;
    if (inside.contains('@')) {
      if (inside.find('@') != inside.rfind('@') && find_byte(inside, ",;") < inside.size()) {
        bracketed_ = true;
        return i + 1;
      }
      bracketed_ = true;
      const std::string_view address = strip(inside, " \t");
      const auto start = static_cast<std::size_t>(address.data() - text_.data());
      add_word(start, start + address.size(), i, end + 1);
      // Outlook repeats the address: a@x.com<mailto:a@x.com>>
      if (text_[end] == '<' && starts_with_word(text_from(text_, end + 1), "mailto:")) {
        held_entry_.entry.fixes |= bit_of(invite_fix::mailto);
        return find_any(">", end, to_);
      }
      return end;
    }
    if (!is_tag || text_[end] == '<') {
      mark_text(i, end);
      return end;
    }
    if (pending_ != nowhere && !held_) closed_ = true;
    return end + 1;
  }

  [[nodiscard]] static std::size_t find_mailto(std::string_view text) noexcept {
    for (std::size_t colon = text.find(':'); colon != nowhere; colon = text.find(':', colon + 1)) {
      if (colon >= 6 && same_in_any_case(text_from(text.substr(0, colon), colon - 6), "mailto"))
        return colon - 6;
    }
    return nowhere;
  }

  // <a href="mailto:ann@acme.com">Ann Lee</a>
  std::size_t read_anchor(std::size_t link, std::size_t tag_end) {
    std::size_t end = find_any("\"'> ", link, tag_end);
    bracketed_ = true;
    read_link(link, end);
    if (!held_ || tag_end >= to_) return tag_end;
    held_entry_.entry.fixes |= bit_of(invite_fix::html);
    end = find_any("<", tag_end, to_);
    const std::string_view inside = slice(tag_end + 1, std::max(end, tag_end + 1));
    if (!inside.contains('@')) {
      if (held_entry_.entry.name.empty()) held_entry_.entry.name = clean_name(inside);
    } else if (!same_in_any_case(strip(inside, " "), held_entry_.entry.address)) {
      return tag_end;
    }
    held_entry_.end = end;
    return end;
  }

  // The link from "mailto:" on (RFC 6068): its addresses; the parameters are nobody who was meant.
  void read_link(std::size_t start, std::size_t end) {
    const std::size_t first = start + 7;
    const std::size_t stop = find_any("?|", first, end);
    for (std::size_t at = first; at <= stop;) {
      const std::size_t comma = find_any(",", at, stop);
      std::string_view address = slice(at, comma);
      at = comma + 1;
      if (address.empty()) continue;
      flush(start);
      if (address.contains('%')) {
        decode_percent(address);
        address = decoded_;
      }
      hold(start, end, address);
      held_entry_.entry.fixes |= bit_of(invite_fix::mailto);
      if (std::ranges::any_of(address, is_control)) held_entry_.entry.refused = code::control_char;
    }
  }

  void decode_percent(std::string_view text) {
    const auto value = [](char c) { return ascii_digit(c) ? c - '0' : ascii_lower(c) - 'a' + 10; };
    decoded_.clear();
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '%' && i + 2 < text.size() && ascii_hex_digit(text[i + 1]) &&
          ascii_hex_digit(text[i + 2])) {
        decoded_.push_back(static_cast<char>(value(text[i + 1]) * 16 + value(text[i + 2])));
        i += 2;
      } else {
        decoded_.push_back(text[i]);
      }
    }
  }

  [[nodiscard]] std::size_t end_of_word(std::size_t i) const {
    while (i < to_ && !ends_word(text_[i])) ++i;
    return i;
  }

  std::size_t read_word(std::size_t i) {
    std::size_t end = end_of_word(i);
    std::string_view word = slice(i, end);
    const bool has_sign = word.contains('@');
    if (starts_with_word(strip(word, "[({'"), "mailto:")) {
      const std::size_t start = i + find_mailto(word);
      while (end < to_ && text_[end] == ',' && end + 1 < to_ && !is_blank_byte(text_[end + 1])) {
        end = end_of_word(end + 1);
      }
      while (end > start && has_byte(".,!'])}", text_[end - 1])) --end;
      read_link(start, end);
      return end;
    }
    if (word.contains("://")) {
      while (end < to_ && !is_blank_byte(text_[end]) && !has_byte("\"<>", text_[end])) ++end;
      word = slice(i, end);
      pending_ = nowhere;
      if (word.contains('@')) add_refused(i, end, code::url);
      return end;
    }
    // An open quote inside: a"b@x.com is one thing, and no address.
    if (!has_sign && end < to_ && end >= no_sign_before_ && text_[end] == '"' && quote_end_ == nowhere &&
        is_word_byte(text_[end - 1])) {
      const std::size_t whole = find_any(" \t,;|", end, to_);
      if (slice(end, whole).contains('@')) {
        hold(i, whole, slice(i, whole));
        return whole;
      }
      no_sign_before_ = whole;
    }
    if (!has_sign) {
      if (word.ends_with(':')) {
        pending_ = nowhere;  // a label
      } else if (std::ranges::any_of(word, is_word_byte)) {
        if (closed_) pending_ = nowhere;
        closed_ = false;
        mark_text(i, end);
      }
      return end;
    }
    if (is_before_bracket(end)) {
      mark_text(i, end);
      return end;
    }
    return read_address(i, end);
  }

  // A word with an @: with what blanks or a comma cut off from it.
  std::size_t read_address(std::size_t i, std::size_t end) {
    std::size_t start = i;
    const bool bare_sign = text_[i] == '@';
    if (bare_sign && pending_ != nowhere && text_end_ <= i && skip_blanks(text_end_) == i) {
      start = text_end_;
      while (start > pending_ && !ends_word(text_[start - 1])) --start;
      if (start == pending_) pending_ = nowhere;
    }
    const std::size_t next = skip_blanks(end);
    const bool is_comma = end < to_ && text_[end] == ',';
    const std::size_t more = is_comma ? end + 1 : next;
    const std::string_view behind = slice(more, end_of_word(more));
    const std::string_view domain = text_from(slice(i, end), slice(i, end).rfind('@') + 1);
    if (!behind.empty() && !behind.contains('@') && more > end) {
      const bool cut_at_sign = domain.empty() && !is_comma && behind.contains('.');
      const bool cut_at_dot =
          !domain.empty() && !strip(domain, ".").contains('.') && is_everyday_ending(strip(behind, ".!?"));
      if (cut_at_sign || cut_at_dot ||
          (behind.front() == '.' && !is_comma && is_everyday_ending(text_from(behind, 1)))) {
        end = more + behind.size();
      }
    }
    add_word(start, end, start, end);
    return end;
  }

  // ---- entries -------------------------------------------------------------------------------------------

  // Strips what wraps an address and holds it; the row is from `from` to `to`.
  void add_word(std::size_t start, std::size_t end, std::size_t from, std::size_t to) {
    std::uint16_t fixes = 0;
    const bool quoted = start > 0 && text_[start - 1] == '"' && end < text_.size() && text_[end] == '"';
    if (quoted) fixes |= bit_of(invite_fix::wrapping_quotes);
    for (bool changed = true; changed && start < end;) {
      const std::size_t before = end - start;
      const char first = text_[start];
      const char last = text_[end - 1];
      const std::string_view word = slice(start, end);
      if (is_control(first)) {
        ++start;
        fixes |= bit_of(invite_fix::control_removed);
      } else if (is_control(last)) {
        --end;
        fixes |= bit_of(invite_fix::control_removed);
      } else if (first == '[' || first == '{') {
        ++start;
      } else if (first == last && before > 1 && has_byte("'*_`~", first)) {
        ++start;
        --end;
        fixes |= bit_of(invite_fix::wrapping_quotes);
      } else if (has_byte(".!?:'*_~`}", last) || (last == ']' && !word.contains('['))) {
        --end;
        fixes |= bit_of(invite_fix::trailing_punctuation);
      } else if (const std::size_t colon = word.find(':');
                 colon < word.find('@') && short_word(word.substr(0, colon)).is_in(labels)) {
        start += colon + 1;
      }
      changed = end - start != before;
    }
    hold(from, to, slice(start, end), fixes);
  }

  void hold(std::size_t start, std::size_t end, std::string_view address, std::uint16_t fixes = 0) {
    const std::size_t pending = pending_;
    flush(pending == nowhere ? start : std::min(pending, start));
    held_entry_ = {.start = start, .end = end, .entry = {}};
    pasted_entry& entry = held_entry_.entry;
    entry.address = address;
    entry.fixes = fixes;
    entry.notice = notice_;
    held_ = true;
    ++entries_;
    if (pending != nowhere && pending < start) {
      const std::string_view before = slice(pending, text_end_);
      const bool adjacent = skip_blanks(text_end_) == start || entries_ == 1;
      if (before.contains('@')) {
        if (!same_in_any_case(strip(before, " \t\"'[]*<"), address)) entry.notice = code::name_is_address;
        held_entry_.start = pending;
      } else if (bracketed_ || adjacent) {
        take_labels(before);
        if (!entry.name.empty()) held_entry_.start = pending;
      }
    }
    pending_ = nowhere;
    bracketed_ = false;
  }

  // The name and the role that stand beside the address, between separators.
  void take_labels(std::string_view text) {
    pasted_entry& entry = held_entry_.entry;
    for (bool changed = true; changed;) {
      changed = false;
      std::size_t first = 0;
      while (first < text.size() && !is_separator(text[first])) ++first;
      std::size_t last = text.size();
      while (last > first && !is_separator(text[last - 1])) --last;
      const std::string_view head = strip(text.substr(0, first), " \"'");
      const std::string_view tail = strip(text_from(text, last < text.size() ? last : 0), " \"'");
      if (first == text.size() ? is_role(head) : is_role(tail)) {
        entry.role = first == text.size() ? head : tail;
        changed = first < text.size();
        text = text.substr(0, changed ? last - 1 : 0);
      } else if (first < text.size() && is_role(head)) {
        entry.role = head;
        text = text_from(text, first + 1);
        changed = true;
      }
    }
    if (!entry.name.empty()) return;
    const std::string_view name = clean_name(text);
    if (!name.empty() && (bracketed_ || looks_like_name(name))) entry.name = name;
  }

  [[nodiscard]] bool is_role(std::string_view text) const {
    return std::ranges::any_of(roles_,
                               [text](const std::string& role) { return same_in_any_case(role, text); });
  }

  // A name without what stands around it, and without the escapes of quotes.
  std::string_view clean_name(std::string_view text) {
    for (std::size_t before = nowhere; before != text.size();) {
      before = text.size();
      text = strip(text, " \t,;|:*#>-=");
      const bool quoted = text.size() > 1 && text.front() == text.back() && has_byte("\"'", text.front());
      if (quoted || (text.size() > 1 && has_byte("[(", text.front()) && has_byte("])", text.back()))) {
        text = text_from(text.substr(0, text.size() - 1), 1);
      }
      std::size_t digits = 0;
      while (digits < text.size() && ascii_digit(text[digits])) ++digits;
      if (digits > 0 && digits < text.size() && (text[digits] == '.' || text[digits] == ')')) {
        text.remove_prefix(digits + 1);
      }
      if (const std::size_t blank = text.substr(0, 8).find(' ');
          short_word(text.substr(0, std::min<std::size_t>(blank, 8))).is_in(connectives)) {
        text = blank == nowhere ? std::string_view() : text_from(text, blank);
      }
    }
    if (!text.contains('"')) return text;
    name_.clear();
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool escape =
          i + 1 < text.size() && ((text[i] == '\\' && (text[i + 1] == '"' || text[i + 1] == '\\')) ||
                                  (text[i] == '"' && text[i + 1] == '"'));
      if (escape) ++i;
      name_.push_back(text[i]);
    }
    return name_;
  }

  void add_refused(std::size_t start, std::size_t end, code why) {
    while (start < end && (is_blank_byte(text_[start]) || is_separator(text_[start]))) ++start;
    while (start < end && (is_blank_byte(text_[end - 1]) || is_separator(text_[end - 1]))) --end;
    pending_ = nowhere;
    hold(start, end, slice(start, end));
    held_entry_.entry.refused = why;
    flush(nowhere);
  }

  // Shows what is held; the fixes up to `next` are its own.
  void flush(std::size_t next) {
    if (!held_) return;
    held_ = false;
    pasted_entry& entry = held_entry_.entry;
    entry.fixes |= line_.take_fixes(next == nowhere ? nowhere : std::min(next, held_entry_.end));
    if (entry.name.empty()) entry.name = column_name_;
    if (entry.role.empty()) entry.role = column_role_;
    entry.start = line_.origin(held_entry_.start);
    entry.end = line_.origin(held_entry_.end);
    entry.start_units = line_.units_before(entry.start);
    entry.end_units = line_.units_before(entry.end);
    found_(entry);
  }

  pasted_line line_;
  std::span<const std::string> roles_;
  function_ref<void(const pasted_entry&)> found_;
  std::string_view text_;  // of the line
  std::size_t to_ = 0;     // where reading it stops

  bool at_start_ = true;
  bool skipping_ = false;
  code notice_ = code::ok;
  std::size_t entries_ = 0;  // in the line

  char delimiter_ = '\0';
  std::size_t email_column_ = nowhere;
  std::size_t role_column_ = nowhere;
  std::array<std::size_t, 2> name_columns_{nowhere, nowhere};
  bool family_first_ = false;
  std::string header_line_;
  std::string column_name_;
  std::string_view column_role_;

  std::size_t pending_ = nowhere;  // where text began that is no address yet
  std::size_t text_end_ = 0;       // and where it ends
  std::size_t quote_end_ = nowhere;
  std::size_t no_quote_from_ = nowhere;  // no quote closes from here on
  std::size_t no_sign_before_ = 0;       // no @ stands in the word up to here
  bool bracketed_ = false;               // the address stands in brackets: any text before it is its name
  bool closed_ = false;                  // a tag ended the text
  bool seen_text_ = false;
  bool held_ = false;
  held_entry held_entry_;
  std::string name_;
  std::string decoded_;
};

}  // namespace

void read_pasted_list(std::string_view text, std::span<const std::string> roles,
                      function_ref<void(const pasted_entry&)> found) {
  list_reader(text, roles, found).read();
}

}  // namespace usher
