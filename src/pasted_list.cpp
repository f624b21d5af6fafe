#include "pasted_list.hpp"

#include <algorithm>

#include "ascii.hpp"
#include "decoding.hpp"
#include "domain_typo.hpp"
#include "email_problem.hpp"
#include "list_bytes.hpp"
#include "pasted_name.hpp"
#include "words.hpp"

namespace usher {
namespace {

constexpr std::string_view other_headers =
    "subject date message-id in-reply-to references return-path received dkim-signature arc-seal "
    "authentication-results mime-version content-type content-transfer-encoding list-unsubscribe list-id "
    "delivered-to x-mailer x-originating-ip sent importance attachments gesendet betreff objet";
constexpr std::string_view labels =
    "email e-mail mail smtp address to cc bcc from type work home internet pref";

// "ann at acme.com", "ann[at]acme.com": not for robots, and not for the server.
bool hides_an_address(std::string_view text) {
  return text.contains("at") && !text.contains(". ") && !repair_email(text, code::no_at).empty();
}

}  // namespace

// ---- lines
// -------------------------------------------------------------------------------------------------

std::size_t pasted_list::read(std::string_view input, bool is_last,
                              function_ref<void(const pasted_entry&)> found) {
  found_ = &found;
  line_.open(input, is_last);
  while (line_.next(table_.has_header())) {
    text_ = line_.text();
    to_ = text_.size();
    if (skip_blanks(0) < to_) read_line(found);
  }
  return line_.next_start();
}

void pasted_list::read_line(finder found) {
  if (at_start_ && table_.read_separator(text_)) return;
  entries_ = 0;
  if (at_start_) {
    at_start_ = false;
    const bool is_header = table_.read_header(text_, [found](std::string_view cell) {
      pasted_entry title;
      title.address = cell;
      title.is_header = true;
      found(title);
    });
    if (is_header) return;
  }
  if (table_.has_header()) {
    if (!table_.is_header(text_)) read_record();
    return;
  }
  if (skips_header_field()) return;
  read_text(0, text_.size());
  const std::size_t last = pending_;
  if (has_held_ && entries_ == 1 && last != nowhere) take_labels(slice(last, text_end_));
  flush(nowhere);
  if (entries_ == 0 && seen_text_) refuse(0, text_.size(), code::no_at);
}

// Fields of a message (RFC 5322 section 2.2) that name no recipient; their folded lines begin with a blank.
bool pasted_list::skips_header_field() {
  if (skipping_ && is_any(text_.front(), blank_byte)) return true;
  const std::string_view name = text_.substr(0, std::min(text_.substr(0, 32).find(':'), text_.size()));
  notice_ = same_in_any_case(name, "bcc") ? code::header_like_text : code::ok;
  skipping_ = name.size() < text_.size() && has_word_in_any_case(other_headers, name);
  if (skipping_ && text_.contains('@')) refuse(0, text_.size(), code::mail_header);
  return skipping_;
}

void pasted_list::read_record() {
  const pasted_record record = table_.read_record(text_);
  if ((kinds(text_) & (name_byte | sign_byte)) == 0) return;  // empty cells, or the line under a header
  if (record.email == nowhere) {
    seen_text_ = true;
    read_text(0, text_.size());
  } else {
    column_role_ = record.role;
    column_name_ = clean_name(record.names[0], name_);
    const std::string_view second = clean_name(record.names[1], name_);
    if (!column_name_.empty() && !second.empty()) column_name_.push_back(' ');
    column_name_ += second;
    read_text(record.email, record.email_end);
  }
  flush(nowhere);
  if (entries_ == 0) {
    const bool is_blank =
        record.email != nowhere && strip(slice(record.email, record.email_end), " \t\"").empty();
    refuse(record.start, record.end, is_blank ? code::missing_address : code::no_at);
  }
  column_name_.clear();
  column_role_ = {};
}

// ---- words
// -------------------------------------------------------------------------------------------------

void pasted_list::read_text(std::size_t from, std::size_t to) {
  to_ = to;
  pending_ = quote_end_ = no_quote_from_ = nowhere;
  no_sign_before_ = 0;
  bracketed_ = closed_ = seen_text_ = false;
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

void pasted_list::mark_text(std::size_t start, std::size_t end) noexcept {
  pending_ = std::min(pending_, start);
  text_end_ = end;
  seen_text_ = true;
}

// A piece between separators is over: what looks like a hidden address in it is reported.
void pasted_list::end_piece(std::size_t end, bool forget) {
  if (pending_ == nowhere) return;
  if (hides_an_address(slice(pending_, end))) {
    refuse(pending_, end, code::no_at);
  } else if (forget && !has_held_) {
    pending_ = nowhere;
  }
}

std::string_view pasted_list::slice(std::size_t from, std::size_t to) const noexcept {
  return {text_.data() + from, to - from};
}

// The first of some bytes, looked for no farther than `to`; `to` when there is none.
std::size_t pasted_list::find_any(const char* wanted, std::size_t from, std::size_t to) const noexcept {
  return from >= to ? to : from + find_byte(slice(from, to), wanted);
}

std::size_t pasted_list::end_of_word(std::size_t i) const noexcept {
  while (i < to_ && !is_any(text_[i], ending_byte)) ++i;
  return i;
}

std::size_t pasted_list::skip_blanks(std::size_t i) const noexcept {
  while (i < to_ && is_any(text_[i], blank_byte)) ++i;
  return i;
}

// Does an address in brackets follow, so that what stands before it is a name?
bool pasted_list::is_before_bracket(std::size_t i) const noexcept {
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

std::size_t pasted_list::read_quoted(std::size_t i) {
  const std::size_t after = i + 1;
  if (i == quote_end_) {
    quote_end_ = nowhere;
    return after;
  }
  if (quote_end_ != nowhere || no_quote_from_ <= i) return after;
  std::size_t end = after;
  while (end < to_ && text_[end] != '"') end += text_[end] == '\\' ? 2 : 1;
  if (end >= to_) {
    no_quote_from_ = i;
    return after;
  }
  ++end;
  if (end < to_ && text_[end] == '@') {  // "ann lee"@acme.com
    end = end_of_word(end);
    hold(i, end, slice(i, end));
    return end;
  }
  if (slice(i, end).contains('@') && !is_before_bracket(end)) {
    quote_end_ = end - 1;  // the words in it are read as any others
    return after;
  }
  const std::size_t next = skip_blanks(end);
  if (next < to_ && text_[next] == ':') {  // a name of JSON
    pending_ = nowhere;
    return next + 1;
  }
  mark_text(i, end);
  return end;
}

std::size_t pasted_list::read_parenthesis(std::size_t i) {
  const std::size_t end = find_any("()", i + 1, to_);
  if (end == to_ || text_[end] == '(') return i + 1;
  const std::string_view inside = slice(i + 1, end);
  if (inside.contains('@')) {
    bracketed_ = true;
    return i + 1;
  }
  if (has_held_ && pending_ == nowhere && held_.entry.name.empty()) {
    held_.entry.name = clean_name(inside, name_);
    held_.end = end + 1;
  } else if (!inside.empty()) {
    mark_text(i, end + 1);
  }
  return end + 1;
}

// Where "mailto:" stands, in any case.
static std::size_t find_mailto(std::string_view text) noexcept {
  for (std::size_t at = 0; at + 7 <= text.size(); ++at) {
    if (text[at + 6] == ':' && starts_with_word(text_from(text, at), "mailto:")) return at;
  }
  return std::string_view::npos;
}

std::size_t pasted_list::read_angle(std::size_t i) {
  const std::size_t end = find_any("<>", i + 1, to_);
  const std::string_view inside = slice(i + 1, end);
  if (inside.empty()) return i + 1;
  const std::size_t link = find_mailto(inside);
  const bool is_tag = link != 0 && (ascii_letter(inside.front()) || has_byte("/!", inside.front()));
  if (link != nowhere && is_tag) return read_anchor(i + 1 + link, end);
  if (link == 0) {
    bracketed_ = true;
    read_link(i + 1, end);
    return end;
  }
  if (end == to_) return i + 1;
  if (!inside.contains('@')) {
    if (!is_tag || text_[end] == '<') {
      mark_text(i, end);
      return end;
    }
    closed_ = pending_ != nowhere && !has_held_;
    return end + 1;
  }
  bracketed_ = true;
  if (inside.find('@') != inside.rfind('@') && find_byte(inside, ",;") < inside.size()) return i + 1;
  const std::string_view address = strip(inside, " \t");
  const auto start = static_cast<std::size_t>(address.data() - text_.data());
  // The next bracket, where this one was never closed, is another row's.
  add_word(start, start + address.size(), i, text_[end] == '>' ? end + 1 : end);
  // Outlook repeats the address: a@x.com<mailto:a@x.com>>
  if (text_[end] == '<' && starts_with_word(text_from(text_, end + 1), "mailto:")) {
    add_fix(invite_fix::mailto);
    return find_any(">", end, to_);
  }
  return end;
}

// <a href="mailto:ann@acme.com">Ann Lee</a>
std::size_t pasted_list::read_anchor(std::size_t link, std::size_t tag_end) {
  std::size_t end = find_any("\"'> ", link, tag_end);
  bracketed_ = true;
  read_link(link, end);
  if (!has_held_ || tag_end >= to_) return tag_end;
  add_fix(invite_fix::html);
  end = find_any("<", tag_end, to_);
  const std::string_view inside = slice(tag_end, end).substr(end > tag_end ? 1 : 0);
  if (!inside.contains('@')) {
    if (held_.entry.name.empty()) held_.entry.name = clean_name(inside, name_);
  } else if (!same_in_any_case(strip(inside, " "), held_.entry.address)) {
    return tag_end;
  }
  held_.end = end;
  return end;
}

// The link from "mailto:" on (RFC 6068): its addresses; the parameters are nobody who was meant. The first
// row begins with the link, the last one ends with it.
void pasted_list::read_link(std::size_t start, std::size_t end) {
  const std::size_t stop = find_any("?|", start + 7, end);
  const std::size_t found_before = entries_;
  std::size_t from = start;
  for (std::size_t at = start + 7; at < stop;) {
    const std::size_t comma = find_any(",", at, stop);
    const std::string_view address = slice(at, comma);
    at = comma + 1;
    if (address.empty()) continue;
    flush(from);
    text_store texts;
    decoded_ = decode_percent(address, texts);
    hold(from, at > stop ? end : comma, decoded_ == address ? address : decoded_);
    add_fix(invite_fix::mailto);
    if ((kinds(decoded_) & control_byte) != 0) held_.entry.refused = code::control_char;
    from = at;
  }
  if (entries_ == found_before) refuse(start, end, code::missing_address);
}

std::size_t pasted_list::read_word(std::size_t i) {
  std::size_t end = end_of_word(i);
  const std::string_view word = slice(i, end);
  const unsigned what = kinds(word);
  const bool has_colon = (what & colon_byte) != 0;
  if (has_colon && starts_with_word(strip(word, "[({'"), "mailto:")) {
    const std::size_t start = i + find_mailto(word);
    while (end + 1 < to_ && text_[end] == ',' && !is_any(text_[end + 1], blank_byte))
      end = end_of_word(end + 1);
    while (end > start && has_byte(".,!'])}", text_[end - 1])) --end;
    read_link(start, end);
    return end;
  }
  if (has_colon && word.contains("://")) {
    end = find_any(" \t\"<>", end, to_);
    pending_ = nowhere;
    if (slice(i, end).contains('@')) refuse(i, end, code::url);
    return end;
  }
  if ((what & sign_byte) != 0) {
    if (!is_before_bracket(end)) return read_address(i, end);
    mark_text(i, end);
    return end;
  }
  // An open quote inside: a"b@x.com is one thing, and no address.
  if (end < to_ && end >= no_sign_before_ && text_[end] == '"' && quote_end_ == nowhere &&
      is_any(text_[end - 1], name_byte)) {
    const std::size_t whole = find_any(" \t,;|", end, to_);
    if (slice(end, whole).contains('@')) {
      hold(i, whole, slice(i, whole));
      return whole;
    }
    no_sign_before_ = whole;
  }
  if (word.ends_with(':')) {
    pending_ = nowhere;  // a label
  } else if ((what & name_byte) != 0) {
    if (closed_) pending_ = nowhere;
    closed_ = false;
    mark_text(i, end);
  }
  return end;
}

// A word with an @: with what blanks or a comma cut off from it.
std::size_t pasted_list::read_address(std::size_t i, std::size_t end) {
  std::size_t start = i;
  if (text_[i] == '@' && pending_ != nowhere && text_end_ <= i && skip_blanks(text_end_) == i) {
    start = text_end_;
    while (start > pending_ && !is_any(text_[start - 1], ending_byte)) --start;
    if (start == pending_) pending_ = nowhere;
  }
  const bool is_comma = end < to_ && text_[end] == ',';
  const std::size_t more = is_comma ? end + 1 : skip_blanks(end);
  const std::string_view behind = slice(more, end_of_word(more));
  if (more > end && !behind.empty() && !behind.contains('@')) {
    const std::string_view word = slice(i, end);
    const std::string_view domain = text_from(word, word.rfind('@') + 1);
    const bool is_ending = is_everyday_ending(strip(behind, ".!?"));
    const bool is_cut = domain.empty() ? !is_comma && behind.contains('.')
                                       : is_ending && (!strip(domain, ".").contains('.') ||
                                                       (behind.front() == '.' && !is_comma));
    if (is_cut) end = more + behind.size();
  }
  add_word(start, end, start, end);
  return end;
}

// ---- entries
// -----------------------------------------------------------------------------------------------

// Strips what wraps an address and holds it; the row is from `from` to `to`.
void pasted_list::add_word(std::size_t start, std::size_t end, std::size_t from, std::size_t to) {
  std::uint16_t fixes = 0;
  if (start > 0 && text_[start - 1] == '"' && end < text_.size() && text_[end] == '"') {
    fixes = bit_of(invite_fix::wrapping_quotes);
  }
  const bool may_have_label = (kinds(slice(start, end)) & colon_byte) != 0;
  for (std::size_t before = 0; start < end && before != end - start;) {
    before = end - start;
    const char first = text_[start];
    const char last = text_[end - 1];
    const std::string_view word = slice(start, end);
    if (is_any(first, control_byte)) {
      ++start;
      fixes |= bit_of(invite_fix::control_removed);
    } else if (is_any(last, control_byte)) {
      --end;
      fixes |= bit_of(invite_fix::control_removed);
    } else if (first == '[' || first == '{' || (first == '\'' && last != first)) {
      ++start;
    } else if (first == last && before > 1 && has_byte("'*_`~", first)) {
      ++start;
      --end;
      fixes |= bit_of(invite_fix::wrapping_quotes);
    } else if (is_any(last, trailing_byte) || (last == ']' && !word.contains('['))) {
      --end;
      fixes |= bit_of(invite_fix::trailing_punctuation);
    } else if (const std::size_t mark = may_have_label ? find_byte(word, ":=@") : word.size();
               mark < word.size() && word[mark] != '@' &&
               has_word_in_any_case(labels, word.substr(0, mark))) {
      start += mark + 1;
    }
  }
  hold(from, to, slice(start, end));
  held_.entry.fixes = fixes;
}

void pasted_list::hold(std::size_t start, std::size_t end, std::string_view address) {
  const std::size_t pending = pending_;
  flush(std::min(pending, start));
  held_ = {.start = start, .end = end, .entry = {}};
  pasted_entry& entry = held_.entry;
  entry.address = address;
  entry.notice = notice_;
  has_held_ = true;
  ++entries_;
  if (pending < start) {
    const std::string_view before = slice(pending, text_end_);
    if (before.contains('@')) {
      if (!same_in_any_case(strip(before, " \t\"'[]*<"), address)) entry.notice = code::name_is_address;
      held_.start = pending;
    } else if (bracketed_ || entries_ == 1 || skip_blanks(text_end_) == start) {
      take_labels(before);
      if (!entry.name.empty()) held_.start = pending;
    }
  }
  pending_ = nowhere;
  bracketed_ = false;
}

// The name and the role that stand beside the address, between separators.
void pasted_list::take_labels(std::string_view text) {
  pasted_entry& entry = held_.entry;
  const std::string_view role = take_role(text, roles_);
  if (!role.empty()) entry.role = role;
  if (!entry.name.empty()) return;
  const std::string_view name = clean_name(text, name_);
  if (bracketed_ || looks_like_name(name)) entry.name = name;
}

void pasted_list::refuse(std::size_t start, std::size_t end, code why) {
  const std::string_view text = strip(slice(start, end), "\t,;| ");
  if (!text.empty()) start = static_cast<std::size_t>(text.data() - text_.data());
  pending_ = nowhere;
  hold(start, start + text.size(), text);
  held_.entry.refused = why;
  flush(nowhere);
}

// Shows what is held; the fixes up to `next` are its own.
void pasted_list::flush(std::size_t next) {
  if (!has_held_) return;
  has_held_ = false;
  pasted_entry& entry = held_.entry;
  entry.fixes |= line_.take_fixes(next == nowhere ? nowhere : std::min(next, held_.end));
  if (entry.name.empty()) entry.name = column_name_;
  if (entry.role.empty()) entry.role = column_role_;
  entry.start = line_.origin(held_.start);
  entry.end = line_.origin(held_.end);
  entry.start_units = line_.units_before(entry.start);
  entry.end_units = line_.units_before(entry.end);
  (*found_)(entry);
}

}  // namespace usher
