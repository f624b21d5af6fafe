// What stands beside an address in a list: names and roles.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace usher {

/// Looks like the name of a person, written as people write theirs: "Ann Lee", "J. van der Berg"; not "please
/// add" or "Team 3".
[[nodiscard]] bool looks_like_name(std::string_view text) noexcept;

/// A name without what stands around it: quotes, numbers of lists, "and". Escapes of quotes are undone in
/// `room`, and tabs are blanks there.
[[nodiscard]] std::string_view clean_name(std::string_view text, std::string& room);

/// Takes the cells, between separators, that name one of `roles` in any case off both ends of `text`; gives
/// the last of them, empty when there is none.
[[nodiscard]] std::string_view take_role(std::string_view& text,
                                         std::span<const std::string_view> roles) noexcept;

}  // namespace usher
