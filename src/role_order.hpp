// The order of a deployment's roles, from the order in which its tables list them.
#pragma once

#include <array>
#include <expected>
#include <string>
#include <vector>

#include "place.hpp"
#include "settings_json.hpp"
#include "usher/settings.hpp"

namespace usher {

/// Merges the built-in order with that of each table in `written` (by level; null where none was written),
/// whose place is `at`. A role of one's own also stands below the first built-in role and above the last.
/// Highest first, or what is wrong: wrong_type, invalid_id, too_many, role_order where two tables contradict
/// each other, role_without_order where they leave a doubt.
[[nodiscard]] std::expected<std::vector<std::string>, std::vector<settings_problem>> order_roles(
    const std::array<const json_value*, level_count>& written, const place& at);

}  // namespace usher
