#include "email_pattern.hpp"

#include <array>
#include <cstdint>

#include "ascii.hpp"
#include "email_limits.hpp"

namespace usher {
namespace {

// What a byte may be in an address. One look-up a byte: nothing is inlined where size is what counts.
enum part : std::uint8_t { local = 1, local_end = 2, label = 4, letter = 8 };

constexpr auto parts = [] {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t byte = 0; byte < 128; ++byte) {
    const char c = static_cast<char>(byte);
    if (ascii_letter(c)) table[byte] = local | local_end | label | letter;
    if (ascii_digit(c) || c == '-') table[byte] = local | local_end | label;
    if (c == '_' || c == '+') table[byte] = local | local_end;
    if (c == '.' || c == '\'') table[byte] = local;
  }
  return table;
}();

std::uint8_t part_of(char c) { return parts[static_cast<unsigned char>(c)]; }

}  // namespace

email_shape read_email_shape(std::string_view address) noexcept {
  email_shape shape;
  const std::size_t size = address.size();
  std::size_t i = 0;
  char before = '.';
  for (; i < size && (part_of(address[i]) & local) != 0; ++i) {
    if (address[i] == '.' && before == '.') return shape;
    before = address[i];
  }
  if (i == size || address[i] != '@' || (part_of(before) & local_end) == 0) return shape;
  shape.sign = i;
  bool reachable = i <= max_local_part;
  std::size_t start = i + 1;  // of the label
  std::size_t other = 0;      // where the last byte stands that is no letter
  bool dotted = false;
  before = '.';
  for (i = start; i < size; ++i) {
    const char c = address[i];
    if (c == '.') {
      if (before == '.') return shape;
      if (before == '-' || i - start > max_label) reachable = false;
      start = i + 1;
      dotted = true;
    } else {
      const std::uint8_t is = part_of(c);
      if ((is & label) == 0 || (c == '-' && before == '.')) return shape;
      if ((is & letter) == 0) other = i;
    }
    before = c;
  }
  shape.accepted = dotted && size - start >= 2 && other < start;
  shape.deliverable = shape.accepted && reachable && size - start <= max_label &&
                      size - shape.sign - 1 <= max_domain && size <= max_address;
  return shape;
}

bool matches_email_pattern(std::string_view address) noexcept { return read_email_shape(address).accepted; }

}  // namespace usher
