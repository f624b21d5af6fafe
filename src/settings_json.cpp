#include "settings_json.hpp"

// The lexer says by value what is wrong; what would throw elsewhere is never called.
#define JSON_NOEXCEPTION 1
#include <nlohmann/json.hpp>

#include <cmath>

#if defined(USHER_LEAN_JSON)
#include "lean_json.hpp"
#endif

namespace usher {
namespace {

constexpr std::size_t max_text_bytes = 1 << 20;
constexpr std::size_t max_depth = 8;

// Puts the library's tokens together. Its own parser, with the exceptions it makes of every error and the
// document it builds, would weigh more than all that reads settings.
class json_reader {
 public:
  json_reader(std::string_view text, json_document& document)
      : tokens_({text.data(), text.data() + text.size()}), document_(document) {}

  code read() {
    if (!read_value(tokens_.scan(), {}) || tokens_.scan() != token::end_of_input) return why_;
    return code::ok;
  }

 private:
  using lexer =
      nlohmann::detail::lexer<nlohmann::json, nlohmann::detail::iterator_input_adapter<const char*>>;
  using token = lexer::token_type;

  // Reads the value that begins with `first`.
  bool read_value(token first, json_value value) {
    switch (first) {
      case token::literal_null:
        break;
      case token::literal_true:
      case token::literal_false:
        value.is = json_value::kind::boolean;
        value.boolean = first == token::literal_true;
        break;
      case token::value_string:
        value.is = json_value::kind::string;
        value.text = document_.texts.keep(tokens_.get_string());
        break;
      case token::value_unsigned:
        return add_number(value, static_cast<double>(tokens_.get_number_unsigned()));
      case token::value_integer:
        return add_number(value, static_cast<double>(tokens_.get_number_integer()));
      case token::value_float:
        return add_number(value, tokens_.get_number_float());
      case token::begin_array:
        value.is = json_value::kind::array;
        return read_all(value, token::end_array);
      case token::begin_object:
        value.is = json_value::kind::object;
        return read_all(value, token::end_object);
      default:
        return false;
    }
    document_.values.push_back(value);
    return true;
  }

  bool add_number(json_value& value, double number) {
    value.is = json_value::kind::number;
    value.number = number;
    document_.values.push_back(value);
    return std::isfinite(number);
  }

  // Reads what is in an array or an object, up to its end.
  bool read_all(const json_value& value, token end) {
    if (depth_ == max_depth) {
      why_ = code::too_deep;
      return false;
    }
    ++depth_;
    const std::size_t at = document_.values.size();
    document_.values.push_back(value);
    std::uint32_t size = 0;
    for (token next = tokens_.scan(); next != end || size > 0; next = tokens_.scan()) {
      json_value inner;
      inner.index = size++;
      inner.parent = static_cast<std::uint32_t>(document_.values.size() - at);
      if (end == token::end_object) {
        if (next != token::value_string) return false;
        inner.name = document_.texts.keep(tokens_.get_string());
        if (tokens_.scan() != token::name_separator) return false;
        next = tokens_.scan();
      }
      if (!read_value(next, inner)) return false;
      next = tokens_.scan();
      if (next == end) break;
      if (next != token::value_separator) return false;
    }
    document_.values[at].size = size;
    document_.values[at].extent = static_cast<std::uint32_t>(document_.values.size() - at);
    --depth_;
    return true;
  }

  lexer tokens_;
  json_document& document_;
  std::size_t depth_ = 0;
  code why_ = code::not_json;
};

void add_digits(std::string& text, std::uint32_t number) {
  if (number >= 10) add_digits(text, number / 10);
  text.push_back(static_cast<char>('0' + number % 10));
}

}  // namespace

void add_step(std::string& pointer, std::string_view name) {
  pointer.push_back('/');
  for (char c : name) {
    if (c == '~' || c == '/') {
      pointer.push_back('~');
      c = c == '~' ? '0' : '1';
    }
    pointer.push_back(c);
  }
}

const json_value* json_value::find(std::string_view member) const noexcept {
  for (const json_value& inner : *this) {
    if (inner.name == member) return &inner;
  }
  return nullptr;
}

std::string json_value::pointer() const {
  if (parent == 0) return {};
  const json_value& outer = *(this - parent);
  std::string path = outer.pointer();
  if (outer.is == kind::array) {
    path.push_back('/');
    add_digits(path, index);
  } else {
    add_step(path, name);
  }
  return path;
}

code read_json(std::string_view text, json_document& document) {
  if (text.size() > max_text_bytes) return code::too_long;
  return json_reader(text, document).read();
}

}  // namespace usher
