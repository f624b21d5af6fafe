#include "lookalike.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "ascii.hpp"
#include "built_in.hpp"
#include "catalog/lookalikes.hpp"
#include "lean.hpp"
#include "short_text.hpp"
#include "unicode.hpp"
#include "words.hpp"

namespace usher {
namespace {

using catalog::brand;

struct letter {
  char32_t seen;
  char read;
};
// One letter or two.
struct confusable {
  char seen;
  char next;  // NUL: of one letter
  char read;
};
struct block {
  char32_t first;
  char32_t last;
};
constexpr auto letters =
    lean(catalog::letter_confusables, [](const auto& row) { return letter{row.seen, row.read}; });
constexpr auto blocks =
    lean(catalog::imitating_blocks, [](const auto& row) { return block{row.first, row.last}; });
constexpr auto confusables = lean(catalog::ascii_confusables, [](const auto& row) {
  return confusable{row.seen[0], row.seen.size() > 1 ? row.seen[1] : '\0', row.read};
});
static_assert(std::ranges::all_of(catalog::ascii_confusables,
                                  [](const auto& row) { return row.seen.size() <= 2; }));

// Writes a letter as it is seen, in one byte at most; returns where it ends.
char* fold_code_point(char* out, char32_t c) {
  c = narrow(c);
  if (c < 0x80) {
    *out++ = ascii_lower(static_cast<char>(c));
  } else if (const auto row = std::ranges::find(letters, c, &letter::seen); row != letters.end()) {
    *out++ = row->read;
  } else if (!is_invisible(c)) {
    const bool imitates =
        std::ranges::any_of(blocks, [c](const block& b) { return c >= b.first && c <= b.last; });
    *out++ = imitates ? any_letter : other_letter;
  }
  return out;
}

// ASCII confusables read as what they imitate: 1angfuse, cl0ud, corn.
short_text skeleton(std::string_view text) {
  short_text out;
  while (!text.empty()) {
    const char next = text.size() > 1 ? text[1] : '\0';
    const auto row = std::ranges::find_if(confusables, [first = text.front(), next](const confusable& r) {
      return r.seen == first && (r.next == '\0' || r.next == next);
    });
    const bool found = row != confusables.end();
    out.add(found ? row->read : text.front());
    text.remove_prefix(found && row->next != '\0' ? 2 : 1);
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
    if (reads_as({text.data() + at, name.size()}, name)) return at;
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
      const std::string_view seen(text.data() + at, size);
      const auto wild = static_cast<std::size_t>(std::ranges::count(seen, any_letter));
      if (wild * 2 <= size && is_one_edit_from_brand(seen)) return true;
    }
  }
  return false;
}

short_text without(std::string_view text, const char* dropped) {
  short_text out;
  for (const char c : text) {
    if (!has_byte(dropped, c)) out.add(c);
  }
  return out;
}

std::string_view take_last_label(std::string_view& host) noexcept {
  const std::size_t at = host.rfind('.') + 1;
  const std::string_view label = text_from(host, at);
  host.remove_suffix(label.size() + (at == 0 ? 0 : 1));
  return label;
}

// The label somebody registered: "acme" in llm.acme.co.uk. Empty when there is none.
std::string_view registrable_label(std::string_view host) noexcept {
  const std::string_view ending = take_last_label(host);
  if (host.empty() || has_word(catalog::private_suffixes, ending)) return {};
  const std::string_view second = take_last_label(host);
  const bool registry = !host.empty() && ending.size() == 2 && has_word(catalog::registry_labels, second);
  return registry ? take_last_label(host) : second;
}

bool imitates_brand_when_registered(std::string_view label) {
  if (label.empty()) return false;
  const short_text whole = without(label, "-");
  return find_reading(skeleton(whole.text()).text(), brand) != std::string_view::npos ||
         holds_brand_within_one_edit(whole.text());
}

// In a name below somebody's own domain the brand itself is fair (langfuse.acme.com); its imitation is not.
bool has_disguised_brand(std::string_view host) {
  while (!host.empty()) {
    const std::string_view token = host.substr(0, find_byte(host, ".-"));
    if (token != brand && reads_as(skeleton(token).text(), brand)) return true;
    host.remove_prefix(std::min(token.size() + 1, host.size()));
  }
  return false;
}

// A host in one piece, and where its labels and hyphen tokens ended.
struct pressed_host {
  short_text text;
  short_text boundary;  // [i]: '-' when a token ends before i
};

pressed_host press(std::string_view read) {
  pressed_host pressed;
  char before = '-';
  for (const char c : read) {
    if (c == '.' || c == '-') {
      before = '-';
    } else {
      pressed.text.add(c);
      pressed.boundary.add(before);
      before = ' ';
    }
  }
  pressed.boundary.add('-');
  return pressed;
}

enum class edges : std::uint8_t { none, end, both };

// An official host inside another one: cloud.langfuse.com.evil.example, cloud-langfuse-com.evil.example.
bool embeds(const pressed_host& host, std::string_view official, edges needed) {
  const short_text name = skeleton(without(official, ".-").text());
  const std::string_view boundary = host.boundary.text();
  for (std::size_t at = 0; (at = find_reading(host.text.text(), name.text(), at)) != std::string_view::npos;
       ++at) {
    const bool starts = boundary[at] == '-' || needed != edges::both;
    const bool ends = boundary[at + name.size()] == '-' || needed == edges::none;
    if (starts && ends) return true;
  }
  return false;
}

}  // namespace

