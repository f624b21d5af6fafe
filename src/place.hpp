// Where a value of the settings stands: a chain of names on the stack. A pointer is written only when
// something is wrong there.
#pragma once

#include <string>
#include <string_view>

namespace usher {

struct place {
  const place* parent = nullptr;
  std::string_view name;

  /// JSON Pointer (RFC 6901).
  [[nodiscard]] std::string pointer() const {
    if (parent == nullptr) return {};
    std::string text = parent->pointer() + '/';
    for (const char c : name) {
      if (c == '~')
        text += "~0";
      else if (c == '/')
        text += "~1";
      else
        text.push_back(c);
    }
    return text;
  }
};

}  // namespace usher
