// What the calls of the module share: the rules in effect, and the two places in memory where texts cross.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "usher/settings.hpp"

namespace exchange {

extern usher::policy rules;
extern std::string inbox_text;   // its size is the room JavaScript may write to
extern std::string outbox_text;  // the texts of the last reply, and perhaps more room

/// The room that short texts need, which is given back by none.
inline constexpr std::size_t usual_room = 4096;

/// Empties a box that has less room than is asked for, or more than the usual where that is enough.
[[gnu::noinline]] void make_room(std::string& box, std::size_t room);

/// What a call says: texts in the outbox, one behind the other, and beside them numbers, which also say how
/// long each text is. So nothing in a text has to be escaped, and nothing be searched for its end.
class reply {
 public:
  reply();
  reply& number(std::uint32_t number);
  reply& numbers(std::initializer_list<std::uint32_t> all);
  /// A value of an enumeration: JavaScript has its words from `names()`.
  template <class Enumeration>
  reply& word(Enumeration value) {
    return number(static_cast<std::uint32_t>(value));
  }
  reply& text(std::string_view text);
  /// A text that stays where it is up to the next call: JavaScript remembers what it met there.
  reply& in_place(std::string_view text);
  /// How many texts follow, and these.
  reply& list(std::span<const std::string_view> texts);
  reply& host(const usher::host_verdict& verdict);
  /// Where JavaScript finds the numbers, after three that say how many there are and where the texts are.
  [[nodiscard]] std::uintptr_t done();

 private:
  std::uint32_t* take(std::size_t count);

  std::size_t size_ = 0;   // of the texts
  std::size_t count_ = 3;  // of the numbers: those three, which are written last, and what was said
};

/// A place in the memory, as JavaScript counts.
[[nodiscard]] inline std::uint32_t address(const void* at) {
  return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(at));
}

/// A count that JavaScript gave; nothing when it is none.
[[nodiscard]] usher::tally tally(double number);

/// A place in a list that JavaScript gave, as WebAssembly's own instruction rounds and bounds any number.
[[nodiscard]] inline std::uint32_t place(double number) {
#ifdef __wasm__
  return static_cast<std::uint32_t>(__builtin_wasm_trunc_saturate_u_i32_f64(number));
#else
  return !(number > 0) ? 0 : number < 4294967295.0 ? static_cast<std::uint32_t>(number) : 0xFFFFFFFF;
#endif
}

/// The texts of a call, in the order they were written.
class arguments {
 public:
  std::string_view next(std::size_t size) {
    const std::string_view text = rest_.substr(0, size);
    rest_.remove_prefix(text.size());
    return text;
  }
  /// Numbers of eight bytes: as many as asked for, and no more than were written.
  std::string_view numbers(std::size_t count) {
    return next(std::min(count, rest_.size() / sizeof(double)) * sizeof(double));
  }

 private:
  std::string_view rest_ = inbox_text;
};

}  // namespace exchange
