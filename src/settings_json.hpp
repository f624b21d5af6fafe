// JSON as it was written: members in their order, duplicates and all, so that what is wrong can be named by
// its place. The only door to nlohmann/json.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "usher/error.hpp"
#include "usher/texts.hpp"

namespace usher {

/// One value. What is in it stands right behind it, in the row that the whole document is:
///
///     {"a": [1, 2], "b": 3}  ->  object  a: array  1  2  b: 3
struct json_value {
  enum class kind : std::uint8_t { null, boolean, number, string, array, object };

  kind is = kind::null;
  bool boolean = false;
  std::uint32_t index = 0;   // which it is of those in the same value
  std::uint32_t parent = 0;  // how many places in front that value stands; 0 for the whole
  std::uint32_t extent = 1;  // how many places it takes, with all that is in it
  std::uint32_t size = 0;    // how many members or elements it has
  double number = 0;
  std::string_view name;  // of a member
  std::string_view text;

  class iterator {
   public:
    explicit iterator(const json_value* at) noexcept : at_(at) {}
    const json_value& operator*() const noexcept { return *at_; }
    iterator& operator++() noexcept {
      at_ += at_->extent;
      return *this;
    }
    bool operator==(const iterator&) const = default;

   private:
    const json_value* at_;
  };

  // Its members, or its elements.
  [[nodiscard]] iterator begin() const noexcept { return iterator(this + 1); }
  [[nodiscard]] iterator end() const noexcept { return iterator(this + extent); }

  /// The first member of that name; null when there is none.
  [[nodiscard]] const json_value* find(std::string_view member) const noexcept;

  /// Its place in the document, as a JSON Pointer (RFC 6901).
  [[nodiscard]] std::string pointer() const;
};

/// Appends a step into a member to a JSON Pointer.
void add_step(std::string& pointer, std::string_view name);

struct json_document {
  std::vector<json_value> values;
  text_store texts;

  [[nodiscard]] const json_value& whole() const noexcept { return values.front(); }
};

/// Reads one JSON text (RFC 8259). Refuses with not_json, too_long (over 1 MiB) or too_deep (over 8); a
/// document that was refused holds nothing of use.
[[nodiscard]] code read_json(std::string_view text, json_document& document);

}  // namespace usher
