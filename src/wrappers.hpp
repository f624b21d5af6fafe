// Links that a mail gateway, a tracker or a shortener has rewritten.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "host.hpp"

namespace usher {

struct unwrapped_link {
  enum class outcome : std::uint8_t {
    target,  // the link inside, to be judged like any other
    opaque,  // only the gateway's server knows the target
    broken,  // the target is there, and damaged
  };

  /// The gateway.
  std::string_view name;
  outcome is = outcome::opaque;
  std::string_view target;
  /// The host that an opaque link claims to lead to. A hint: nobody vouches for it.
  std::string_view hinted_host;
};

/// Undoes one rewriting, by the rows of catalog/wrappers.hpp. Nothing when `site` and `tail` are no
/// gateway's.
[[nodiscard]] std::optional<unwrapped_link> unwrap(const authority& site, std::string_view tail,
                                                   text_store& texts);

/// The target of a Proofpoint URL Defense link of version 3, given from behind its first "__". Each `*` is
/// the next of the bytes listed in base64 behind "__;"; `**A` is two of them, `**B` three, and so on. Nothing
/// when they run out.
[[nodiscard]] std::optional<std::string_view> restore_replaced(std::string_view text, text_store& texts);

}  // namespace usher
