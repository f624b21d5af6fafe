#include "exchange.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

#include "usher/texts.hpp"

namespace exchange {

usher::policy rules;
std::string inbox_text;
std::string outbox_text;

static std::vector<std::uint32_t> numbers;

void make_room(std::string& box, std::size_t room) {
  if (box.size() < room || (box.size() > usual_room && room <= usual_room)) {
    box = std::string(std::max(room, usual_room), '\0');
  }
}

reply::reply() {
  make_room(outbox_text, usual_room);
  numbers.clear();
}

reply& reply::number(std::uint32_t number) {
  numbers.push_back(number);
  return *this;
}

reply& reply::text(std::string_view text) {
  const std::size_t needed = size_ + text.size();
  if (needed > outbox_text.size()) outbox_text.resize(2 * needed);
  char* const kept = outbox_text.data() + size_;
  if (!text.empty()) std::memcpy(kept, text.data(), text.size());
  size_ = needed;
  // Of the copy: a view that goes no further crosses as two numbers, in every call of this.
  return number(static_cast<std::uint32_t>(usher::utf16_length({kept, text.size()})));
}

std::uintptr_t reply::done() const {
  static summary last;
  last = {numbers.data(), numbers.size(), outbox_text.data(), size_};
  return reinterpret_cast<std::uintptr_t>(&last);
}

reply& reply::list(std::span<const std::string_view> texts) {
  number(static_cast<std::uint32_t>(texts.size()));
  for (const std::string_view one : texts) text(one);
  return *this;
}

reply& reply::host(const usher::host_verdict& verdict) {
  return word(verdict.kind).text(verdict.region).text(verdict.host).text(verdict.resembles);
}

usher::tally tally(double number) {
  // JavaScript's own bound: above it, numbers are no longer counted one by one.
  constexpr double largest_count = 9007199254740991;
  if (!(number >= 0 && number <= largest_count) || number != std::floor(number)) return std::nullopt;
  return static_cast<std::uint64_t>(number);
}

}  // namespace exchange
