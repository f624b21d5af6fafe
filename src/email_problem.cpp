#include "email_problem.hpp"

#include <algorithm>

#include "ascii.hpp"
#include "character.hpp"
#include "domain_typo.hpp"
#include "email_limits.hpp"
#include "email_pattern.hpp"
#include "script.hpp"
#include "unicode.hpp"
#include "words.hpp"

namespace usher {
namespace {

// What no part of an address may hold, wherever it stands.
email_problem find_foreign_body(std::string_view text) {
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t at = text.size() - rest.size();
    const auto c = take_code_point(rest);
    if (!c) return {code::invalid_unicode, at};
    switch (character_of(*c)) {
      case character::damaged:
        return {code::invalid_unicode, at};
      case character::bidi_override:
        return {code::bidi_override, at};
      case character::control:
      case character::newline:
        return {code::control_char, at};
      case character::blank:
        if (*c == '\t') return {code::control_char, at};
        break;
      default:
        break;
    }
  }
  return {};
}

// Why a character outside ASCII may not stand in `part`.
code refusal(char32_t c, std::string_view part, code foreign_letter) {
  const character is = character_of(c);
  if (is == character::blank) return code::space_in_address;
  if (is != character::letter) return code::invisible_character;
  return is_mixed(scripts_in(part)) ? code::mixed_script : foreign_letter;
}

code refusal_at(std::string_view text, std::size_t at, std::string_view part, code foreign_letter) {
  text.remove_prefix(at);
  const auto c = take_code_point(text);
  return c ? refusal(*c, part, foreign_letter) : code::invalid_unicode;
}

bool is_ascii(char c) noexcept { return static_cast<unsigned char>(c) < 0x80; }

email_problem check_local_part(std::string_view local) {
  if (local.empty()) return {code::empty_local_part, 0};
  for (std::size_t i = 0; i < local.size(); ++i) {
    const char c = local[i];
    if (!is_ascii(c)) return {refusal_at(local, i, local, code::non_ascii_local_part), i};
    if (c == ' ') return {code::space_in_address, i};
    if (c == '.' || c == '\'') {
      if (c == '.' && i > 0 && local[i - 1] == '.') return {code::consecutive_dots, i};
      if ((c == '.' && i == 0) || i + 1 == local.size()) return {code::bad_local_part, i};
    } else if (!ascii_alphanumeric(c) && c != '_' && c != '+' && c != '-') {
      return {code::unsupported_character, i};
    }
  }
  return {};
}

// a@x com, a@x,com: the dot was mistyped; anything else is a blank, or a character of no address.
code mistyped_dot(std::string_view domain, std::size_t at, code for_dot, code other) {
  const bool one_label = at > 0 && !domain.substr(0, at).contains('.');
  return one_label && is_everyday_ending(text_from(domain, at + 1)) ? for_dot : other;
}

email_problem check_label(std::string_view domain, std::size_t start, std::size_t end) {
  const std::string_view label = text_from(domain.substr(0, end), start);
  for (std::size_t i = start; i < end; ++i) {
    const char c = domain[i];
    if (!is_ascii(c)) return {refusal_at(domain, i, label, code::non_ascii_domain), i};
    if (c == ' ') return {mistyped_dot(domain, i, code::space_for_dot, code::space_in_address), i};
    if (c == ',') return {mistyped_dot(domain, i, code::comma_for_dot, code::bad_domain), i};
    if (!ascii_alphanumeric(c) && (c != '-' || i == start || i + 1 == end)) return {code::bad_domain, i};
  }
  if (!label.empty()) return {};
  return {start > 0 && end < domain.size() ? code::consecutive_dots : code::bad_domain,
          start > 0 ? start - 1 : start};
}

email_problem check_domain(std::string_view domain) {
  if (domain.empty()) return {code::empty_domain, 0};
  if (const std::size_t second = domain.find('@'); second != std::string_view::npos) {
    return {code::multiple_at, second};
  }
  const bool numbers = std::ranges::all_of(domain, [](char c) { return ascii_digit(c) || c == '.'; });
  if (domain.front() == '[' || (numbers && domain.contains('.'))) return {code::ip_address, 0};
  for (std::size_t start = 0;;) {
    const std::size_t end = std::min(domain.find('.', start), domain.size());
    const email_problem found = check_label(domain, start, end);
    if (found.why != code::ok) return found;
    if (end == domain.size()) {
      if (start == 0) return {code::no_tld, 0};
      const std::string_view ending = text_from(domain, start);
      if (ending.starts_with("xn--")) return {code::idn_tld, start};
      if (ending.size() < 2 || !std::ranges::all_of(ending, ascii_letter)) return {code::bad_domain, start};
      return {};
    }
    start = end + 1;
  }
}

email_problem check_lengths(std::string_view text, std::size_t sign) {
  if (sign > max_local_part) return {code::local_part_too_long, max_local_part};
  const std::string_view domain = text_from(text, sign + 1);
  for (std::size_t start = 0; start < domain.size();) {
    const std::size_t end = std::min(domain.find('.', start), domain.size());
    if (end - start > max_label) return {code::label_too_long, sign + 1 + start + max_label};
    start = end + 1;
  }
  if (domain.size() > max_domain) return {code::domain_too_long, sign + 1 + max_domain};
  if (text.size() > max_address) return {code::address_too_long, max_address};
  return {};
}

// What " at ", "[at]", "(dot)" stand for, which people write so that robots do not read it; takes it.
char take_spelling(std::string_view& text) noexcept {
  if (!has_byte(" [({", text.front())) return '\0';
  const bool at = text.substr(1, 2) == "at";
  const std::size_t end = at ? 3 : 4;
  if ((!at && text.substr(1, 3) != "dot") || end >= text.size() || !has_byte(" ])}", text[end])) return '\0';
  text.remove_prefix(end + 1);
  return at ? '@' : '.';
}

}  // namespace

email_problem find_email_problem(std::string_view text) {
  if (text.empty()) return {code::empty, 0};
  email_problem found = find_foreign_body(text);
  if (found.why != code::ok) return found;
  if (text.contains("://")) return {code::url, 0};
  const std::size_t sign = text.find('@');
  if (sign == std::string_view::npos) return {code::no_at, text.size()};
  found = check_local_part(text.substr(0, sign));
  if (found.why != code::ok) return found;
  found = check_domain(text_from(text, sign + 1));
  if (found.why != code::ok) return {found.why, sign + 1 + found.at};
  return check_lengths(text, sign);
}

std::string repair_email(std::string_view text, code problem) {
  constexpr std::size_t longest = 1024;
  const bool repairable = problem == code::no_at || problem == code::comma_for_dot ||
                          problem == code::space_for_dot || problem == code::space_in_address ||
                          problem == code::invisible_character || problem == code::non_ascii_domain;
  if (!repairable || text.size() > longest) return {};
  std::string plain;
  while (!text.empty()) {
    if (const char meant = take_spelling(text); meant != '\0') {
      plain.push_back(meant);
      continue;
    }
    auto c = narrow(take_code_point(text).value_or(0));
    if (c == ',' && problem == code::comma_for_dot) c = '.';
    const character is = character_of(c);
    if (is == character::letter) {
      append_utf8(plain, c);
    } else if (is == character::blank && problem == code::space_for_dot) {
      plain.push_back('.');
    }
  }
  const std::size_t domain = plain.find('@') + 1;
  if (domain == 0) return {};
  const auto ascii = to_ascii_domain(text_from(plain, domain));
  if (!ascii) return {};
  plain.resize(domain);
  plain += *ascii;
  return read_email_shape(plain).deliverable ? plain : std::string();
}

}  // namespace usher
