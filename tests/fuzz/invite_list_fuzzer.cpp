// Any text as a list. Rows stand in order inside it, each says what is said about its address alone, and in
// two parts they are the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "usher/texts.hpp"
#include "usher/usher.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const usher::policy rules;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto list = usher::check_invite_list(rules, text);
  std::size_t counted = 0;
  for (const std::uint32_t count : list.counts) counted += count;
  if (counted != list.rows.size()) std::abort();
  std::size_t before = 0;
  for (const auto& row : list.rows) {
    // JavaScript finds the texts of a row by where it starts; and no two rows are of the same text.
    if (row.start < before || row.start != usher::utf16_length(text.substr(0, row.text.offset))) std::abort();
    before = row.end;
    // A lone byte of UTF-8 counts as what it starts.
    if (row.start > row.end || row.end > 2 * size) std::abort();
    if (row.text.size > size || row.text.offset > size - row.text.size) std::abort();
    for (const auto span : {row.address, row.name, row.role}) {
      if (list.read(span).size() != span.size) std::abort();
    }
    const auto alone = usher::check_email(list.read(row.address));
    const bool sendable = row.status != usher::invite_status::invalid;
    if (sendable && (!alone.valid || alone.address.size() != row.address.size)) std::abort();
    if ((row.status == usher::invite_status::ready) != (row.reason == usher::code::ok)) std::abort();
    if (row.with == usher::invite_kind::row &&
        row.with_index >= static_cast<std::size_t>(&row - list.rows.data())) {
      std::abort();
    }
  }
  usher::invite_list_reader reader(rules, {});
  const auto first = reader.read(text.substr(0, size / 2), false);
  const auto second = reader.read(text.substr(first.read_bytes), true);
  if (first.rows.size() + second.rows.size() != list.rows.size() || second.counts != list.counts)
    std::abort();
  return 0;
}
