// The rule tables, as data: what the generated TypeScript and the tables of the README are made from.
#pragma once

#include <string>

namespace usher {

/// Every row of the catalog as JSON: {"codes": […], "roles": […], "scopes": […], "regions": […]}.
[[nodiscard]] std::string catalog_json();

}  // namespace usher
