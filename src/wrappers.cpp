#include "wrappers.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "ascii.hpp"
#include "catalog/wrappers.hpp"
#include "decoding.hpp"
#include "settings_json.hpp"
#include "url.hpp"

namespace usher {
namespace {

using catalog::target_in;
using outcome = unwrapped_link::outcome;

// The lean part of the table; documentation and examples stay out of the module.
struct wrapper {
  std::string_view name;
  std::string_view hosts;
  std::string_view paths;
  std::string_view parameters;
  target_in where;
};
constexpr auto wrappers = [] {
  std::array<wrapper, catalog::wrappers.size()> lean{};
  std::ranges::transform(catalog::wrappers, lean.begin(), [](const auto& row) {
    return wrapper{row.name, row.hosts, row.paths, row.parameters, row.where};
  });
  return lean;
}();

bool starts_with_word(std::string_view text, std::string_view word) noexcept {
  return text.size() >= word.size() &&
         std::ranges::equal(text.substr(0, word.size()), word, {}, ascii_lower, ascii_lower);
}

std::string_view take_word(std::string_view& words) noexcept {
  const std::size_t end = std::min(words.find(' '), words.size());
  const std::string_view word = words.substr(0, end);
  words.remove_prefix(std::min(end + 1, words.size()));
  return word;
}

// One `*` at most: the pattern's two ends decide, and no dot between them.
bool matches(std::string_view host, std::string_view pattern) noexcept {
  if (pattern.starts_with('.')) return host.ends_with(pattern);
  const auto same = [](char p, char h) { return p == h || (p == '?' && h != '.'); };
  const std::size_t star = pattern.find('*');
  if (star == std::string_view::npos) return std::ranges::equal(pattern, host, same);
  const std::string_view end = pattern.substr(star + 1);
  return host.size() >= pattern.size() - 1 && host.starts_with(pattern.substr(0, star)) &&
         host.ends_with(end) && !host.substr(star, host.size() - end.size() - star).contains('.');
}

bool is_host_of(std::string_view host, std::string_view patterns) noexcept {
  while (!patterns.empty()) {
    if (matches(host, take_word(patterns))) return true;
  }
  return false;
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
std::string find_parameter(std::string_view tail, std::string_view names) {
  const auto clean = clean_tail(tail);
  if (!clean) return {};
  const auto parts = cut_tail(*clean);
  while (!names.empty()) {
    const std::string_view name = take_word(names);
    for (const auto& p : parts.parameters) {
      if (p.name.size() == name.size() && starts_with_word(p.name, name)) return std::string(p.value);
    }
  }
  return {};
}

std::string_view find_text(const json_value& object, std::string_view name) noexcept {
  const auto row = std::ranges::find(object.members, name, &json_member::name);
  return row == object.members.end() ? std::string_view() : std::string_view(row->value.text);
}

std::optional<std::string> read_json_target(std::string_view value) {
  const auto text = decode_base64(value);
  if (!text) return std::nullopt;
  const auto outer = read_json(*text);
  if (!outer) return std::nullopt;
  const auto inner = read_json(find_text(*outer, "p"));
  if (!inner) return std::nullopt;
  return std::string(find_text(*inner, "url"));
}

std::string first_segment(std::string_view path) {
  return decode_percent(path.substr(0, path.find_first_of("/?#")));
}

// The target as the gateway wrote it down; empty when it is not there, nothing when it is damaged.
std::optional<std::string> find_target(const wrapper& row, const authority& site, std::string_view tail,
                                       std::string_view rest) {
  std::string value;
  if (!row.parameters.empty()) {
    value = find_parameter(tail, row.parameters);
    if (value.empty()) return value;
  }
  switch (row.where) {
    case target_in::nowhere:
      break;
    case target_in::query:
      return decode_percent(value);
    case target_in::query_dashes:
      std::ranges::replace(value, '-', '%');
      std::ranges::replace(value, '_', '/');
      return decode_percent(value);
    case target_in::query_base64:
      return decode_base64(decode_percent(std::string_view(value).substr(value.starts_with("a1") ? 2 : 0)));
    case target_in::query_json:
      return read_json_target(value);
    case target_in::replaced:
      return restore_replaced(rest);
    case target_in::underscores: {
      const std::size_t from = rest.find("___");
      if (from == std::string_view::npos) break;
      const std::size_t end = rest.find("___.", from + 3);
      if (end == std::string_view::npos) return std::nullopt;
      return std::string(rest.substr(from + 3, end - from - 3));
    }
    case target_in::segment:
      return first_segment(rest);
    case target_in::plain_segment:
      return "http://" + first_segment(rest);
    case target_in::secure_segment:
      return "https://" + first_segment(rest);
    case target_in::second_segment: {
      const std::size_t slash = rest.find('/');
      if (slash == std::string_view::npos) break;
      return decode_percent(rest.substr(slash + 1));
    }
    case target_in::host_suffix:
      value = "https://";
      return value.append(site.host, 0, site.host.size() - row.hosts.size()).append(tail);
  }
  return std::string();
}

// Some encode twice, some unescape too little, and path normalisers take the second slash away.
std::string tidy_target(std::string target) {
  for (int again = 0; again < 3; ++again) {
    const std::string_view scheme = std::string_view(target).substr(0, target.find_first_of(":/"));
    if (!starts_with_word(scheme, "http%") && !starts_with_word(scheme, "https%")) break;
    target = decode_percent(target);
  }
  const std::size_t slashes = target.find(":/");
  if (slashes <= sizeof("https") - 1 && slashes + 2 < target.size() && target[slashes + 2] != '/') {
    target.insert(slashes + 1, "/");
  }
  return target.contains('&') ? decode_ampersands(target) : target;
}

}  // namespace

std::optional<std::string> restore_replaced(std::string_view text) {
  const std::size_t end = text.find("__;");
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view list = text.substr(end + 3);
  const auto bytes = decode_base64(list.substr(0, list.find('!')));
  if (!bytes) return std::nullopt;
  std::string out;
  std::size_t used = 0;
  for (std::size_t i = 0; i < end; ++i) {
    if (text[i] != '*') {
      out.push_back(text[i]);
      continue;
    }
    std::size_t run = 1;
    if (i + 2 < end && text[i + 1] == '*') {
      // The alphabet of base64url, counted from two.
      constexpr std::string_view lengths = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
      const std::size_t place = lengths.find(text[i + 2]);
      if (place == std::string_view::npos) return std::nullopt;
      run = place + 2;
      i += 2;
    }
    if (bytes->size() - used < run) return std::nullopt;
    out.append(*bytes, used, run);
    used += run;
  }
  return out;
}

std::optional<unwrapped_link> unwrap(const authority& site, std::string_view tail) {
  std::optional<unwrapped_link> found;
  for (const wrapper& row : wrappers) {
    const bool any_host = row.hosts.empty();
    if (!any_host && (site.port != 0 || !is_host_of(site.host, row.hosts))) continue;
    const auto rest = behind(tail, row.paths);
    if (!rest) continue;
    auto target = find_target(row, site, tail, *rest);
    const bool there = target && !target->empty();
    if (any_host && !there && row.where != target_in::nowhere) continue;
    found.emplace();
    found->name = row.name;
    if (there) {
      found->is = outcome::target;
      found->target = tidy_target(*std::move(target));
    } else if (!target) {
      found->is = outcome::broken;
    } else {
      found->hinted_host = find_parameter(tail, "domain");
    }
    return found;
  }
  return found;
}

}  // namespace usher
