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
static constexpr std::size_t heading = 3;

void make_room(std::string& box, std::size_t room) {
  if (box.size() < room || (box.size() > usual_room && room <= usual_room)) {
    box = std::string(std::max(room, usual_room), '\0');
  }
}

reply::reply() {
  make_room(outbox_text, usual_room);
  numbers.resize(heading);
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

reply& reply::lasting(std::string_view text) {
  const auto place = reinterpret_cast<std::uintptr_t>(text.data());
  return number(static_cast<std::uint32_t>(text.size())).number(static_cast<std::uint32_t>(place));
}

std::uintptr_t reply::done() const {
  numbers[0] = static_cast<std::uint32_t>(numbers.size());
  numbers[1] = static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(outbox_text.data()));
  numbers[2] = static_cast<std::uint32_t>(size_);
  return reinterpret_cast<std::uintptr_t>(numbers.data());
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
