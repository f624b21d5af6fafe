#include "lookalike.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "ascii.hpp"
#include "catalog/lookalikes.hpp"
#include "catalog/regions.hpp"
#include "lean.hpp"
#include "unicode.hpp"

namespace usher {
namespace {

using catalog::brand;

struct letter {
  char32_t seen;
  char read;
};
struct confusable {
  std::string_view seen;
  std::string_view read;
};
struct official_host {
  std::string_view host;
  bool production;
};
struct block {
  char32_t first;
  char32_t last;
};
constexpr auto letters =
    lean(catalog::letter_confusables, [](const auto& row) { return letter{row.seen, row.read}; });
constexpr auto blocks =
    lean(catalog::imitating_blocks, [](const auto& row) { return block{row.first, row.last}; });
constexpr auto confusables =
    lean(catalog::ascii_confusables, [](const auto& row) { return confusable{row.seen, row.read}; });
constexpr auto official_hosts =
    lean(catalog::regions, [](const auto& row) { return official_host{row.host, row.production}; });

void fold_code_point(char32_t c, std::string& out) {
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFF01 - 0x21;  // full-width forms of ASCII
  if (c == 0x3002 || c == 0xFF61) c = '.';             // RFC 3490 section 3.1
  if (c < 0x80) {
    out.push_back(ascii_lower(static_cast<char>(c)));
  } else if (is_invisible(c)) {
    return;
  } else if (const auto row = std::ranges::find(letters, c, &letter::seen); row != letters.end()) {
    out.push_back(row->read);
  } else {
    const bool imitates =
        std::ranges::any_of(blocks, [c](const block& b) { return c >= b.first && c <= b.last; });
    out.push_back(imitates ? any_letter : other_letter);
  }
}

template <class Row>
bool lists(const Row& rows, std::string_view name) {
  return std::ranges::find(rows, name) != rows.end();
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

// ASCII confusables read as what they imitate: 1angfuse, cl0ud, corn.
std::string skeleton(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto row =
        std::ranges::find_if(confusables, [text](const auto& r) { return text.starts_with(r.seen); });
    const bool found = row != confusables.end();
    if (found) {
      out += row->read;
    } else {
      out.push_back(text.front());
    }
    text.remove_prefix(found ? row->seen.size() : 1);
  }
  return out;
}

// Does `seen` read as `name`? At least half of the letters must be themselves, or any foreign word would do.
bool reads_as(std::string_view seen, std::string_view name) noexcept {
  if (seen.size() != name.size()) return false;
  std::size_t certain = 0;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (seen[i] == name[i]) {
      ++certain;
    } else if (seen[i] != any_letter) {
      return false;
    }
  }
  return certain * 2 >= name.size();
}

std::size_t find_reading(std::string_view text, std::string_view name, std::size_t from = 0) noexcept {
  for (std::size_t at = from; at + name.size() <= text.size(); ++at) {
    if (reads_as(text.substr(at, name.size()), name)) return at;
  }
  return std::string_view::npos;
}

// One letter left out, doubled, put in, replaced, or two neighbours swapped.
bool is_one_edit_from_brand(std::string_view seen) noexcept {
  const auto same = [](char s, char b) { return s == b || s == any_letter; };
  std::size_t head = 0;
  const std::size_t shorter = std::min(seen.size(), brand.size());
  while (head < shorter && same(seen[head], brand[head])) ++head;
  std::size_t tail = 0;
  while (tail < shorter - head && same(seen[seen.size() - 1 - tail], brand[brand.size() - 1 - tail])) ++tail;
  const std::size_t seen_middle = seen.size() - head - tail;
  const std::size_t brand_middle = brand.size() - head - tail;
  if (seen_middle <= 1 && brand_middle <= 1) return true;
  return seen_middle == 2 && brand_middle == 2 && seen[head] == brand[head + 1] &&
         seen[head + 1] == brand[head];
}

bool holds_brand_within_one_edit(std::string_view text) noexcept {
  for (std::size_t size = brand.size() - 1; size <= brand.size() + 1; ++size) {
    for (std::size_t at = 0; at + size <= text.size(); ++at) {
      const std::string_view seen = text.substr(at, size);
      const auto wild = static_cast<std::size_t>(std::ranges::count(seen, any_letter));
      if (wild * 2 <= size && is_one_edit_from_brand(seen)) return true;
    }
  }
  return false;
}

std::string without(std::string_view text, std::string_view dropped) {
  std::string out;
  std::ranges::copy_if(text, std::back_inserter(out), [dropped](char c) { return !dropped.contains(c); });
  return out;
}

// The label somebody registered: "acme" in llm.acme.co.uk. Empty when there is none.
std::string_view registrable_label(const std::vector<std::string_view>& labels) {
  if (labels.size() < 2 || lists(catalog::private_suffixes, labels.back())) return {};
  const std::size_t second = labels.size() - 2;
  const bool registry =
      labels.size() > 2 && labels.back().size() == 2 && lists(catalog::registry_labels, labels[second]);
  return labels[registry ? second - 1 : second];
}

bool imitates_brand_when_registered(std::string_view label) {
  if (label.empty()) return false;
  const std::string whole = without(label, "-");
  return find_reading(skeleton(whole), brand) != std::string_view::npos || holds_brand_within_one_edit(whole);
}

// In a name below somebody's own domain the brand itself is fair (langfuse.acme.com); its imitation is not.
bool is_disguised_brand(std::string_view token) { return token != brand && reads_as(skeleton(token), brand); }

// A host in one piece, and where its labels and hyphen tokens ended.
struct pressed_host {
  std::string text;
  std::string boundary;  // [i]: '-' when a token ends before i
};

pressed_host press(std::string_view read) {
  pressed_host pressed{.text = {}, .boundary = "-"};
  for (const char c : read) {
    if (c == '.' || c == '-') {
      pressed.boundary.back() = '-';
    } else {
      pressed.text.push_back(c);
      pressed.boundary.push_back(' ');
    }
  }
  pressed.boundary.back() = '-';
  return pressed;
}

enum class edges : std::uint8_t { none, end, both };

// An official host inside another one: cloud.langfuse.com.evil.example, cloud-langfuse-com.evil.example.
bool embeds(const pressed_host& host, std::string_view official, edges needed) {
  const std::string name = skeleton(without(official, ".-"));
  for (std::size_t at = 0; (at = find_reading(host.text, name, at)) != std::string_view::npos; ++at) {
    const bool starts = host.boundary[at] == '-' || needed != edges::both;
    const bool ends = host.boundary[at + name.size()] == '-' || needed == edges::none;
    if (starts && ends) return true;
  }
  return false;
}

}  // namespace

