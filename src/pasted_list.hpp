// The reader of what people paste to invite somebody: it finds the addresses, and judges none.
//
//     text -> lines, folded to what was meant -> a CSV with a header: cells -> words -> entries
//                                             -> anything else              ---^
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "function_ref.hpp"
#include "usher/error.hpp"

namespace usher {

/// One thing that is meant for an address. The texts live until the call that shows it is over.
struct pasted_entry {
  std::size_t start = 0;  // in the input, bytes
  std::size_t end = 0;
  std::size_t start_units = 0;  // the same in UTF-16 code units
  std::size_t end_units = 0;
  std::string_view address;
  std::string_view name;
  std::string_view role;
  std::uint16_t fixes = 0;  // bits of `invite_fix`
  code refused = code::ok;  // why it is no address, known before it is looked at
  code notice = code::ok;   // what to look at although it is one
  bool is_header = false;   // a cell of the header, in `address`
};

/// Reads the whole text and calls `found` for each entry, in order; the cells of a header come first. `roles`
/// are words that are no names, in any case.
void read_pasted_list(std::string_view text, std::span<const std::string> roles,
                      function_ref<void(const pasted_entry&)> found);

}  // namespace usher
