#include "usher/region.hpp"

#include <algorithm>
#include <utility>

#include "catalog/lookalikes.hpp"
#include "decoding.hpp"
#include "host.hpp"
#include "lookalike.hpp"
#include "unicode.hpp"
#include "url.hpp"
#include "usher/settings.hpp"

namespace usher {
namespace {

bool is_below(std::string_view host, std::string_view domain) noexcept {
  return host.size() > domain.size() && host.ends_with(domain) &&
         host[host.size() - domain.size() - 1] == '.';
}

// Nobody else can create these names: those under the official domain, and those under a region's own host.
bool is_official(const policy& rules, std::string_view host) {
  if (host == catalog::brand_domain || is_below(host, catalog::brand_domain)) return true;
  return std::ranges::any_of(rules.regions(), [host](const region& r) {
    const std::string_view name = std::string_view(r.host).substr(0, r.host.find(':'));
    return !name.empty() && !is_loopback(name) && (host == name || is_below(host, name));
  });
}

// Somebody else's name: does it imitate one of ours?
void judge_name(std::string_view folded, const policy& rules, host_verdict& verdict) {
  verdict.resembles = verdict.texts.keep(find_imitated(folded, rules.regions()));
  verdict.kind = verdict.resembles.empty() ? host_kind::foreign : host_kind::lookalike;
}

// A host that the host rule cannot read because of its letters is still somebody's, and may be meant to
// deceive.
void read_unreadable(const policy& rules, std::string_view authority_text, url_scheme scheme,
                     host_verdict& verdict) {
  const auto folded = fold_host(authority_text, verdict.texts);
  if (!folded) return;
  const std::string_view plain =
      replace(replace(*folded, any_letter, 'x', verdict.texts), other_letter, 'x', verdict.texts);
  const auto shape = read_authority(plain, scheme, verdict.texts);
  if (!shape) return;
  judge_name(folded->substr(0, shape->host.size()), rules, verdict);
}

void judge_authority(const policy& rules, const authority& site, host_verdict& verdict) {
  verdict.host = site.site;
  if (!site.trailing_dot) {
    if (const auto row = std::ranges::find(rules.regions(), site.site, &region::host);
        row != rules.regions().end()) {
      verdict.kind = host_kind::region;
      verdict.region = row->id;
      return;
    }
    if (std::ranges::find(rules.self_hosted(), site.site, &self_hosted_site::host) !=
        rules.self_hosted().end()) {
      verdict.kind = host_kind::self_hosted;
      return;
    }
  }
  if (is_official(rules, site.host)) {
    verdict.kind = host_kind::official;
  } else if (is_loopback(site.host)) {
    verdict.kind = site.port != 0 ? host_kind::development : host_kind::foreign;
  } else if (is_ipv4(site.host) || site.host.starts_with('[')) {
    verdict.kind = host_kind::foreign;
  } else if (const auto folded = fold_host(site.host, verdict.texts)) {
    judge_name(*folded, rules, verdict);
  }
}

url_joints classify(const policy& rules, std::string_view text, host_verdict& verdict) {
  if (text.size() > max_url_bytes) return {};
  const auto cut = cut_url(trim(text));
  if (!cut) return {};
  if (const auto site = read_authority(cut->authority, cut->scheme, verdict.texts)) {
    judge_authority(rules, *site, verdict);
  } else if (site.error() == code::non_ascii) {
    read_unreadable(rules, cut->authority, cut->scheme, verdict);
  }
  return *cut;
}

}  // namespace

host_verdict detect_region(const policy& rules, std::string_view host_or_url) {
  host_verdict verdict;
  classify(rules, host_or_url, verdict);
  // The caller's text and the policy may go before the answer does.
  verdict.region = verdict.texts.keep(verdict.region);
  verdict.host = verdict.texts.keep(verdict.host);
  return verdict;
}

std::optional<std::string> switch_region(const policy& rules, std::string_view url, std::string_view to) {
  host_verdict verdict;
  const url_joints joints = classify(rules, url, verdict);
  if (verdict.kind != host_kind::region || joints.scheme == url_scheme::none) return std::nullopt;
  const auto target = std::ranges::find(rules.regions(), to, &region::id);
  if (target == rules.regions().end() || target->host.empty()) return std::nullopt;
  const auto tail = clean_tail(joints.tail, verdict.texts);
  if (!tail) return std::nullopt;
  // Plain http is for a machine talking to itself: a sandbox of regions under localhost.
  const bool plain = joints.scheme == url_scheme::http &&
                     is_loopback(std::string_view(target->host).substr(0, target->host.find(':')));
  std::string switched = plain ? "http://" : "https://";
  return std::move(switched.append(target->host).append(*tail));
}

std::vector<region> regions(const policy& rules) { return {rules.regions().begin(), rules.regions().end()}; }

}  // namespace usher
