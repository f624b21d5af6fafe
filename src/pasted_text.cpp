#include "pasted_text.hpp"

#include <algorithm>
#include <array>

#include "ascii.hpp"
#include "decoding.hpp"
#include "host.hpp"
#include "short_text.hpp"
#include "unicode.hpp"
#include "words.hpp"

namespace usher {
namespace {

using namespace std::string_view_literals;

// What can stand before a link, glued to it, and make another thing of it.
constexpr std::string_view other_schemes =
    "javascript: vbscript: data: blob: filesystem: view-source: about: file: ftp: mailto: intent: jar: feed: "
    "ws: wss:";

constexpr std::string_view markup_ends = "&lt; &gt; &quot; &nbsp; &#34; &#60; &#62;";

constexpr std::string_view ends_of_sentence = ".,;:!?'\"*~)]}>|`";

constexpr std::size_t longest_glue = 64;
constexpr std::size_t longest_scheme = 40;  // bytes: each letter full-width, with an invisible one behind it
constexpr std::size_t longest_host = 512;   // with what is in it that does not belong there

constexpr bool is_ascii_blank(char c) noexcept { return c == ' ' || (c >= '\t' && c <= '\r'); }

constexpr bool is_ascii(char c) noexcept { return is_byte(c, ascii_byte); }

// What take_character gives for a byte that is no UTF-8: no blank, no form of ASCII, and nothing to see.
constexpr char32_t no_character = 0xFFFFFFFF;

char32_t take_character(std::string_view& text) noexcept {
  char32_t c = static_cast<unsigned char>(text.front());
  if (c >= 0x80) {
    if (const auto point = take_code_point(text)) return *point;
    c = no_character;
  }
  text.remove_prefix(1);
  return c;
}

// `[.]`, `[:]`, `[/]`: written so that nobody clicks by mistake.
bool is_defanged(std::string_view text) noexcept {
  return text.size() >= 3 && text[0] == '[' && text[2] == ']' && ".:/"sv.contains(text[1]);
}

// The character that stands first, whatever was done to it, and how many bytes it took: none where no letter
// of a scheme can be.
struct plain_letter {
  char c = '\0';
  std::size_t size = 0;
  bool wide = false;
};
plain_letter read_letter(std::string_view text) {
  if (is_defanged(text)) return {.c = text[1], .size = 3};
  std::string_view rest = text;
  const char32_t c = take_character(rest);
  const std::size_t size = text.size() - rest.size();
  if (is_invisible(c)) return {.c = '\0', .size = size};
  if (narrow(c) >= 0x80) return {};
  return {.c = ascii_lower(static_cast<char>(narrow(c))), .size = size, .wide = c >= 0x80};
}

// "http://" and what becomes of it: any case, hxxp, one slash or none, full-width, invisible characters
// between.
scheme_mark read_scheme(std::string_view text, std::size_t begin) {
  const std::string_view all = text.substr(begin, longest_scheme);
  std::string_view rest = all;
  // What each letter can be.
  constexpr std::array places{"h"sv, "tx"sv, "tx"sv, "p"sv, "s:"sv, ":/"sv, "/"sv, "/"sv};
  std::array<char, places.size()> spelt{};
  std::size_t seen = 0;
  scheme_mark mark;
  bool whole = false;
  bool slashes = false;
  while (!rest.empty() && !slashes) {
    const plain_letter next = read_letter(rest);
    if (next.size == 0) break;
    const bool invisible = next.c == '\0';
    if (!invisible && (seen == places.size() || !places[seen].contains(next.c))) break;
    rest.remove_prefix(next.size);
    if (invisible) continue;
    spelt[seen++] = next.c;
    mark.wide |= next.wide;
    const std::string_view scheme(spelt.data(), seen);
    if (next.c == ':') whole |= has_word("http: https: hxxp: hxxps:", scheme);
    if (!whole) continue;
    mark.end = begin + all.size() - rest.size();
    slashes = scheme.ends_with("://");
  }
  // "http: " in prose is no link.
  if (!slashes && (rest.empty() || is_ascii_blank(rest.front()))) mark.end = 0;
  return mark;
}

bool is_other_scheme(std::string_view word) noexcept {
  while (!word.empty() && !ascii_letter(word.front())) word.remove_prefix(1);
  for (std::string_view schemes = other_schemes; !schemes.empty();) {
    if (starts_with_word(word, take_word(schemes))) return true;
  }
  return false;
}

char closing(char open) noexcept {
  constexpr std::string_view pairs = "()[]{}<>";
  const std::size_t at = pairs.find(open);
  return at == std::string_view::npos || at % 2 == 1 ? open : pairs[at + 1];
}

// Is what stands glued before a link there by mistake? Words, quote marks and brackets that close are not.
bool is_stray(std::string_view before, std::string_view behind) noexcept {
  if (before.empty() || before.ends_with('>')) return false;
  const char last = before.back();
  if (!is_ascii(last)) {
    constexpr std::array dots{"\u3002"sv, "\uFF0E"sv, "\uFF61"sv};
    return std::ranges::any_of(dots, [before](auto dot) { return before.ends_with(dot); });
  }
  // "Link:https://…" is a label; "user@host:https://…" is not.
  const bool plain = last != ':' || are_bytes(before.substr(0, before.size() - 1), word_byte);
  if (std::ranges::any_of(before, ascii_letter)) return !plain || R"(@/\?#%^+)"sv.contains(last);
  const bool closes = R"(([{<"'`*_~|)"sv.contains(last) && behind.contains(closing(last));
  return !closes && (last != '<' || !behind.contains('|'));
}

// Does a word of a link's own text end before `at`, so that a host may begin there?
bool is_clear(std::string_view text, std::size_t word, std::size_t at) noexcept {
  return at == word || R"(<([{"'|*>,;)"sv.contains(text[at - 1]) || !is_ascii(text[at - 1]);
}

struct bare_host {
  std::size_t end = 0;
  bool found = false;
};

// A host without a scheme: it has a dot or a port, and a path behind it or nothing.
bare_host read_bare_host(std::string_view text, std::size_t begin) {
  text = text.substr(0, begin + longest_host);
  std::size_t at = begin;
  if (text.substr(at).starts_with("//")) at += 2;
  const std::size_t host = at;
  if (at == text.size() || !is_byte(text[at], word_byte)) return {.end = begin};
  for (;;) {
    at += count_bytes(text, at, host_byte);
    const std::string_view rest = text.substr(at);
    if (is_defanged(rest)) {
      at += 3;
    } else if (rest.size() > 1 && rest[0] == ':' && ascii_digit(rest[1])) {
      ++at;
    } else {
      std::string_view after = rest;
      if (after.empty() || !is_invisible(take_character(after))) break;
      at = text.size() - after.size();
    }
  }
  const bool ends = at == text.size() || is_ascii_blank(text[at]) || text[at] == '/';
  const bool dot = ends && text.substr(host, at - host).find_first_of(".:[") != std::string_view::npos;
  return {.end = at, .found = dot};
}

}  // namespace

std::optional<pasted_link> link_finder::next() {
  while (at_ < text_.size()) {
    const std::size_t end = skip();
    if (end == 0) continue;
    const std::size_t begin = at_;
    if (auto link = read_at(begin)) {
      at_ = link->end;
      return link;
    }
    if (at_ == begin) at_ = end;
  }
  return std::nullopt;
}

// Goes to where a link may begin, and says where to go on when none does; 0 when it stopped before. It does
// so now and then, and is never inlined, because engines make a function faster between two calls of it.
std::size_t link_finder::skip() {
  constexpr int runs = 256;
  for (int n = 0; n < runs && at_ < text_.size(); ++n) {
    const char c = text_[at_];
    if (is_byte(c, mark_byte)) {
      ++at_;
      continue;
    }
    if (is_ascii_blank(c)) {
      word_ = ++at_;
      continue;
    }
    std::size_t end = at_ + 1;
    scheme_ = ascii_lower(c) == 'h' || c == '\xEF' ? read_scheme(text_, at_) : scheme_mark();
    bool may_begin = scheme_.end != 0;
    if (is_byte(c, word_byte)) {
      end += count_bytes(text_, end, word_byte);
      // Most words are none.
      if (!may_begin && end < text_.size() && is_byte(text_[end], joint_byte)) {
        end += count_bytes(text_, end, host_byte);
        const char after = end < text_.size() ? text_[end] : ' ';
        may_begin = !is_byte(after, mark_byte) || after == ':' || after == '[';
      }
    } else if (c == '/') {
      may_begin = text_.substr(end).starts_with('/') && count_bytes(text_, end + 1, word_byte) > 0;
    } else {
      std::string_view rest = text_.substr(at_);
      const char32_t point = take_character(rest);
      end = text_.size() - rest.size();
      if (is_blank(point) && !is_invisible(point)) word_ = end;
    }
    if (may_begin) return end;
    at_ = end;
  }
  return 0;
}

std::optional<pasted_link> link_finder::read_at(std::size_t begin) {
  pasted_link link;
  link.begin = begin;
  // A look at both ends of what stands before is enough, and keeps long words linear.
  const std::string_view word = text_.substr(word_, begin - word_);
  const std::string_view before = word.substr(word.size() - std::min(word.size(), longest_glue));
  const char last = before.empty() ? ' ' : before.back();
  // "xhttps:" and "x-https:" are schemes of their own.
  const bool inside =
      ascii_alphanumeric(last) || ("+-."sv.contains(last) && std::ranges::any_of(before, ascii_alphanumeric));
  const scheme_mark mark = inside ? scheme_mark() : scheme_;
  std::size_t host = mark.end;
  if (mark.end == 0) {
    if (!is_clear(text_, word_, begin)) return std::nullopt;
    const bare_host bare = read_bare_host(text_, begin);
    if (!bare.found) {
      // No other link begins inside of it.
      at_ = bare.end;
      return std::nullopt;
    }
    link.bare = true;
    host = begin;
    if (text_.substr(begin).starts_with("//")) host += 2;
  }
  link.end = find_end(link, host, mark.wide);
  link.other_scheme = is_other_scheme(word.substr(0, longest_glue));
  // Invisible characters around a link belong to it.
  short_text glue;
  for (std::string_view rest = before; !rest.empty();) {
    const std::string_view from = rest;
    if (is_invisible(take_character(rest))) {
      link.repairs.add(repair::zero_width);
    } else {
      glue.add(from.substr(0, from.size() - rest.size()));
    }
  }
  const std::size_t tail = link.end > link.begin + 4 ? link.end - 4 : link.begin;
  if (is_stray(glue.text(), text_.substr(tail, 8))) link.repairs.add(repair::stray_characters);
  return link;
}

std::size_t link_finder::find_end(pasted_link& link, std::size_t host, bool wide) const {
  const char open = link.begin > word_ ? text_[link.begin - 1] : ' ';
  const bool enclosed = open != ' ' && is_ascii(open) && !ascii_alphanumeric(open);
  bool in_host = true;
  int nested = 0;
  std::size_t at = host;
  while (at < text_.size()) {
    at += count_bytes(text_, at, calm_byte);
    if (at == text_.size()) break;
    const std::string_view rest = text_.substr(at);
    const char c = rest.front();
    if (is_ascii(c)) {
      if (is_ascii_blank(c) || c == '<' || c == '>' || c == '"') break;
      if (c == '[' && is_defanged(rest)) {
        at += 3;
        continue;
      }
      if (c == '/' || c == '?' || c == '#') in_host = false;
      if (enclosed && ("]}|`"sv.contains(c) || (!in_host && "[{"sv.contains(c)))) break;
      if (c == '(') ++nested;
      if (open == '(' && c == ')' && nested-- == 0) break;
      if (c == '&' && leading_word(rest, markup_ends) > 0) break;
      ++at;
      continue;
    }
    std::string_view after = rest;
    const char32_t point = take_character(after);
    const bool wide_letter = wide && narrow(point) < 0x80;
    if (wide_letter && "/?#"sv.contains(static_cast<char>(narrow(point)))) in_host = false;
    if (!is_invisible(point) && !wide_letter && (!in_host || is_blank(point))) {
      link.cut = point != no_character && !after.empty() && ascii_alphanumeric(after.front());
      break;
    }
    at = text_.size() - after.size();
  }
  if (open != '_') return at;
  // An identifier may end with this mark, unless the link is set in italics by it.
  std::size_t last = at;
  while (last > host && ends_of_sentence.contains(text_[last - 1])) --last;
  return last > host && text_[last - 1] == '_' ? last - 1 : at;
}

namespace {

// Without invisible characters, full-width letters and defanging.
std::string_view undisguise(std::string_view piece, repair_set& repairs, text_store& texts) {
  const std::size_t most = piece.size();
  char* const begin = texts.room(most);
  char* out = begin;
  while (!piece.empty()) {
    if (is_defanged(piece)) {
      *out++ = piece[1];
      piece.remove_prefix(3);
      repairs.add(repair::defanged);
      continue;
    }
    const std::string_view before = piece;
    const char32_t c = take_character(piece);
    if (is_invisible(c)) {
      repairs.add(repair::zero_width);
    } else if (c >= 0x80 && narrow(c) < 0x80 && (out == begin || repairs.has(repair::full_width))) {
      // Only a link that begins full-width is read so: in an ASCII one, such a host is a disguise.
      *out++ = static_cast<char>(narrow(c));
      repairs.add(repair::full_width);
    } else {
      out += before.copy(out, before.size() - piece.size());
    }
  }
  return texts.cut(begin, out, most);
}

}  // namespace

std::string_view tidy_link(std::string_view piece, bool bare, repair_set& repairs, text_store& texts) {
  // Nearly always there is nothing to do.
  if (!are_bytes(piece, open_byte)) piece = undisguise(piece, repairs, texts);
  if (const std::string_view plain = decode_ampersands(piece, texts); plain.size() < piece.size()) {
    repairs.add(repair::html_amp);
    piece = plain;
  }
  while (!piece.empty() && ends_of_sentence.contains(piece.back())) piece.remove_suffix(1);
  std::string_view scheme;
  std::string_view rest = piece;
  if (!bare) {
    const std::size_t colon = std::min(piece.find(':'), piece.size());
    const bool defanged = piece.size() > 3 && ascii_lower(piece[1]) == 'x';
    scheme = !defanged ? piece.substr(0, colon) : colon == 5 ? "https" : "http";
    rest.remove_prefix(std::min(colon + 1, piece.size()));
    const bool slashes = colon == piece.size() || rest.starts_with("//");
    if (defanged) repairs.add(repair::defanged);
    if (!slashes) repairs.add(repair::slashes);
    if (slashes && !defanged) return piece;
  }
  for (int slash = 0; slash < 2 && rest.starts_with('/'); ++slash) rest.remove_prefix(1);
  if (bare) {
    repairs.add(repair::missing_scheme);
    scheme = is_loopback(rest.substr(0, rest.find_first_of(":/"))) ? "http" : "https";
  }
  return texts.join({scheme, "://", rest});
}

std::optional<next_piece> read_next_line(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
  if (text.substr(at).starts_with("\r\n")) {
    at += 2;
  } else if (at < text.size() && (text[at] == '\n' || text[at] == '\r')) {
    ++at;
  } else {
    return std::nullopt;
  }
  while (at < text.size() && " \t>"sv.contains(text[at])) ++at;
  const std::size_t begin = at;
  while (at < text.size() && is_ascii(text[at]) && !is_ascii_blank(text[at]) &&
         !R"(<>")"sv.contains(text[at]))
    ++at;
  const std::string_view piece = text.substr(begin, at - begin);
  if (piece.empty()) return std::nullopt;
  if (read_scheme(text, begin).end != 0) return std::nullopt;
  const bool whole = at == text.size() || text[at] == '\n' || text[at] == '\r';
  return next_piece{.text = piece, .end = at, .whole_line = whole};
}

bool is_script(std::string_view text) noexcept {
  text = text.substr(0, 16);
  const std::size_t colon = text.find(':');
  return colon != std::string_view::npos && text.substr(0, colon).ends_with("script") &&
         is_other_scheme(text);
}

}  // namespace usher
