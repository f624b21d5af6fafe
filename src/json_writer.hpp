// Writes JSON, one value after the other.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace usher {

class json_writer {
 public:
  // Most answers fit: one allocation instead of one for each doubling.
  json_writer() { out_.reserve(240); }

  json_writer& open(char bracket);
  json_writer& close(char bracket);
  json_writer& name(std::string_view name);
  json_writer& value(std::string_view text);
  json_writer& value(const std::string& text) { return value(std::string_view(text)); }
  json_writer& value(bool flag);
  template <class Text>
  json_writer& value(const std::optional<Text>& text) {
    return text ? value(std::string_view(*text)) : raw("null");
  }
  /// A value that is JSON already.
  json_writer& raw(std::string_view json);

  template <class Value>
  json_writer& member(std::string_view key, const Value& v) {
    return name(key).value(v);
  }
  /// A text that is not there when it is empty.
  json_writer& text(std::string_view key, std::string_view text);
  template <class Range>
  json_writer& list(const Range& values) {
    open('[');
    for (const auto& v : values) value(v);
    return close(']');
  }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void separate();
  void quote(std::string_view text);

  std::string out_;
  bool first_ = true;
};

}  // namespace usher
