// Settings: the policy of a deployment, read from JSON as a whole or not at all.
//
//     auto read = usher::parse_settings(R"({"regions": [{"id": "EU", "host": "eu.acme.example"}]})");
//     if (!read) {
//       for (const auto& p : read.error()) …            // p.why, p.pointer: invalid_host, "/regions/0/host"
//     } else {
//       detect_region(*read, "eu.acme.example");        // region, EU
//     }
//
//     {
//       "regions":      [{"id": "EU", "host": "eu.acme.example", "production": true}],
//       "selfHosted":   [{"host": "llm.acme.example", "basePath": "/langfuse", "name": "Acme"}],
//       "roles":        {"project": {"OWNER": ["project:read", …], …}},
//       "scopes":       {"project": ["widgets:CUD", …]},
//       "plans":        {"acme": {"seats": 10, "projectRoles": true}},
//       "scopeAliases": {"evaluator:CUD": "evalTemplate:CUD"},
//       "invite":       {"allowedDomains": ["acme.com"], "maxPerBatch": 50},
//       "decisions":    "strict"
//     }
//
// `regions` replaces the built-in ones, `roles` the table of a level; `plans` join the built-in ones, or take
// the place of one of their name. A plan without `seats` has no limit.
//
// Roles are listed highest first. OWNER, ADMIN, MEMBER, VIEWER and NONE always exist, in this order; a role
// of one's own stands between OWNER and NONE, listed beside enough others to leave no doubt about its rank.
// A role may name any scope; once `scopes` says which there are, only those and the built-in ones.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "usher/decision.hpp"
#include "usher/error.hpp"
#include "usher/permission.hpp"
#include "usher/region.hpp"
#include "usher/texts.hpp"

namespace usher {

/// One thing wrong with settings.
struct settings_problem {
  code why = code::ok;
  /// JSON Pointer (RFC 6901) to the value; "" is the whole text.
  std::string pointer;
};

/// An instance of one's own.
struct self_hosted_site {
  std::string_view host;       // lower case, with its port when not the default one
  std::string_view base_path;  // "" or "/base"
  std::string_view name;
};

/// How `decide` answers where the server's own answer is a gap (strict closes it).
enum class decision_mode : std::uint8_t { strict, upstream };

/// The rules in effect: the built-in ones, or a deployment's. Cheap to read, never changes while in use.
/// Views of it stay good as long as it lives, and wherever it is moved.
class policy {
 public:
  /// The built-in rules.
  policy();

  /// Every role, highest first. At most access_table::max_roles.
  [[nodiscard]] std::span<const std::string_view> roles() const noexcept { return roles_; }
  [[nodiscard]] std::optional<std::size_t> find_role(std::string_view name) const noexcept;
  /// The table of a level; an empty one for `level::none`.
  [[nodiscard]] const access_table& table(level at) const noexcept {
    return tables_[at < level::none ? static_cast<std::size_t>(at) : level_count];
  }
  /// What an organisation is entitled to.
  [[nodiscard]] std::span<const plan> plans() const noexcept { return plans_; }
  [[nodiscard]] std::optional<std::size_t> find_plan(std::string_view id) const noexcept;
  /// Whether a role holds the n-th of `member_scopes`: found once, because every decision asks.
  [[nodiscard]] bool holds(std::size_t member_scope, role_number role) const noexcept {
    return role < roles_.size() && (member_rights_[member_scope] >> role & 1U) != 0;
  }
  [[nodiscard]] std::span<const region> regions() const noexcept { return regions_; }
  [[nodiscard]] std::span<const self_hosted_site> self_hosted() const noexcept { return self_hosted_; }
  /// Mail domains invitations may go to; empty: any.
  [[nodiscard]] std::span<const std::string_view> allowed_domains() const noexcept {
    return allowed_domains_;
  }
  /// Most invitations in one batch; 0: no limit.
  [[nodiscard]] std::uint32_t max_per_batch() const noexcept { return max_per_batch_; }
  [[nodiscard]] decision_mode decisions() const noexcept { return decisions_; }

 private:
  friend class settings_reader;

  void note_member_rights() noexcept;

  text_store texts_;  // what the views below are of, where it is not built in
  std::vector<std::string_view> roles_;
  std::array<access_table, level_count + 1> tables_;
  std::array<std::uint32_t, member_scopes.size()> member_rights_{};  // bit n: role n
  std::vector<plan> plans_;
  std::vector<region> regions_;
  std::vector<self_hosted_site> self_hosted_;
  std::vector<std::string_view> allowed_domains_;
  std::uint32_t max_per_batch_ = 0;
  decision_mode decisions_ = decision_mode::strict;
};

/// Reads settings from JSON (RFC 8259). Every problem is listed with its place; one problem, and nothing is
/// applied. Limits: 1 MiB of text, nesting of 8, 100 regions, sites and plans, 32 roles, 1,000 scopes.
[[nodiscard]] std::expected<policy, std::vector<settings_problem>> parse_settings(std::string_view json);

}  // namespace usher
