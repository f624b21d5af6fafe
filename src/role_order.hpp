// The order of a deployment's roles, from the order in which its tables list them.
#pragma once

#include <array>
#include <string_view>

#include "settings_problems.hpp"
#include "usher/permission.hpp"
#include "usher/short_list.hpp"

namespace usher {

using role_names = short_list<std::string_view, access_table::max_roles>;

/// Merges the built-in order with that of each table in `written` (by level; null where none was written). A
/// role of one's own also stands below the first built-in role and above the last. Highest first; or none,
/// and what is wrong: wrong_type, invalid_id, too_many, role_order where two tables contradict each other,
/// role_without_order where they leave a doubt.
[[nodiscard]] role_names order_roles(const std::array<const json_value*, level_count>& written,
                                     settings_problems& problems);

}  // namespace usher
