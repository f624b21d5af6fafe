// Every row of the catalog is tested by its own example.
#include "usher/catalog.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "case_file.hpp"
#include "catalog/lookalikes.hpp"
#include "catalog/regions.hpp"
#include "catalog/roles.hpp"
#include "catalog/scopes.hpp"
#include "unicode.hpp"
#include "usher/permission.hpp"
#include "usher/region.hpp"
#include "usher/settings.hpp"
#include "words.hpp"

namespace {

using usher::level;
using usher::policy;
namespace catalog = usher::catalog;

TEST(Catalog, EveryRoleHoldsItsExampleAndTheNextLowerDoesNot) {
  const policy rules;
  for (std::size_t rank = 0; rank < catalog::roles.size(); ++rank) {
    const auto& row = catalog::roles[rank];
    EXPECT_EQ(rules.find_role(row.id), rank);
    if (row.example.empty()) {
      EXPECT_EQ(rank, catalog::roles.size() - 1);
      continue;
    }
    EXPECT_TRUE(can(rules, level::project, row.id, row.example)) << row.id;
    EXPECT_FALSE(can(rules, level::project, catalog::roles[rank + 1].id, row.example)) << row.id;
  }
}

TEST(Catalog, EveryScopeIsHeldAsItsExampleSays) {
  const policy rules;
  std::set<std::string> seen;
  for (const auto& row : catalog::scopes) {
    EXPECT_TRUE(seen.insert(std::string(to_string(row.at)) + ' ' + std::string(row.id)).second) << row.id;
    EXPECT_TRUE(can(rules, row.at, row.example.may, row.id)) << row.id;
    EXPECT_FALSE(can(rules, row.at, row.example.may_not, row.id)) << row.id;
    EXPECT_EQ(explain(rules, row.at, row.example.may_not, row.id).minimum_role, row.example.may) << row.id;
    if (!row.later.empty()) {
      EXPECT_TRUE(can(rules, row.at, row.example.may, row.later)) << row.later;
    }
    EXPECT_TRUE(row.doc.ends_with('.')) << row.id;
  }
}

TEST(Catalog, EveryRegionIsDetectedInItsExample) {
  const policy rules;
  for (const auto& row : catalog::regions) {
    if (row.host.empty()) {
      EXPECT_TRUE(row.example.empty());
      continue;
    }
    EXPECT_EQ(detect_region(rules, row.example).region, row.id);
    EXPECT_EQ(detect_region(rules, row.host).region, row.id);
    EXPECT_EQ(switch_region(rules, catalog::regions.front().example, row.id), row.example);
  }
}

TEST(Catalog, EveryLookalikeRowGivesItsExampleAway) {
  const policy rules;
  const auto is_lookalike = [&rules](std::string_view host) {
    return detect_region(rules, host).kind == usher::host_kind::lookalike;
  };
  for (const auto& row : catalog::ascii_confusables) EXPECT_TRUE(is_lookalike(row.example)) << row.example;
  for (const auto& row : catalog::letter_confusables) EXPECT_TRUE(is_lookalike(row.example)) << row.example;
  for (const auto& row : catalog::imitating_blocks) EXPECT_TRUE(is_lookalike(row.example)) << row.example;
  for (std::string_view labels = catalog::registry_labels; !labels.empty();) {
    const std::string_view label = usher::take_word(labels);
    EXPECT_TRUE(is_lookalike("langfuse." + std::string(label) + ".uk")) << label;
  }
  for (std::string_view suffixes = catalog::private_suffixes; !suffixes.empty();) {
    const std::string_view suffix = usher::take_word(suffixes);
    EXPECT_FALSE(is_lookalike("langfuse." + std::string(suffix))) << suffix;
  }
}

// At least half of the letters of a name must be certain. Here it depends on the row's letter whether they
// are.
TEST(Catalog, EveryLookalikeLetterIsTheOneItReadsAs) {
  const policy rules;
  constexpr char32_t any = U'\u1D00';
  for (const auto& row : catalog::letter_confusables) {
    const auto kind_with = [&](char32_t letter) {
      constexpr std::string_view name = "cloud.langfuse";
      std::u32string letters(name.begin(), name.end());
      const std::size_t at = name.rfind(row.read);
      letters[at] = letter;
      std::size_t uncertain = 6;
      for (std::size_t n = name.size(); uncertain > 0;) {
        if (--n == at) continue;
        letters[n] = any;
        --uncertain;
      }
      std::string host;
      for (const char32_t c : letters) usher::append_utf8(host, c);
      return detect_region(rules, host + ".example").kind;
    };
    EXPECT_EQ(kind_with(row.seen), usher::host_kind::lookalike) << row.example;
    EXPECT_EQ(kind_with(any), usher::host_kind::foreign) << row.example;
  }
}

TEST(Catalog, PrintsAllOfItself) {
  const auto printed = usher_test::parse_case(usher::catalog_json());
  EXPECT_EQ(usher_test::at(printed, "codes").size, usher::code_count);
  EXPECT_EQ(usher_test::at(printed, "roles").size, catalog::roles.size());
  EXPECT_EQ(usher_test::at(printed, "scopes").size, catalog::scopes.size());
  EXPECT_EQ(usher_test::at(printed, "regions").size, catalog::regions.size());
}

TEST(Codes, HaveEachAWordOfTheirOwn) {
  std::set<std::string_view> words(usher::code_words.begin(), usher::code_words.end());
  EXPECT_EQ(words.size(), usher::code_count);
  EXPECT_EQ(to_string(usher::code::unknown_scope), "unknown-scope");
}

}  // namespace