std::optional<std::string> fold_host(std::string_view host) {
  std::string folded;
  while (!host.empty()) {
    const auto c = take_code_point(host);
    if (!c) return std::nullopt;
    fold_code_point(*c, folded);
  }
  if (!folded.contains("xn--")) return folded;
  std::string decoded;
  for (const std::string_view label : split(folded, '.')) {
    if (!decoded.empty()) decoded.push_back('.');
    const auto points = label.starts_with("xn--") ? decode_punycode(label.substr(4)) : std::nullopt;
    if (!points) {
      decoded += label;
      continue;
    }
    for (const char32_t c : *points) fold_code_point(c, decoded);
  }
  return decoded;
}

std::string_view find_imitated(std::string_view folded, std::span<const region> regions) {
  const pressed_host pressed = press(skeleton(folded));
  std::string_view best;
  const auto consider = [&best](std::string_view official) {
    if (official.size() > best.size()) best = official;
  };
  for (const region& r : regions) {
    if (!r.host.empty() && embeds(pressed, r.host, edges::both)) consider(r.host);
  }
  for (const official_host& row : official_hosts) {
    if (row.host.empty()) continue;
    if (embeds(pressed, row.host, edges::end)) consider(row.host);
    // Without its last label too: cloud.langfuse.corp.example. "staging" is a word anyone's own host may
    // carry.
    if (row.production && embeds(pressed, row.host.substr(0, row.host.rfind('.')), edges::none))
      consider(row.host);
  }
  if (embeds(pressed, catalog::brand_domain, edges::end)) consider(catalog::brand_domain);

  const std::vector<std::string_view> labels = split(folded, '.');
  const std::string_view registrable = registrable_label(labels);
  const bool registered = imitates_brand_when_registered(registrable);
  const auto disguised = [](std::string_view label) {
    return is_disguised_brand(label) || std::ranges::any_of(split(label, '-'), is_disguised_brand);
  };
  if (registered || std::ranges::any_of(labels, disguised)) consider(catalog::brand_domain);
  if (registered) {
    // us.cloud.langfuce.com stands for the official host with the same labels before it.
    const auto before = static_cast<std::size_t>(registrable.data() - folded.data());
    const std::string meant =
        skeleton(std::string(folded.substr(0, before)) + std::string(catalog::brand_domain));
    for (const official_host& row : official_hosts) {
      if (!row.host.empty() && reads_as(meant, skeleton(row.host))) consider(row.host);
    }
  }
  return best;
}

}  // namespace usher
