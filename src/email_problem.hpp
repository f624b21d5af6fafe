// The first problem of a text as an address, and its place.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "usher/error.hpp"

namespace usher {

struct email_problem {
  code why = code::ok;
  std::size_t at = 0;  // bytes from the start of the text
};

/// Reads a trimmed text that is not deliverable; `ok` for one that is.
[[nodiscard]] email_problem find_email_problem(std::string_view text);

/// The address that a text with such a problem was probably meant to be; empty when nobody can tell.
[[nodiscard]] std::string repair_email(std::string_view text, code problem);

}  // namespace usher
