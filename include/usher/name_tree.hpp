// Names and what number each has: in a tree, so that names from strangers cannot slow it down.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

namespace usher {

/// Names in lists, which any address tells apart. It keeps views: the names must outlive it.
class name_tree {
 public:
  /// Gives a name its number, unless it has one in that list already: then false.
  bool add(std::string_view name, std::size_t number, const void* list = nullptr);
  [[nodiscard]] std::optional<std::size_t> find(std::string_view name,
                                                const void* list = nullptr) const noexcept;
  /// The next name of a list in the order of the alphabet; nothing behind the last.
  [[nodiscard]] std::optional<std::string_view> next(std::string_view name, const void* list) const noexcept;

 private:
  std::map<std::pair<const void*, std::string_view>, std::size_t> numbers_;
};

}  // namespace usher
