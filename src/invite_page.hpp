// The pages of one of our hosts: which of them a path and a query name, and whether it is an invitation.
#pragma once

#include <optional>
#include <string_view>

#include "usher/invite_link.hpp"

namespace usher {

struct invite_page {
  link_kind kind = link_kind::other;
  /// Exactly one of the two shapes, every part of it checked.
  bool invite = false;
  std::string_view organization_id;  // empty: none, as below
  std::string_view project_id;
  std::string_view email;
  std::string_view target_path;  // decoded, without base path
  std::string_view base_path;
  repair_set repairs;
};

/// Reads what stands behind the host into an empty `page`. `base` is the base path that an instance of one's
/// own lives under, "" for the root; none for a region.
void read_page(std::string_view tail, std::optional<std::string_view> base, invite_page& page,
               text_store& texts);

/// The link of an invitation, written anew from its parts. `scheme` is "https://" or "http://".
[[nodiscard]] std::string_view write_link(std::string_view scheme, std::string_view site,
                                          const invite_page& page, text_store& texts);

/// An identifier as the database makes them (cuid): 25 characters, so that one cut in two can be told.
[[nodiscard]] bool is_cuid(std::string_view id) noexcept;

}  // namespace usher
