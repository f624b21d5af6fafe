// JSON as it was written: members in their order, duplicates and all, so that what is wrong can be named by
// its place. The only door to nlohmann/json.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "usher/error.hpp"

namespace usher {

struct json_member;

struct json_value {
  enum class kind : std::uint8_t { null, boolean, number, string, array, object };

  kind is = kind::null;
  bool boolean = false;
  double number = 0;
  std::string text;
  std::vector<json_member> members;  // of an object; of an array, with empty names
};

struct json_member {
  std::string name;
  json_value value;
};

/// Reads one JSON text (RFC 8259). Refuses with not_json, too_long (over 1 MiB) or too_deep (over 8).
[[nodiscard]] std::expected<json_value, code> read_json(std::string_view text);

}  // namespace usher
