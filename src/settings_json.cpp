#include "settings_json.hpp"

// A malformed text is a return value of the SAX interface; what would throw elsewhere is never called.
#define JSON_NOEXCEPTION 1
#include <nlohmann/json.hpp>

#include <cstddef>
#include <utility>

#if defined(USHER_LEAN_JSON)
#include "lean_json.hpp"
#endif

namespace usher {
namespace {

constexpr std::size_t max_text_bytes = 1 << 20;
constexpr std::size_t max_depth = 8;

// Builds the value without nlohmann's own document, which costs a third more code and sorts the members.
class builder {
 public:
  using number_integer_t = nlohmann::json::number_integer_t;
  using number_unsigned_t = nlohmann::json::number_unsigned_t;
  using number_float_t = nlohmann::json::number_float_t;
  using string_t = nlohmann::json::string_t;
  using binary_t = nlohmann::json::binary_t;

  bool null() { return add({}); }
  bool boolean(bool value) {
    json_value read = blank(json_value::kind::boolean);
    read.boolean = value;
    return add(std::move(read));
  }
  bool number_integer(number_integer_t value) { return number(static_cast<double>(value)); }
  bool number_unsigned(number_unsigned_t value) { return number(static_cast<double>(value)); }
  bool number_float(number_float_t value, const string_t& /*written*/) { return number(value); }
  bool string(string_t& value) {
    json_value read = blank(json_value::kind::string);
    read.text = std::move(value);
    return add(std::move(read));
  }
  static bool binary(binary_t& /*value*/) { return false; }
  bool start_object(std::size_t /*members*/) { return open(json_value::kind::object); }
  bool start_array(std::size_t /*elements*/) { return open(json_value::kind::array); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(string_t& name) {
    key_ = std::move(name);
    return true;
  }
  template <class Error>
  static bool parse_error(std::size_t /*at*/, const std::string& /*token*/, const Error& /*error*/) {
    return false;
  }

  [[nodiscard]] bool too_deep() const noexcept { return too_deep_; }
  json_value& root() noexcept { return open_.front().value; }

 private:
  static json_value blank(json_value::kind kind) {
    json_value value;
    value.is = kind;
    return value;
  }

  bool number(double value) {
    json_value read = blank(json_value::kind::number);
    read.number = value;
    return add(std::move(read));
  }

  bool add(json_value value) {
    json_value& parent = open_.back().value;
    if (open_.size() == 1) {
      parent = std::move(value);
    } else {
      parent.members.push_back({std::exchange(key_, {}), std::move(value)});
    }
    return true;
  }

  bool open(json_value::kind kind) {
    too_deep_ = open_.size() > max_depth;
    open_.push_back({std::exchange(key_, {}), blank(kind)});
    return !too_deep_;
  }

  bool close() {
    json_member done = std::move(open_.back());
    open_.pop_back();
    key_ = std::move(done.name);
    return add(std::move(done.value));
  }

  std::vector<json_member> open_{1};  // the values being read, outermost first; the first holds the whole
  std::string key_;
  bool too_deep_ = false;
};

}  // namespace

std::expected<json_value, code> read_json(std::string_view text) {
  if (text.size() > max_text_bytes) return std::unexpected(code::too_long);
  builder built;
  if (!nlohmann::json::sax_parse(text, &built)) {
    return std::unexpected(built.too_deep() ? code::too_deep : code::not_json);
  }
  return std::move(built.root());
}

}  // namespace usher
