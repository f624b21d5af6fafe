#include "usher/name_tree.hpp"

namespace usher {

bool name_tree::add(std::string_view name, std::size_t number, const void* list) {
  return numbers_.insert({{list, name}, number}).second;
}

std::optional<std::size_t> name_tree::find(std::string_view name, const void* list) const noexcept {
  const auto found = numbers_.find({list, name});
  if (found == numbers_.end()) return std::nullopt;
  return found->second;
}

std::optional<std::string_view> name_tree::next(std::string_view name, const void* list) const noexcept {
  const auto found = numbers_.upper_bound({list, name});
  if (found == numbers_.end() || found->first.first != list) return std::nullopt;
  return found->first.second;
}

}  // namespace usher
