#include "exchange.hpp"

#include <array>
#include <utility>

namespace exchange {

static constexpr std::size_t usual_room = 4096;

usher::policy rules;
std::string inbox_text;
std::string outbox_text;

std::size_t answer(std::string text) {
  outbox_text = std::move(text);
  return outbox_text.size();
}

lines::lines() {
  if (outbox_text.size() != usual_room) outbox_text = std::string(usual_room, '\0');
}

lines& lines::add(std::string_view text) {
  // A caller's own text may hold anything, and grow to twice its size.
  const std::size_t most = size_ + 2 * text.size() + 1;
  if (most > outbox_text.size()) outbox_text.resize(2 * most);
  char* const begin = outbox_text.data();
  char* end = begin + size_;
  for (const char c : text) {
    const bool escaped = c == '\n' || c == '\\';
    if (escaped) *end++ = '\\';
    *end++ = escaped && c == '\n' ? 'n' : c;
  }
  *end++ = '\n';
  size_ = static_cast<std::size_t>(end - begin);
  return *this;
}

lines& lines::number(std::size_t number) {
  std::array<char, 20> digits{};
  std::size_t at = digits.size();
  do {
    digits[--at] = static_cast<char>('0' + number % 10);
    number /= 10;
  } while (number != 0);
  return add({digits.data() + at, digits.size() - at});
}

}  // namespace exchange
