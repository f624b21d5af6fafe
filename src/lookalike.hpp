// Look-alikes: hosts that are not ours and try to look as if they were.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "usher/region.hpp"
#include "usher/texts.hpp"

namespace usher {

/// A host as a hurried reader sees it: lower case, letters that imitate ASCII folded to it, invisible ones
/// dropped, `xn--` labels decoded. A letter that could be any is `any_letter`, one that could be none of ours
/// `other_letter`.
inline constexpr char any_letter = '?';
inline constexpr char other_letter = '*';

/// Nothing when `host` is no UTF-8. The answer is a view of `texts`.
[[nodiscard]] std::optional<std::string_view> fold_host(std::string_view host, text_store& texts);

/// The official host that `folded` imitates; empty when it imitates none. It must not itself be one.
[[nodiscard]] std::string_view find_imitated(std::string_view folded, std::span<const region> regions);

}  // namespace usher
