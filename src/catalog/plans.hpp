// Plans: one row each, with what they entitle an organisation to. A new plan is one new row here.
// Source: entitlements.ts of langfuse/langfuse at commit 6275144614.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "usher/error.hpp"

namespace usher::catalog {

/// A plan without a limit on members.
inline constexpr std::uint32_t unlimited_seats = 0xFFFF'FFFF;

struct plan_row {
  std::string_view id;
  /// Most members and pending invitations together.
  std::uint32_t seats;
  /// May give roles on single projects.
  bool project_roles;
  std::string_view doc;
  /// What an owner is answered: the row's own test.
  struct {
    std::uint32_t used;
    code one_more_invite;
    code project_role;
  } example;
};

// clang-format off
inline constexpr std::array plans{
    plan_row{"cloud:hobby", 2, false, "Cloud, free of charge.", {2, code::seat_limit, code::no_entitlement}},
    plan_row{"cloud:core", unlimited_seats, false, "Cloud, for small teams.", {1000, code::ok, code::no_entitlement}},
    plan_row{"cloud:pro", unlimited_seats, false, "Cloud, for teams.", {1000, code::ok, code::no_entitlement}},
    plan_row{"cloud:team", unlimited_seats, true, "Cloud Pro with the Teams add-on.", {1000, code::ok, code::ok}},
    plan_row{"cloud:enterprise", unlimited_seats, true, "Cloud, by contract.", {1000, code::ok, code::ok}},
    plan_row{"oss", unlimited_seats, false, "Open source on one's own servers.", {1000, code::ok, code::no_entitlement}},
    plan_row{"self-hosted:pro", unlimited_seats, false, "One's own servers with a Pro licence.", {1000, code::ok, code::no_entitlement}},
    plan_row{"self-hosted:enterprise", unlimited_seats, true, "One's own servers with an Enterprise licence.", {1000, code::ok, code::ok}},
};
// clang-format on

}  // namespace usher::catalog
