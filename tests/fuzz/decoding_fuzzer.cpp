// Any text through every decoder: each as a plain reading of its rule does it, none beyond its room, and what
// is encoded comes back.
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "catalog/wrappers.hpp"
#include "decoding.hpp"
#include "expect.hpp"
#include "host.hpp"
#include "timestamp.hpp"
#include "wrappers.hpp"

namespace {

using usher_fuzz::expect;
using usher_fuzz::store_with;

std::string plain_percent(std::string_view text, char mark) {
  constexpr std::string_view digits = "0123456789abcdef0123456789ABCDEF";
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto high = i + 2 < text.size() ? digits.find(text[i + 1]) : std::string_view::npos;
    const auto low = i + 2 < text.size() ? digits.find(text[i + 2]) : std::string_view::npos;
    if (text[i] == mark && high != std::string_view::npos && low != std::string_view::npos) {
      out += static_cast<char>(high % 16 * 16 + low % 16);
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string plain_base64(std::string_view bytes) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const auto byte = [&](std::size_t n) {
      return i + n < bytes.size() ? static_cast<unsigned char>(bytes[i + n]) : 0U;
    };
    const unsigned bits = byte(0) << 16 | byte(1) << 8 | byte(2);
    for (std::size_t n = 0; n < 4 && i + n <= bytes.size(); ++n) out += digits[bits >> (18 - 6 * n) & 63U];
  }
  return out;
}

void check_codings(std::string_view text) {
  for (const char mark : {'%', '='}) {
    auto texts = store_with(text.size());
    expect(usher::decode_percent(text, texts, mark) == plain_percent(text, mark));
  }
  auto form = store_with(2 * text.size());
  std::string blanks(text);
  for (char& c : blanks) c = c == '+' ? ' ' : c;
  expect(usher::decode_form(text, form) == plain_percent(blanks, '%'));

  auto ampersands = store_with(text.size());
  const std::string_view once = usher::decode_ampersands(text, ampersands);
  expect(once.size() <= text.size() && !once.contains("&amp;") && !once.contains("&#38;"));
  expect(usher::decode_ampersands(once, ampersands) == once);

  auto encoded = store_with(4 * text.size());
  expect(usher::decode_percent(usher::encode_component(text, encoded), encoded) == text);

  auto base64 = store_with(2 * text.size());
  expect(usher::decode_base64(plain_base64(text), base64) == text);
  if (const auto bytes = usher::decode_base64(text, base64)) expect(bytes->size() <= text.size() * 3 / 4);
  auto replaced = store_with(2 * text.size());
  if (const auto target = usher::restore_replaced(text, replaced)) expect(target->size() < text.size());
}

unsigned number(std::string_view text, std::size_t at, std::size_t digits) {
  unsigned value = 0;
  for (const char c : text.substr(at, digits)) value = value * 10 + static_cast<unsigned>(c - '0');
  return value;
}

// The calendar of the standard library has the last word.
void check_time(std::string_view text) {
  namespace ch = std::chrono;
  const auto ms = usher::read_timestamp(text);
  if (!ms) return;
  const ch::year_month_day day(ch::year(static_cast<int>(number(text, 0, 4))), ch::month(number(text, 5, 2)),
                               ch::day(number(text, 8, 2)));
  expect(day.ok());
  ch::sys_time<ch::milliseconds> moment = ch::sys_days(day);
  moment += ch::hours(number(text, 11, 2)) + ch::minutes(number(text, 14, 2));
  std::size_t at = 16;
  if (text[at] == ':') {
    moment += ch::seconds(number(text, 17, 2));
    at = 19;
    unsigned weight = 100;
    if (text[at] == '.') {
      for (++at; text[at] >= '0' && text[at] <= '9'; ++at, weight /= 10)
        moment += ch::milliseconds(number(text, at, 1) * weight);
    }
  }
  if (text[at] != 'Z') {
    const auto offset = ch::hours(number(text, at + 1, 2)) + ch::minutes(number(text, at + 4, 2));
    moment -= text[at] == '+' ? offset : -offset;
  }
  expect(*ms == static_cast<double>(moment.time_since_epoch().count()));
}

// The rest of the text as what stands behind a gateway's host, the first byte says which.
void check_unwrap(std::string_view text) {
  if (text.empty()) return;
  const auto row = static_cast<unsigned char>(text.front()) % usher::catalog::wrappers.size();
  const auto cut = usher::cut_url(usher::catalog::wrappers[row].example);
  expect(cut.has_value());
  usher_fuzz::lent_text lent(text.substr(1));
  usher::text_store texts;
  const auto site = usher::read_authority(cut->authority, cut->scheme, texts);
  expect(site.has_value());
  const auto inside = usher::unwrap(*site, lent.text(), texts);
  if (!inside) return;
  expect(!inside->name.empty());
  using outcome = usher::unwrapped_link::outcome;
  expect((inside->is == outcome::target) == !inside->target.empty());
  expect(inside->hinted_host.empty() || inside->is == outcome::opaque);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check_codings(text);
  check_time(text);
  check_unwrap(text);
  return 0;
}
