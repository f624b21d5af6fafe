// "Did you mean": the domain that a misspelt one was meant to be. A wrong hint is worse than none.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "short_text.hpp"

namespace usher {

/// Puts the domain that `domain`, in lower case, was probably meant to be; nothing when there is no doubt
/// about it.
///
///     one edit from a popular provider, or from one of `own`     gmial.com        -> gmail.com
///     such a provider under an ending it does not have           gmail.co         -> gmail.com
///     an ending that does not exist, one edit from a common one  acme.con         -> acme.com
///
/// An edit is a letter left out, doubled, put in or replaced, or two neighbours swapped (Damerau); the first
/// letter is never the one replaced. Names of fewer than five letters are too near to too many others.
void suggest_domain(short_text& meant, std::string_view domain, std::span<const std::string_view> own);

/// Whether the text could be a top-level domain behind a dot that was mistyped.
[[nodiscard]] bool is_everyday_ending(std::string_view text) noexcept;

}  // namespace usher
