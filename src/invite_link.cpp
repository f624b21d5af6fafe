#include "usher/invite_link.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <utility>

#include "ascii.hpp"
#include "catalog/lookalikes.hpp"
#include "decoding.hpp"
#include "host.hpp"
#include "invite_page.hpp"
#include "pasted_text.hpp"
#include "unicode.hpp"
#include "url.hpp"
#include "usher/settings.hpp"
#include "wrappers.hpp"

namespace usher {
namespace {

constexpr std::size_t max_links = 500;
constexpr std::size_t max_invites = 16;
constexpr std::size_t max_classified = 8;
constexpr std::size_t max_wrappers = 5;
constexpr int max_lines = 12;
// Bytes of links that are read in one text, continuations and unwrapped targets counted anew.
constexpr std::size_t max_read_bytes = std::size_t{1} << 18;

constexpr std::array<std::string_view, 4> status_words{"ok", "fixed", "ambiguous", "reject"};

constexpr std::array<std::string_view, 19> kind_words{"existing-account",
                                                      "new-account",
                                                      "sign-in",
                                                      "organization-page",
                                                      "project-page",
                                                      "root",
                                                      "onboarding",
                                                      "setup-password",
                                                      "reset-password",
                                                      "sso-initiate",
                                                      "sso-required",
                                                      "auth-error",
                                                      "region-chooser",
                                                      "unknown-region-host",
                                                      "foreign-host",
                                                      "wrapped-opaque",
                                                      "unsafe",
                                                      "empty",
                                                      "other"};

constexpr std::array<std::string_view, repair_count> repair_words{"zero-width",
                                                                  "full-width",
                                                                  "defanged",
                                                                  "stray-characters",
                                                                  "missing-scheme",
                                                                  "slashes",
                                                                  "case",
                                                                  "trailing-dot",
                                                                  "https",
                                                                  "html-amp",
                                                                  "quoted-printable",
                                                                  "line-wrap",
                                                                  "double-encoding",
                                                                  "double-slash",
                                                                  "base-path"};

// What one link turned out to be.
struct reading {
  code reason = code::not_an_invite;
  bool ours = false;       // a region, a listed instance, or this machine
  bool host_only = false;  // nothing behind the host, so that it may have been cut off there
  bool chooser = false;    // the path of the page on which a region is chosen
  const region* in = nullptr;
  bool plain = false;     // http
  std::string host;       // as it is written in a URL
  std::string authority;  // as it was found
  std::string hinted_host;
  invite_page page;
  repair_set repairs;
  std::vector<std::string_view> wrappers;
  int weight = 0;  // of reasons to refuse, the heaviest is told

  [[nodiscard]] bool invites() const noexcept { return reason == code::ok; }
  [[nodiscard]] std::string url() const {
    std::string text = plain ? "http://" : "https://";
    return text.append(host).append(write_tail(page));
  }
};

// Readings are handed on a lot, and are large.
using reading_ptr = std::unique_ptr<reading>;

// Asked for every byte of every link, so looked up.
constexpr auto link_bytes = [] {
  std::array<bool, 256> allowed{};
  for (std::size_t c = 0x21; c < 0x7F; ++c)
    allowed[c] = !std::string_view("\\\"<>^`{|}").contains(static_cast<char>(c));
  return allowed;
}();

bool is_link_byte(char c) noexcept { return link_bytes[static_cast<unsigned char>(c)]; }

class link_reader {
 public:
  link_reader(const policy& rules, std::string_view text) : rules_(rules), text_(text) {}

  invite_link read();

 private:
  reading_ptr read_link(std::string link);
  reading_ptr read_piece(std::string_view piece, const pasted_link& link, bool soft);
  reading_ptr read_pasted(link_finder& finder, const pasted_link& link);
  bool find_place(const authority& site, url_scheme scheme, std::string_view tail, reading& read);
  void weigh(reading& read);
  void keep(reading_ptr read);
  [[nodiscard]] invite_link answer(const reading& read) const;

