// The rule tables, as data: what the generated TypeScript and the tables of the README are made from.
#pragma once

#include <string>

namespace usher {

/// Every row of the catalog as JSON, a list a kind: "codes", "roles", "scopes", "plans", "actions",
/// "regions".
[[nodiscard]] std::string catalog_json();

}  // namespace usher
