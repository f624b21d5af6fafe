// Policies to ask: the built-in rules and a deployment's own, each as the server decides and strictly.
#pragma once

#include <array>
#include <string>

#include "expect.hpp"
#include "usher/settings.hpp"

namespace usher_fuzz {

inline const usher::policy& policy_number(std::size_t number) {
  static const auto made = [] {
    const std::string own = R"("roles": {
          "organization": {"OWNER": ["organizationMembers:CUD", "organizationMembers:read"],
                           "BILLING": ["organizationMembers:read"], "ADMIN": ["organizationMembers:CUD"]},
          "project": {"OWNER": ["project:read", "projectMembers:CUD"], "BILLING": [], "ADMIN": ["project:read"],
                      "MEMBER": ["projectMembers:read"]}},
        "plans": {"acme": {"seats": 3, "projectRoles": true}}, "scopeAliases": {"a:b": "project:read"})";
    std::array<usher::policy, 4> all;
    for (std::size_t n = 0; n < all.size(); ++n) {
      auto read =
          usher::parse_settings(std::string(R"({"decisions": ")") + (n % 2 == 0 ? "strict" : "upstream") +
                                '"' + (n < 2 ? "" : ", " + own) + '}');
      expect(read.has_value());
      all[n] = *std::move(read);
    }
    return all;
  }();
  return made[number % made.size()];
}

}  // namespace usher_fuzz
