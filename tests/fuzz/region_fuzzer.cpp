// Any text as a host or a page. Whatever is named a region must be one of ours, letter for letter.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "expect.hpp"
#include "usher/usher.hpp"

using usher_fuzz::expect;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const usher::policy rules;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  usher_fuzz::lent_text lent(text);
  const auto verdict = usher::detect_region(rules, lent.text());
  lent.take_back();
  const auto is_ours = [&verdict](const usher::region& r) {
    return r.id == verdict.region && r.host == verdict.host;
  };
  const bool named = verdict.kind == usher::host_kind::region;
  expect(named == !verdict.region.empty());
  expect(!named || std::ranges::any_of(rules.regions(), is_ours));
  expect(!verdict.resembles.empty() == (verdict.kind == usher::host_kind::lookalike));
  if (!verdict.resembles.empty()) {
    const auto kind = usher::detect_region(rules, verdict.resembles).kind;
    expect(kind == usher::host_kind::region || kind == usher::host_kind::official);
  }
  // What is shown as the host is read as the same host again.
  if (!verdict.host.empty()) {
    const auto again = usher::detect_region(rules, "https://" + std::string(verdict.host) + "/");
    expect(again.kind != usher::host_kind::invalid);
    expect(again.host == verdict.host || verdict.host.ends_with(":443"));
  }
  if (const auto page = usher::switch_region(rules, text, "JP")) {
    expect(named && page->starts_with("https://jp.cloud.langfuse.com/"));
    // The same page again: switching is its own fixed point.
    expect(usher::switch_region(rules, *page, "JP") == page);
    // There and back again.
    const auto there = usher::switch_region(rules, *page, verdict.region);
    expect(there && usher::switch_region(rules, *there, "JP") == page);
  }
  expect(usher::to_json(verdict).starts_with('{'));
  return 0;
}
