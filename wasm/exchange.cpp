#include "exchange.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <memory>
#include <utility>

#include "usher/texts.hpp"

namespace exchange {

usher::policy rules;
std::string inbox_text;
std::string outbox_text;

static std::unique_ptr<std::uint32_t[]> said;  // the numbers of the last reply, and perhaps more room
static std::size_t room_to_say = 0;

void make_room(std::string& box, std::size_t room) {
  if (box.size() < room || (box.size() > usual_room && room <= usual_room)) {
    box = std::string(std::max(room, usual_room), '\0');
  }
}

reply::reply() { make_room(outbox_text, usual_room); }

std::uint32_t* reply::take(std::size_t count) {
  const std::size_t from = count_;
  count_ += count;
  if (count_ > room_to_say) {
    // Only then: room that was refused is none.
    auto more = std::make_unique_for_overwrite<std::uint32_t[]>(2 * count_);
    room_to_say = 2 * count_;
    if (said) std::memcpy(more.get(), said.get(), from * sizeof said[0]);
    said = std::move(more);
  }
  return &said[from];
}

reply& reply::number(std::uint32_t number) {
  *take(1) = number;
  return *this;
}

reply& reply::numbers(std::initializer_list<std::uint32_t> all) {
  std::uint32_t* to = take(all.size());
  for (const std::uint32_t number : all) *to++ = number;
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

reply& reply::in_place(std::string_view text) {
  return numbers({static_cast<std::uint32_t>(text.size()), address(text.data())});
}

std::uintptr_t reply::done() {
  std::uint32_t* const heading = take(0) - count_;
  heading[0] = static_cast<std::uint32_t>(count_);
  heading[1] = address(outbox_text.data());
  heading[2] = static_cast<std::uint32_t>(size_);
  return reinterpret_cast<std::uintptr_t>(heading);
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
