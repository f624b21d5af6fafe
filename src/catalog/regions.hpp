// Data regions: one row each, in the order people are offered them. A new region is one new row here.
// Source: cloudRegions.ts of langfuse/langfuse at commit 6275144614; locations from its documentation.
#pragma once

#include <array>
#include <string_view>

namespace usher::catalog {

struct region_row {
  std::string_view id;
  /// Compared byte for byte with the lower-cased host; empty for a region without a public address.
  std::string_view host;
  /// Offered to people who choose a region.
  bool production;
  std::string_view doc;
  /// An invite link of the region: its host must be detected as this region.
  std::string_view example;
};

inline constexpr std::array regions{
    region_row{"US", "us.cloud.langfuse.com", true, "United States (Oregon)",
               "https://us.cloud.langfuse.com/organization/cm1usq7x0000abcd1234efgh5"},
    region_row{"EU", "cloud.langfuse.com", true, "European Union (Ireland)",
               "https://cloud.langfuse.com/organization/cm1usq7x0000abcd1234efgh5"},
    region_row{"JP", "jp.cloud.langfuse.com", true, "Japan (Tokyo)",
               "https://jp.cloud.langfuse.com/organization/cm1usq7x0000abcd1234efgh5"},
    region_row{"HIPAA", "hipaa.cloud.langfuse.com", true, "HIPAA-compliant, United States (Oregon)",
               "https://hipaa.cloud.langfuse.com/organization/cm1usq7x0000abcd1234efgh5"},
    region_row{"STAGING", "staging.langfuse.com", false, "The makers' own test system",
               "https://staging.langfuse.com/organization/cm1usq7x0000abcd1234efgh5"},
    region_row{"DEV", "", false, "A developer's machine; it has no address of its own", ""},
};

}  // namespace usher::catalog