std::optional<std::string_view> fold_host(std::string_view host, text_store& texts) {
  const std::size_t most = host.size();
  char* begin = texts.room(most);
  char* out = begin;
  while (!host.empty()) {
    const auto c = take_code_point(host);
    if (!c) return std::nullopt;
    out = fold_code_point(out, *c);
  }
  std::string_view folded = texts.cut(begin, out, most);
  if (!folded.contains("xn--")) return folded;
  begin = out = texts.room(most);
  for (;;) {
    const std::string_view label = folded.substr(0, folded.find('.'));
    if (out != begin) *out++ = '.';
    if (const auto points = label.starts_with("xn--") ? decode_punycode(text_from(label, 4)) : std::nullopt) {
      for (const char32_t c : *points) out = fold_code_point(out, c);
    } else {
      out += label.copy(out, label.size());
    }
    if (label.size() == folded.size()) return texts.cut(begin, out, most);
    folded.remove_prefix(label.size() + 1);
  }
}

std::string_view find_imitated(std::string_view folded, std::span<const region> regions) {
  const pressed_host pressed = press(skeleton(folded).text());
  std::string_view best;
  const auto consider = [&best](std::string_view official) {
    if (official.size() > best.size()) best = official;
  };
  for (const region& r : regions) {
    if (!r.host.empty() && embeds(pressed, r.host, edges::both)) consider(r.host);
  }
  for (const region& row : built_in::regions) {
    if (row.host.empty()) continue;
    if (embeds(pressed, row.host, edges::end)) consider(row.host);
    // Without its last label too: cloud.langfuse.corp.example. "staging" is a word anyone's own host may
    // carry.
    if (row.production && embeds(pressed, row.host.substr(0, row.host.rfind('.')), edges::none))
      consider(row.host);
  }
  if (embeds(pressed, catalog::brand_domain, edges::end)) consider(catalog::brand_domain);

  const std::string_view registrable = registrable_label(folded);
  const bool registered = imitates_brand_when_registered(registrable);
  if (registered || has_disguised_brand(folded)) consider(catalog::brand_domain);
  if (registered) {
    // us.cloud.langfuce.com stands for the official host with the same labels before it.
    short_text meant;
    meant.add(folded.substr(0, static_cast<std::size_t>(registrable.data() - folded.data())));
    meant.add(catalog::brand_domain);
    const short_text read = skeleton(meant.text());
    for (const region& row : built_in::regions) {
      if (!row.host.empty() && reads_as(read.text(), skeleton(row.host).text())) consider(row.host);
    }
  }
  return best;
}

}  // namespace usher
