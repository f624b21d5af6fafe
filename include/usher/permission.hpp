// Permissions: which role may do what, why not, and which role would be enough.
//
//     const usher::policy rules;                                     // the built-in tables
//     can(rules, level::project, "ADMIN", "apiKeys:CUD");            // true
//     can(rules, level::project, "MEMBER", "apiKeys:CUD");           // false
//     explain(rules, level::project, "MEMBER", "apiKeys:CUD");       // role_lacks_scope; ADMIN would do
//     can(rules, level::project, "VIEWER", "evaluator:read");        // true: newer spelling of
//     evalTemplate:read
//
// A scope is `resource:action`; case matters. A role holds a scope when the table says so and never by
// inheritance or wildcard: whatever the table does not know (another case, a blank more, `*`, `constructor`)
// is denied.
//
// Source: web/src/features/rbac and packages/shared/src/features/rbac of langfuse/langfuse at commit
// 6275144614.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "usher/error.hpp"
#include "usher/name_tree.hpp"

namespace usher {

class policy;  // usher/settings.hpp

/// Where a role applies. Inside a project, a project role replaces the organisation role, also downwards.
/// `none` is where nothing applies: its table is empty, so every question about it is answered with no.
enum class level : std::uint8_t { organization, project, none };

inline constexpr std::size_t level_count = 2;

/// The level called `name`, exactly; `none` for any other name.
[[nodiscard]] level find_level(std::string_view name) noexcept;

/// `to_string(level::project) == "project"`.
[[nodiscard]] std::string_view to_string(level at) noexcept;

/// The table of one level, of texts that must outlive it. Roles and scopes are numbered, so that a page can
/// ask in integers.
///
///                     OWNER ADMIN MEMBER …      roles of the policy, highest first
///     projects:create   x     x                 one row of bits a scope, found by any of its spellings
///     …
class access_table {
 public:
  /// Most roles a deployment can have.
  static constexpr std::size_t max_roles = 32;

  /// Adds a scope, or nothing when it is already there. Returns its number.
  std::size_t add_scope(std::string_view scope);
  /// Lets the role in place `role` use the scope.
  void grant(std::size_t scope, std::size_t role) noexcept;
  /// Gives a scope another spelling; a spelling that is already a scope stays what it is.
  void add_spelling(std::string_view spelling, std::size_t scope);

  /// Canonical spellings, in the order of the matrix.
  [[nodiscard]] std::span<const std::string_view> scopes() const noexcept { return scopes_; }
  /// Who holds each scope: bit n for role n.
  [[nodiscard]] std::span<const std::uint32_t> holders() const noexcept { return holders_; }
  /// The number of a scope by any of its spellings.
  [[nodiscard]] std::optional<std::size_t> find_scope(std::string_view spelling) const noexcept;
  [[nodiscard]] bool granted(std::size_t scope, std::size_t role) const noexcept;

 private:
  std::vector<std::string_view> scopes_;
  std::vector<std::uint32_t> holders_;  // bit n: role n
  name_tree spellings_;
};

/// May the role use the scope? Unknown role or scope: no. Never fails, allocates nothing.
[[nodiscard]] bool can(const policy& rules, level at, std::string_view role, std::string_view scope) noexcept;

/// An answer with its reason, and the least role that would do.
struct access_explanation {
  bool allowed = false;
  /// granted, role_lacks_scope, unknown_role or unknown_scope; an unknown role is named before an unknown
  /// scope.
  code reason = code::unknown_scope;
  /// Canonical spelling, when the scope is known.
  std::optional<std::string_view> scope;
  /// The lowest role that holds the scope, when one does.
  std::optional<std::string_view> minimum_role;
};

/// Why, or why not, and the smallest role that could.
[[nodiscard]] access_explanation explain(const policy& rules, level at, std::string_view role,
                                         std::string_view scope);

/// Which role of a level holds which scope.
struct permission_matrix {
  level at = level::organization;
  std::span<const std::string_view> roles;  // highest first
  std::span<const std::string_view> scopes;
  std::span<const std::uint32_t> holders;  // of each scope; bit n: the n-th role
};

/// The whole table of a level.
[[nodiscard]] permission_matrix matrix(const policy& rules, level at);

/// The roles that hold a scope, highest first; none when the scope is unknown.
[[nodiscard]] std::vector<std::string_view> roles_with(const policy& rules, level at, std::string_view scope);

/// What changes for somebody whose role changes: scopes in the order of the matrix.
struct role_comparison {
  std::vector<std::string_view> gained;
  std::vector<std::string_view> lost;
};

/// What changing `from` to `to` adds and takes away, in the order of the matrix. An unknown role holds
/// nothing.
[[nodiscard]] role_comparison compare_roles(const policy& rules, level at, std::string_view from,
                                            std::string_view to);

}  // namespace usher