  const policy& rules_;
  std::string_view text_;
  std::vector<reading_ptr> invites_;
  reading_ptr refused_;
  std::size_t bytes_left_ = max_read_bytes;
  std::size_t classified_ = 0;
};

// Is this host one to send people to? Then `read` says which, and what page of it.
bool link_reader::find_place(const authority& site, url_scheme scheme, std::string_view tail, reading& read) {
  read.host = site.with_port();
  std::vector<std::string_view> bases;
  const auto row = std::ranges::find(rules_.regions(), read.host, &region::host);
  if (row != rules_.regions().end()) {
    read.in = &*row;
  } else {
    for (const auto& instance : rules_.self_hosted()) {
      if (instance.host == read.host) bases.emplace_back(instance.base_path);
    }
    if (bases.empty() && (site.port == 0 || !is_loopback(site.host))) return false;
    if (bases.empty()) bases.emplace_back();
    // The longest base path first: /a/b lies below /a.
    for (std::size_t n = 1; n < bases.size(); ++n) {
      for (std::size_t i = n; i > 0 && bases[i].size() > bases[i - 1].size(); --i)
        std::swap(bases[i], bases[i - 1]);
    }
  }
  read.ours = true;
  read.plain = scheme == url_scheme::http && (read.in == nullptr || is_loopback(site.host));
  if (scheme == url_scheme::http && !read.plain) read.repairs.add(repair::https);
  if (site.trailing_dot) read.repairs.add(repair::trailing_dot);
  read_page(tail, bases, read.page);
  read.repairs.add(read.page.repairs);
  read.reason = read.page.invite ? code::ok : code::not_an_invite;
  return true;
}

// Undoes the gateways, and judges the host of what comes out.
reading_ptr link_reader::read_link(std::string link) {
  auto result = std::make_unique<reading>();
  reading& read = *result;
  for (;;) {
    bytes_left_ -= std::min(bytes_left_, link.size() + 64);
    read.authority.clear();
    if (link.size() > max_url_bytes) {
      read.reason = code::too_long;
      return result;
    }
    const auto cut = cut_url(link);
    if (!cut || cut->scheme == url_scheme::none) {
      read.reason = code::scheme;
      return result;
    }
    read.authority = cut->authority;
    read.host_only = cut->tail.empty();
    read.chooser = cut->tail == "/cloud" || cut->tail.starts_with("/cloud/");
    const auto site = read_authority(cut->authority, cut->scheme);
    if (!site) {
      read.reason = site.error() == code::non_ascii ? code::byte : site.error();
      return result;
    }
    if (!std::ranges::all_of(cut->tail, is_link_byte)) {
      read.reason = code::byte;
      return result;
    }
    if (find_place(*site, cut->scheme, cut->tail, read)) {
      const auto written = static_cast<std::size_t>(cut->tail.data() - link.data());
      if (std::ranges::any_of(link.substr(0, written), [](char c) { return c != ascii_lower(c); }))
        read.repairs.add(repair::case_folded);
      return result;
    }
    read.reason = code::foreign_host;
    if (site->punycode) read.reason = code::punycode;
    auto inside = site->trailing_dot ? std::nullopt : unwrap(*site, cut->tail);
    if (!inside) return result;
    if (read.wrappers.size() == max_wrappers) {
      read.reason = code::too_deep;
      return result;
    }
    if (read.wrappers.empty() || read.wrappers.back() != inside->name) read.wrappers.push_back(inside->name);
    if (inside->is != unwrapped_link::outcome::target) {
      const bool opaque = inside->is == unwrapped_link::outcome::opaque;
      read.reason = opaque ? code::opaque_wrapper : code::broken_wrapper;
      read.hinted_host = std::move(inside->hinted_host);
      return result;
    }
    if (inside->target.size() >= link.size()) {
      read.reason = code::broken_wrapper;
      return result;
    }
    link = std::move(inside->target);
  }
}

reading_ptr link_reader::read_piece(std::string_view piece, const pasted_link& link, bool soft) {
  if (piece.size() > 4 * max_url_bytes) piece = piece.substr(0, 4 * max_url_bytes);
  repair_set repairs = link.repairs;
  reading_ptr read;
  if (!soft) read = read_link(tidy_link(piece, link.bare, repairs));
  if (soft || (!read->invites() && piece.contains("=3D"))) {
    repair_set more = link.repairs;
    more.add(repair::quoted_printable);
    reading_ptr decoded = read_link(tidy_link(decode_percent(piece, '='), link.bare, more));
    if (soft || decoded->invites()) {
      read = std::move(decoded);
      repairs = more;
    }
  }
  read->repairs.add(repairs);
  return read;
}

// A link and, when it is not complete, the lines that a mail client has broken off it. Never joins what is
// complete: the next line may be prose.
reading_ptr link_reader::read_pasted(link_finder& finder, const pasted_link& link) {
  const std::string_view piece = text_.substr(link.begin, link.end - link.begin);
  reading_ptr best = read_piece(piece, link, false);
  const bool may_go_on = best->ours || !best->wrappers.empty() || best->host_only || piece.ends_with('=');
  if (!may_go_on) return best;
  std::string joined(piece);
  bool soft = false;
  std::size_t at = link.end;
  for (int lines = 0; lines < max_lines && bytes_left_ > 0; ++lines) {
    const auto more = read_next_line(text_, at);
    const bool parameter = more && more->text.starts_with('&');
    if (!more || (best->invites() && is_cuid(best->page.organization_id) && !parameter)) break;
    if (joined.size() + more->text.size() > max_url_bytes) break;
    const bool soft_break = joined.ends_with('=');
    std::string whole = joined;
    if (soft_break) whole.pop_back();
    const std::size_t seam = whole.size();
    whole += more->text;
    reading_ptr read = read_piece(whole, link, soft || soft_break);
    if (soft_break && !soft && !read->invites()) {
      // Perhaps the sign at the end of the line was no soft break, but a part of the link.
      std::string plain = joined + std::string(more->text);
      if (reading_ptr wrapped = read_piece(plain, link, false); wrapped->invites()) {
        whole = std::move(plain);
        read = std::move(wrapped);
      }
    }
    if (!read->repairs.has(repair::quoted_printable)) read->repairs.add(repair::line_wrap);
    // What a break may have cut in two, an identifier, is joined only when the result is one beyond doubt.
    const std::string& id = read->page.organization_id;
    const std::size_t id_at = id.empty() ? 0 : whole.rfind(id);
    const bool across = !read->wrappers.empty() || (id_at <= seam && seam < id_at + id.size());
    const bool better = !best->invites() || (is_cuid(id) && !is_cuid(best->page.organization_id)) ||
                        (parameter && best->page.email.empty() && !read->page.email.empty());
    at = more->end;
    if (read->invites() && better && (!across || is_cuid(id))) {
      best = std::move(read);
      finder.skip_to(at);
    } else if (best->invites()) {
      break;
    }
    joined = std::move(whole);
    soft = soft || soft_break;
    if (!more->whole_line) break;
  }
  return best;
}

// The kind of what was refused, and how much it matters beside the other links of a text.
void link_reader::weigh(reading& read) {
  link_kind& kind = read.page.kind;
  if (read.ours) {
    read.weight = kind == link_kind::root ? 3 : 5;
    return;
  }
  if (read.reason == code::opaque_wrapper || read.reason == code::broken_wrapper) {
    kind = link_kind::wrapped_opaque;
    read.weight = 6;
    return;
  }
  kind = link_kind::unsafe;
  read.weight = 4;
  if (read.reason != code::foreign_host && read.reason != code::punycode && read.reason != code::byte) return;
  if (classified_++ >= max_classified) {
    read.weight = 1;
    kind = link_kind::foreign_host;
    return;
  }
  switch (const auto verdict = detect_region(rules_, read.authority); verdict.kind) {
    case host_kind::lookalike:
      kind = link_kind::foreign_host;
      read.weight = 7;
      break;
    case host_kind::foreign:
      kind = link_kind::foreign_host;
      read.weight = 1;
      break;
    case host_kind::official: {
      const std::string name = read.host.substr(0, read.host.find(':'));
      const bool region_name = detect_region(rules_, name).kind == host_kind::region;
      const bool site =
          read.host == catalog::brand_domain || read.host == "www." + std::string(catalog::brand_domain);
      kind = !site          ? link_kind::unknown_region_host
             : read.chooser ? link_kind::region_chooser
                            : link_kind::other;
      read.reason = region_name ? code::official_with_port
                    : site      ? code::not_an_invite
                                : code::unknown_region_host;
      read.weight = 2;
      break;
    }
    default:
      break;
  }
}

// The same invitation twice (a button and its text) is one: the one that says more.
void link_reader::keep(reading_ptr read) {
  if (!read->invites()) {
    weigh(*read);
    if (!refused_ || read->weight > refused_->weight) refused_ = std::move(read);
    return;
  }
  const std::string& email = read->page.email;
  for (reading_ptr& known : invites_) {
    const std::string& known_email = known->page.email;
    if (known->host != read->host || known->page.base_path != read->page.base_path ||
        known->page.organization_id != read->page.organization_id) {
      continue;
    }
    if (!known_email.empty() && !email.empty() && known_email != email) continue;
    const bool cleaner = !known->repairs.empty() && read->repairs.empty();
    if (known_email.size() < email.size() || (cleaner && known_email == email)) known = std::move(read);
    return;
  }
  if (invites_.size() < max_invites) invites_.push_back(std::move(read));
}

template <class Text>
std::optional<std::string> if_any(const Text& text) {
  return text.empty() ? std::nullopt : std::optional(std::string(text));
}

invite_link link_reader::answer(const reading& read) const {
  invite_link out;
  out.reason = read.reason;
  out.kind = read.page.kind;
  out.wrappers = read.wrappers;
  if (read.ours) {
    out.host = detect_region(rules_, read.host);
  } else if (!read.authority.empty()) {
    out.host = detect_region(rules_, read.authority);
  }
  if (read.in != nullptr) out.region = read.in->id;
  if (!read.hinted_host.empty()) out.hint_region = detect_region(rules_, read.hinted_host).region;
  if (read.ours) {
    out.organization_id = if_any(read.page.organization_id);
    out.project_id = if_any(read.page.project_id);
    out.email = if_any(read.page.email);
    out.target_path = if_any(read.page.target_path);
  }
  if (!read.invites()) return out;
  out.url = read.url();
  for (std::size_t n = 0; n < repair_count; ++n) {
    if (read.repairs.has(static_cast<repair>(n))) out.repairs.push_back(static_cast<repair>(n));
  }
  out.status = out.repairs.empty() ? link_status::ok : link_status::fixed;
  return out;
}

invite_link link_reader::read() {
  invite_link out;
  if (trim(text_).empty()) {
    out.kind = link_kind::empty;
    return out;
  }
  if (is_script(text_)) {
    out.kind = link_kind::unsafe;
    out.reason = code::scheme;
    return out;
  }
  link_finder finder(text_);
  for (std::size_t links = 0; links < max_links && bytes_left_ > 0; ++links) {
    const auto link = finder.next();
    if (!link) break;
    reading_ptr found;
    if (link->other_scheme) {
      found = std::make_unique<reading>();
      found->reason = code::scheme;
    } else {
      found = read_pasted(finder, *link);
      // Words with a dot in them are no links unless they lead somewhere.
      if (link->bare && !found->ours && found->wrappers.empty()) {
        const auto verdict = detect_region(rules_, found->authority).kind;
        if (verdict == host_kind::foreign || verdict == host_kind::invalid) continue;
      }
      if (found->invites() && link->cut && !is_cuid(found->page.organization_id)) {
        found->reason = code::byte;
        found->page.kind = link_kind::unsafe;
        found->ours = false;
      }
    }
    keep(std::move(found));
  }
  if (invites_.empty()) {
    if (refused_) return answer(*refused_);
    const std::string_view trimmed = trim(text_);
    if (!trimmed.contains(' ') && !cut_url(trimmed)) out.reason = code::scheme;
    return out;
  }
  out = answer(*invites_.front());
  if (invites_.size() == 1) return out;
  invite_link several;
  several.status = link_status::ambiguous;
  several.reason = code::several_invites;
  several.kind = out.kind;
  for (const reading_ptr& one : invites_) several.urls.push_back(one->url());
  return several;
}

}  // namespace

std::string_view to_string(link_status status) noexcept {
  return status_words[static_cast<std::size_t>(status)];
}

std::string_view to_string(link_kind kind) noexcept { return kind_words[static_cast<std::size_t>(kind)]; }

std::string_view to_string(repair done) noexcept { return repair_words[static_cast<std::size_t>(done)]; }

invite_link read_invite_link(const policy& rules, std::string_view text) {
  return link_reader(rules, text).read();
}

}  // namespace usher
