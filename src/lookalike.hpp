// Look-alikes: hosts that are not ours and try to look as if they were.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "usher/region.hpp"

namespace usher {

/// A host as a hurried reader sees it: lower case, letters that imitate ASCII folded to it, invisible ones
/// dropped, `xn--` labels decoded. A letter that could be any is `any_letter`, one that could be none of ours
/// `other_letter`.
inline constexpr char any_letter = '?';
inline constexpr char other_letter = '*';

/// Nothing when `host` is no UTF-8.
[[nodiscard]] std::optional<std::string> fold_host(std::string_view host);

/// The official host that `folded` imitates; empty when it imitates none. It must not itself be one.
[[nodiscard]] std::string_view find_imitated(std::string_view folded, std::span<const region> regions);

}  // namespace usher
