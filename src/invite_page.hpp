// The pages of one of our hosts: which of them a path and a query name, and whether it is an invitation.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "repairs.hpp"
#include "usher/invite_link.hpp"

namespace usher {

struct invite_page {
  link_kind kind = link_kind::other;
  /// Exactly one of the two shapes, every part of it checked.
  bool invite = false;
  std::string organization_id;  // empty: none, as below
  std::string project_id;
  std::string email;
  std::string target_path;  // decoded, without base path
  std::string base_path;
  repair_set repairs;
};

/// Reads what stands behind the host into an empty `page`. `bases` are the base paths that instances of one's
/// own live under, longest first, "" for the root; none for a region.
void read_page(std::string_view tail, std::span<const std::string_view> bases, invite_page& page);

/// Path and query of an invitation, written anew from its parts.
[[nodiscard]] std::string write_tail(const invite_page& page);

/// An identifier as the database makes them (cuid): 25 characters, so that one cut in two can be told.
[[nodiscard]] bool is_cuid(std::string_view id) noexcept;

}  // namespace usher
