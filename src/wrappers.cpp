#include "wrappers.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "ascii.hpp"
#include "catalog/wrappers.hpp"
#include "decoding.hpp"
#include "packed.hpp"
#include "settings_json.hpp"
#include "url.hpp"
#include "words.hpp"

namespace usher {
namespace {

using catalog::target_in;
using outcome = unwrapped_link::outcome;

// The lean part of the table; documentation and examples stay out of the module. Hosts are fields of their
// own, because every row is asked for them.
constexpr std::size_t max_hosts = 6;
constexpr auto wrappers = pack<catalog::wrappers, [](const catalog::wrapper_row& row) {
  std::array<std::string_view, max_hosts + 4> fields{packed_number(static_cast<std::size_t>(row.where)),
                                                     row.name, row.paths, row.parameters};
  std::string_view hosts = row.hosts;
  for (std::size_t n = 4; !hosts.empty(); ++n) fields[n] = take_word(hosts);
  return fields;
}>();

struct wrapper {
  target_in where = target_in::nowhere;
  std::string_view name;
  std::string_view paths;
  std::string_view parameters;
  std::string_view host;  // the pattern that the host matched
  bool any_host = true;
};

// One `*` at most: the pattern's two ends decide, and no dot between them.
bool matches(std::string_view host, std::string_view pattern) noexcept {
  // Most are told apart by their last letter.
  if (pattern.back() != host.back() && pattern.back() != '?') return false;
  if (pattern.starts_with('.')) return host.ends_with(pattern);
  const auto same = [](char p, char h) { return p == h || (p == '?' && h != '.'); };
  const std::size_t star = pattern.find('*');
  if (star == std::string_view::npos) return std::ranges::equal(pattern, host, same);
  const std::string_view end = pattern.substr(star + 1);
  return host.size() >= pattern.size() - 1 && host.starts_with(pattern.substr(0, star)) &&
         host.ends_with(end) && !host.substr(star, host.size() - end.size() - star).contains('.');
}

// Reads a row; false when it has patterns for hosts, and none matches.
bool read_row(packed_fields& fields, std::string_view host, wrapper& row) noexcept {
  row = {.where = static_cast<target_in>(fields.number()),
         .name = fields.text(),
         .paths = fields.text(),
         .parameters = fields.text(),
         .host = {},
         .any_host = true};
  for (std::size_t n = 0; n < max_hosts; ++n) {
    const std::string_view pattern = fields.text();
    if (pattern.empty()) continue;
    row.any_host = false;
    if (matches(host, pattern)) row.host = pattern;
  }
  return row.any_host || !row.host.empty();
}

// What stands behind the first of `prefixes` that the tail starts with.
std::optional<std::string_view> behind(std::string_view tail, std::string_view prefixes) noexcept {
  while (!prefixes.empty()) {
    const std::string_view prefix = take_word(prefixes);
    if (starts_with_word(tail, prefix)) return tail.substr(prefix.size());
    if (prefix == "/" && !tail.starts_with('/')) return tail;
  }
  return std::nullopt;
}

// The value of the first parameter that has one of the names, still encoded.
std::string_view find_parameter(std::string_view tail, std::string_view names, text_store& texts) {
  const auto clean = clean_tail(tail, texts);
  std::string_view found;
  while (clean && !names.empty() && found.data() == nullptr) {
    const std::string_view wanted = take_word(names);
    each_parameter(*clean, [&](std::string_view name, std::string_view value) {
      if (found.data() == nullptr && name.size() == wanted.size() && starts_with_word(name, wanted))
        found = value;
    });
  }
  return found;
}

std::string_view find_text(const json_document& document, std::string_view name) noexcept {
  const json_value* member = document.whole().find(name);
  return member == nullptr ? std::string_view() : member->text;
}

std::optional<std::string_view> read_json_target(std::string_view value, text_store& texts) {
  const auto text = decode_base64(value, texts);
  if (!text) return std::nullopt;
  json_document outer;
  if (read_json(*text, outer) != code::ok) return std::nullopt;
  json_document inner;
  if (read_json(find_text(outer, "p"), inner) != code::ok) return std::nullopt;
  return texts.keep(find_text(inner, "url"));
}

// The target as the gateway wrote it down; empty when it is not there, nothing when it is damaged.
std::optional<std::string_view> find_target(const wrapper& row, const authority& site, std::string_view tail,
                                            std::string_view rest, text_store& texts) {
  std::string_view value;
  if (!row.parameters.empty()) {
    value = find_parameter(tail, row.parameters, texts);
    if (value.empty()) return value;
  }
  switch (row.where) {
    case target_in::nowhere:
      break;
    case target_in::query_dashes:
      value = replace(replace(value, '-', '%', texts), '_', '/', texts);
      [[fallthrough]];
    case target_in::query:
      return decode_percent(value, texts);
    case target_in::query_base64:
      return decode_base64(decode_percent(value.substr(value.starts_with("a1") ? 2 : 0), texts), texts);
    case target_in::query_json:
      return read_json_target(value, texts);
    case target_in::replaced:
      return restore_replaced(rest, texts);
    case target_in::underscores: {
      rest.remove_prefix(std::min(rest.find("___"), rest.size()));
      if (rest.empty()) break;
      // The last end: an address may hold the mark, and so does a link that was rewritten twice.
      const std::size_t end = rest.rfind("___.");
      if (end == std::string_view::npos || end < 3) return std::nullopt;
      return rest.substr(3, end - 3);
    }
    case target_in::segment:
    case target_in::plain_segment:
    case target_in::secure_segment:
      return texts.join({row.where == target_in::segment         ? ""
                         : row.where == target_in::plain_segment ? "http://"
                                                                 : "https://",
                         decode_percent(rest.substr(0, count_bytes(rest, 0, inner_byte)), texts)});
    case target_in::second_segment: {
      const std::size_t slash = rest.find('/');
      if (slash == std::string_view::npos) break;
      return decode_percent(rest.substr(slash + 1), texts);
    }
    case target_in::host_suffix:
      return texts.join({"https://", site.host.substr(0, site.host.size() - row.host.size()), tail});
  }
  return std::string_view();
}

// Some encode twice, some unescape too little, and path normalisers take the second slash away.
std::string_view tidy_target(std::string_view target, text_store& texts) {
  for (int again = 0; again < 3; ++again) {
    const std::string_view scheme = target.substr(0, target.find_first_of(":/"));
    if (!starts_with_word(scheme, "http%") && !starts_with_word(scheme, "https%")) break;
    target = decode_percent(target, texts);
  }
  const std::size_t slashes = target.find(":/");
  if (slashes <= sizeof("https") - 1 && slashes + 2 < target.size() && target[slashes + 2] != '/') {
    target = texts.join({target.substr(0, slashes + 1), "/", target.substr(slashes + 1)});
  }
  return decode_ampersands(target, texts);
}

}  // namespace

std::optional<std::string_view> restore_replaced(std::string_view text, text_store& texts) {
  const std::size_t end = text.find("__;");
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view list = text.substr(end + 3);
  const auto listed = decode_base64(list.substr(0, list.find('!')), texts);
  if (!listed) return std::nullopt;
  std::string_view bytes = *listed;
  // Each byte of the list is used once, and each other byte stands for itself.
  const std::size_t most = end + bytes.size();
  char* const begin = texts.room(most);
  char* out = begin;
  for (std::size_t i = 0; i < end; ++i) {
    if (text[i] != '*') {
      *out++ = text[i];
      continue;
    }
    std::size_t run = 1;
    if (i + 2 < end && text[i + 1] == '*') {
      // The alphabet of base64url, counted from two.
      const int place = base64_value(text[i + 2]);
      if (place < 0) return std::nullopt;
      run = static_cast<std::size_t>(place) + 2;
      i += 2;
    }
    if (bytes.size() < run) return std::nullopt;
    out += bytes.copy(out, run);
    bytes.remove_prefix(run);
  }
  return texts.cut(begin, out, most);
}

std::optional<unwrapped_link> unwrap(const authority& site, std::string_view tail, text_store& texts) {
  wrapper row;
  for (packed_fields fields(wrappers); !fields.ended();) {
    if (!read_row(fields, site.host, row) || (!row.any_host && site.port != 0)) continue;
    const auto rest = behind(tail, row.paths);
    if (!rest) continue;
    const auto target = find_target(row, site, tail, *rest, texts);
    const bool there = target && !target->empty();
    if (row.any_host && !there && row.where != target_in::nowhere) continue;
    unwrapped_link found{.name = row.name, .is = outcome::opaque, .target = {}, .hinted_host = {}};
    if (there) {
      found.is = outcome::target;
      found.target = tidy_target(*target, texts);
    } else if (!target) {
      found.is = outcome::broken;
    } else {
      found.hinted_host = find_parameter(tail, "domain", texts);
    }
    return found;
  }
  return std::nullopt;
}

}  // namespace usher
