// What the calls of the module share: the rules in effect, and the two places in memory where texts cross.
#pragma once

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

#include "usher/settings.hpp"

namespace exchange {

extern usher::policy rules;
extern std::string inbox_text;   // its size is the room JavaScript may write to
extern std::string outbox_text;  // the last answer, and perhaps more room

/// Leaves an answer in the outbox and returns its size.
std::size_t answer(std::string text);

/// Answers of many short texts: a line each, which JavaScript splits faster than it parses JSON. An empty
/// text says that there is none.
class lines {
 public:
  lines();
  lines& add(std::string_view text);
  lines& flag(bool set) { return add(set ? "1" : ""); }
  lines& number(std::size_t number);
  /// How many lines of a list follow, and these.
  template <class List>
  lines& list(const List& texts) {
    number(std::size(texts));
    for (const std::string_view text : texts) add(text);
    return *this;
  }
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  std::size_t size_ = 0;
};

/// The texts of a call, in the order they were written.
class arguments {
 public:
  std::string_view next(std::size_t size) {
    const std::string_view text = rest_.substr(0, size);
    rest_.remove_prefix(text.size());
    return text;
  }

 private:
  std::string_view rest_ = inbox_text;
};

}  // namespace exchange
