// The lean part of a table of the catalog. Its sentences and examples stay out of the module.
#pragma once

#include <algorithm>
#include <array>
#include <functional>
#include <tuple>
#include <type_traits>

namespace usher {

/// What `make` makes of every row.
template <class Rows, class Make>
constexpr auto lean(const Rows& rows, Make make) {
  using made = std::remove_cvref_t<std::invoke_result_t<Make, const typename Rows::value_type&>>;
  std::array<made, std::tuple_size_v<Rows>> table{};
  std::ranges::transform(rows, table.begin(), make);
  return table;
}

}  // namespace usher
