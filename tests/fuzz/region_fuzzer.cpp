// Any text as a host or a page. Whatever is named a region must be one of ours, letter for letter.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "usher/usher.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const usher::policy rules;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto verdict = usher::detect_region(rules, text);
  const auto is_ours = [&verdict](const usher::region& r) { return r.id == verdict.region && r.host == verdict.host; };
  const bool named = verdict.kind == usher::host_kind::region;
  if (named != verdict.region.has_value()) std::abort();
  if (named && std::ranges::none_of(rules.regions(), is_ours)) std::abort();
  if (verdict.resembles.has_value() != (verdict.kind == usher::host_kind::lookalike)) std::abort();
  if (const auto page = usher::switch_region(rules, text, "JP")) {
    if (!named || !page->starts_with("https://jp.cloud.langfuse.com/")) std::abort();
    // The same page again: switching is its own fixed point.
    if (usher::switch_region(rules, *page, "JP") != page) std::abort();
  }
  if (usher::to_json(verdict).empty()) std::abort();
  return 0;
}
