// Roles: one row each, highest first; a row's position is its rank. A new role is one new row here, and a
// place in the holders of the scopes it has. Source: orderedRoles.ts of langfuse/langfuse at commit
// 6275144614.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace usher::catalog {

struct role_row {
  std::string_view id;
  std::string_view doc;
  /// A project scope that this role has and the next lower one has not; empty when it has none.
  std::string_view example;
};

inline constexpr std::array roles{
    role_row{"OWNER", "Everything, including billing and deletion.", "project:delete"},
    role_row{"ADMIN", "Changes settings and grants access.", "apiKeys:CUD"},
    role_row{"MEMBER", "Sees everything and works with it; cannot configure.", "prompts:CUD"},
    role_row{"VIEWER", "Reads only.", "prompts:read"},
    role_row{"NONE", "No access of its own: for people who should see a single project.", ""},
};

/// A set of roles: bit n is the role in row n.
using role_set = std::uint32_t;

/// The rows up to and including `lowest`.
consteval role_set down_to(std::string_view lowest) {
  role_set set = 0;
  for (std::size_t rank = 0; rank < roles.size(); ++rank) {
    set |= role_set{1} << rank;
    if (roles[rank].id == lowest) return set;
  }
  return 0;
}

inline constexpr role_set from_owner = down_to("OWNER");
inline constexpr role_set from_admin = down_to("ADMIN");
inline constexpr role_set from_member = down_to("MEMBER");
inline constexpr role_set from_viewer = down_to("VIEWER");

}  // namespace usher::catalog
