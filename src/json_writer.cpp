#include "json_writer.hpp"

#include <cstddef>

#include "unicode.hpp"

namespace usher {
namespace {

// How many bytes in front stand for themselves: nearly always all of them, so they are taken at once.
std::size_t plain_bytes(std::string_view text) noexcept {
  std::size_t count = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte >= 0x80 || c == '"' || c == '\\') break;
    ++count;
  }
  return count;
}

}  // namespace

void json_writer::separate() {
  if (!first_) out_.push_back(',');
  first_ = false;
}

// What is no UTF-8 becomes U+FFFD, a byte at a time: the text stays JSON whatever a caller passed in.
void json_writer::quote(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  out_.push_back('"');
  while (!text.empty()) {
    const std::size_t plain = plain_bytes(text);
    out_.append(text, 0, plain);
    text.remove_prefix(plain);
    if (text.empty()) break;
    const std::string_view before = text;
    const auto c = take_code_point(text);
    if (!c) {
      out_ += "\xEF\xBF\xBD";
      text.remove_prefix(1);
    } else if (*c < 0x20) {
      out_ += "\\u00";
      out_.push_back(digits[*c >> 4]);
      out_.push_back(digits[*c & 0xFU]);
    } else {
      if (*c == '"' || *c == '\\') out_.push_back('\\');
      out_.append(before, 0, before.size() - text.size());
    }
  }
  out_.push_back('"');
}

json_writer& json_writer::open(char bracket) {
  separate();
  out_.push_back(bracket);
  first_ = true;
  return *this;
}

json_writer& json_writer::close(char bracket) {
  out_.push_back(bracket);
  first_ = false;
  return *this;
}

json_writer& json_writer::name(std::string_view name) {
  separate();
  quote(name);
  out_.push_back(':');
  first_ = true;
  return *this;
}

json_writer& json_writer::value(std::string_view text) {
  separate();
  quote(text);
  return *this;
}

json_writer& json_writer::value(bool flag) {
  separate();
  out_ += flag ? "true" : "false";
  return *this;
}

json_writer& json_writer::text(std::string_view key, std::string_view text) {
  name(key);
  return text.empty() ? raw("null") : value(text);
}

json_writer& json_writer::raw(std::string_view json) {
  separate();
  out_ += json;
  return *this;
}

}  // namespace usher
