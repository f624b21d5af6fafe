#include "email_pattern.hpp"

#include "ascii.hpp"
#include "email_limits.hpp"

namespace usher {

email_shape read_email_shape(std::string_view address) noexcept {
  email_shape shape;
  const std::size_t size = address.size();
  std::size_t i = 0;
  char before = '.';
  for (; i < size && is_byte(address[i], local_byte); ++i) {
    if (address[i] == '.' && before == '.') return shape;
    before = address[i];
  }
  if (i == size || address[i] != '@' || before == '.' || before == '\'') return shape;
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
      if (!is_byte(c, label_byte) || (c == '-' && before == '.')) return shape;
      if (!ascii_letter(c)) other = i;
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
