#include "usher/invite_link.hpp"

#include <algorithm>
#include <cstddef>
#include <forward_list>
#include <optional>

#include "ascii.hpp"
#include "catalog/lookalikes.hpp"
#include "decoding.hpp"
#include "host.hpp"
#include "invite_page.hpp"
#include "pasted_text.hpp"
#include "unicode.hpp"
#include "usher/settings.hpp"
#include "wrappers.hpp"

namespace usher {
namespace {

constexpr std::size_t max_links = 500;
constexpr std::size_t max_classified = 8;
constexpr int max_lines = 12;
// Bytes of links that are read in one text, continuations and unwrapped targets counted anew.
constexpr std::size_t max_read_bytes = std::size_t{1} << 18;

// What one link turned out to be. Its views are of the text, the policy, and the reader's store.
struct reading {
  code reason = code::not_an_invite;
  bool ours = false;                    // a region, a listed instance, or this machine
  bool host_only = false;               // nothing behind the host, so that it may have been cut off there
  bool chooser = false;                 // the path of the page on which a region is chosen
  bool plain = false;                   // http
  host_kind kind = host_kind::invalid;  // when it is ours
  int weight = 0;                       // of reasons to refuse, the heaviest is told
  const region* in = nullptr;
  std::string_view host;       // as it is written in a URL
  std::string_view authority;  // as it was found
  std::string_view hinted_host;
  invite_page page;
  repair_set repairs;
  short_list<std::string_view, max_wrappers> wrappers;

  // Not inline: its many members are set in several places.
  [[gnu::noinline]] reading() noexcept;
  [[nodiscard]] bool invites() const noexcept { return reason == code::ok; }
};

reading::reading() noexcept = default;

host_kind kind_of(const policy& rules, std::string_view host) { return detect_region(rules, host).kind; }

class link_reader {
 public:
  link_reader(const policy& rules, std::string_view text, invite_link& out)
      : rules_(rules), text_(text), out_(out), texts_(out.texts) {}

  void read();

 private:
  void read_link(std::string_view link, reading& read);
  void read_piece(std::string_view piece, const pasted_link& link, bool soft, reading& read);
  void read_pasted(link_finder& finder, const pasted_link& link, reading& best);
  bool find_place(const authority& site, const url_joints& cut, reading& read);
  bool is_rest(const pasted_link& start, const pasted_link& link);
  void weigh(reading& read);
  void keep(reading& read);
  void answer(const reading& read);
  std::string_view url(const reading& read) {
    return write_link(read.plain ? "http://" : "https://", read.host, read.page, texts_);
  }

  const policy& rules_;
  std::string_view text_;
  invite_link& out_;
  text_store& texts_;
  std::forward_list<reading> invites_;  // in their order, the last one is `last_`
  std::forward_list<reading>::iterator last_ = invites_.before_begin();
  std::size_t count_ = 0;
  reading refused_;
  bool refuses_ = false;
  std::size_t bytes_left_ = max_read_bytes;
  std::size_t classified_ = 0;
};

// Is this host one to send people to? Then `read` says which, and what page of it.
bool link_reader::find_place(const authority& site, const url_joints& cut, reading& read) {
  read.host = site.site;
  std::optional<std::string_view> base;
  const auto row = std::ranges::find(rules_.regions(), read.host, &region::host);
  const auto instance = std::ranges::find(rules_.self_hosted(), read.host, &self_hosted_site::host);
  if (row != rules_.regions().end()) {
    read.in = &*row;
    read.kind = host_kind::region;
  } else if (instance != rules_.self_hosted().end()) {
    base = instance->base_path;
    read.kind = host_kind::self_hosted;
  } else if (site.port != 0 && is_loopback(site.host)) {
    base = "";
    read.kind = host_kind::development;
  } else {
    return false;
  }
  const bool http = cut.scheme == url_scheme::http;
  read.ours = true;
  read.plain = http && (read.in == nullptr || is_loopback(site.host));
  if (http && !read.plain) read.repairs.add(repair::https);
  if (site.trailing_dot) read.repairs.add(repair::trailing_dot);
  read_page(cut.tail, base, read.page, texts_);
  read.repairs.add(read.page.repairs);
  read.reason = read.page.invite ? code::ok : code::not_an_invite;
  return true;
}

// Undoes the gateways, and judges the host of what comes out.
void link_reader::read_link(std::string_view link, reading& read) {
  read = {};
  // The same gateway twice in a row is named once, and counts twice.
  for (std::size_t depth = 0;; ++depth) {
    bytes_left_ -= std::min(bytes_left_, link.size() + 64);
    read.authority = {};
    const auto cut = cut_url(link);
    read.reason = code::too_long;
    if (link.size() > max_url_bytes) return;
    read.reason = code::scheme;
    if (!cut || cut->scheme == url_scheme::none) return;
    read.authority = cut->authority;
    read.host_only = cut->tail.empty();
    read.chooser = cut->tail == "/cloud" || cut->tail.starts_with("/cloud/");
    const auto site = read_authority(cut->authority, cut->scheme, texts_);
    read.reason = code::byte;
    if (!site && site.error() != code::non_ascii) read.reason = site.error();
    if (!site || !are_bytes(cut->tail, url_byte)) return;
    if (find_place(*site, *cut, read)) {
      const std::string_view written = link.substr(0, link.size() - cut->tail.size());
      if (std::ranges::any_of(written, [](char c) { return c != ascii_lower(c); }))
        read.repairs.add(repair::case_folded);
      return;
    }
    read.reason = site->punycode ? code::punycode : code::foreign_host;
    if (site->trailing_dot) return;
    const auto inside = unwrap(*site, cut->tail, texts_);
    if (!inside) return;
    read.reason = code::too_deep;
    if (depth == max_wrappers) return;
    if (read.wrappers.empty() || read.wrappers.back() != inside->name) read.wrappers.push_back(inside->name);
    read.reason = inside->is == unwrapped_link::outcome::opaque ? code::opaque_wrapper : code::broken_wrapper;
    read.hinted_host = inside->hinted_host;
    if (inside->is != unwrapped_link::outcome::target || inside->target.size() >= link.size()) return;
    link = inside->target;
  }
}

void link_reader::read_piece(std::string_view piece, const pasted_link& link, bool soft, reading& read) {
  repair_set repairs = link.repairs;
  if (!soft) read_link(tidy_link(piece, link.bare, repairs, texts_), read);
  if (soft || (!read.invites() && piece.contains("=3D"))) {
    repair_set more = link.repairs;
    more.add(repair::quoted_printable);
    reading decoded;
    read_link(tidy_link(decode_percent(piece, texts_, '='), link.bare, more, texts_), decoded);
    if (soft || decoded.invites()) {
      read = decoded;
      repairs = more;
    }
  }
  read.repairs.add(repairs);
}

// A link and, when it is not complete, the lines that a mail client has broken off it. Never joins what is
// complete: the next line may be prose.
void link_reader::read_pasted(link_finder& finder, const pasted_link& link, reading& best) {
  // A copy, because the caller's text may go before the answer does.
  std::string_view joined =
      texts_.keep(text_.substr(link.begin, std::min(link.end - link.begin, 4 * max_url_bytes)));
  read_piece(joined, link, false, best);
  const bool may_go_on = best.ours || !best.wrappers.empty() || best.host_only || joined.ends_with('=');
  if (!may_go_on) return;
  bool soft = false;
  std::size_t at = link.end;
  for (int lines = 0; lines < max_lines && bytes_left_ > 0; ++lines) {
    const auto more = read_next_line(text_, at);
    const bool parameter = more && more->text.starts_with('&');
    if (!more || (best.invites() && is_cuid(best.page.organization_id) && !parameter)) break;
    if (joined.size() + more->text.size() > max_url_bytes) break;
    const bool soft_break = joined.ends_with('=');
    const std::size_t seam = joined.size() - (soft_break ? 1 : 0);
    std::string_view whole = texts_.join({joined.substr(0, seam), more->text});
    reading read;
    read_piece(whole, link, soft || soft_break, read);
    if (soft_break && !soft && !read.invites()) {
      // Perhaps the sign at the end of the line was no soft break, but a part of the link.
      const std::string_view plain = texts_.join({joined, more->text});
      reading wrapped;
      read_piece(plain, link, false, wrapped);
      if (wrapped.invites()) {
        whole = plain;
        read = wrapped;
      }
    }
    if (!read.repairs.has(repair::quoted_printable)) read.repairs.add(repair::line_wrap);
    // What a break may have cut in two, an identifier, is joined only when the result is one beyond doubt.
    const std::string_view id = read.page.organization_id;
    const std::size_t id_at = id.empty() ? 0 : whole.rfind(id);
    const bool across = !read.wrappers.empty() || (id_at <= seam && seam < id_at + id.size());
    const bool better = !best.invites() || (is_cuid(id) && !is_cuid(best.page.organization_id)) ||
                        (parameter && best.page.email.empty() && !read.page.email.empty());
    at = more->end;
    if (read.invites() && better && (!across || is_cuid(id))) {
      best = read;
      finder.skip_to(at);
    } else if (best.invites()) {
      break;
    }
    joined = whole;
    soft = soft || soft_break;
    if (!more->whole_line) break;
  }
}

// Is a host without a scheme the rest of the host that `start` ended in, as in "https://us. cloud.…"? Alone
// it would name another region.
bool link_reader::is_rest(const pasted_link& start, const pasted_link& link) {
  if (!link.bare || start.end == 0) return false;
  reading whole;
  read_link(texts_.join({text_.substr(start.begin, start.end - start.begin),
                         text_.substr(link.begin, link.end - link.begin)}),
            whole);
  return whole.ours;
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
  switch (kind_of(rules_, read.authority)) {
    case host_kind::lookalike:
      kind = link_kind::foreign_host;
      read.weight = 7;
      break;
    case host_kind::foreign:
      kind = link_kind::foreign_host;
      read.weight = 1;
      break;
    case host_kind::official: {
      const std::string_view name = read.host.substr(0, read.host.find(':'));
      const bool region_name = kind_of(rules_, name) == host_kind::region;
      const bool site = read.host == catalog::brand_domain ||
                        (read.host.starts_with("www.") && read.host.substr(4) == catalog::brand_domain);
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
void link_reader::keep(reading& read) {
  if (!read.invites()) {
    weigh(read);
    if (!refuses_ || read.weight > refused_.weight) refused_ = read;
    refuses_ = true;
    return;
  }
  const std::string_view email = read.page.email;
  for (reading& known : invites_) {
    const std::string_view known_email = known.page.email;
    if (known.host != read.host || known.page.base_path != read.page.base_path ||
        known.page.organization_id != read.page.organization_id) {
      continue;
    }
    if (!known_email.empty() && !email.empty() && known_email != email) continue;
    const bool cleaner = !known.repairs.empty() && read.repairs.empty();
    if (known_email.size() < email.size() || (cleaner && known_email == email)) known = read;
    return;
  }
  if (count_ == max_invites) return;
  last_ = invites_.insert_after(last_, read);
  ++count_;
}

void link_reader::answer(const reading& read) {
  out_.reason = read.reason;
  out_.kind = read.page.kind;
  out_.wrappers = read.wrappers;
  if (!read.hinted_host.empty())
    out_.hint_region = texts_.keep(detect_region(rules_, read.hinted_host).region);
  if (!read.ours) {
    if (!read.authority.empty()) out_.host.emplace(detect_region(rules_, read.authority));
    return;
  }
  // The policy may go before the answer does.
  if (read.in != nullptr) out_.region = texts_.keep(read.in->id);
  host_verdict& host = out_.host.emplace();
  host.kind = read.kind;
  host.region = out_.region;
  host.host = read.host;
  out_.organization_id = read.page.organization_id;
  out_.project_id = read.page.project_id;
  out_.email = read.page.email;
  out_.target_path = read.page.target_path;
  if (!read.invites()) return;
  out_.url = url(read);
  out_.repairs = read.repairs;
  out_.status = read.repairs.empty() ? link_status::ok : link_status::fixed;
}

void link_reader::read() {
  const std::string_view trimmed = trim(text_);
  if (trimmed.empty()) {
    out_.kind = link_kind::empty;
    return;
  }
  if (text_.size() > longest_text) {
    out_.kind = link_kind::unsafe;
    out_.reason = code::too_long;
    return;
  }
  if (is_script(trimmed)) {
    out_.kind = link_kind::unsafe;
    out_.reason = code::scheme;
    return;
  }
  link_finder finder(text_);
  pasted_link start;  // the link before, when it ended in its host
  for (std::size_t links = 0; links < max_links && bytes_left_ > 0; ++links) {
    const auto link = finder.next();
    if (!link) break;
    reading found;
    if (link->other_scheme) {
      found.reason = code::scheme;
    } else {
      read_pasted(finder, *link, found);
      // Words with a dot in them are no links unless they lead somewhere.
      if (link->bare && !found.ours && found.wrappers.empty()) {
        const auto kind = kind_of(rules_, found.authority);
        if (kind == host_kind::foreign || kind == host_kind::invalid) continue;
      }
      const bool cut = link->cut && !is_cuid(found.page.organization_id);
      if (found.invites() && (cut || is_rest(start, *link))) {
        found.reason = code::byte;
        found.page.kind = link_kind::unsafe;
        found.ours = false;
      }
    }
    start = found.host_only && !found.ours && !link->bare ? *link : pasted_link();
    keep(found);
  }
  if (invites_.empty()) {
    if (refuses_) return answer(refused_);
    if (!trimmed.contains(' ') && !cut_url(trimmed)) out_.reason = code::scheme;
    return;
  }
  if (count_ == 1) return answer(invites_.front());
  out_.status = link_status::ambiguous;
  out_.reason = code::several_invites;
  out_.kind = invites_.front().page.kind;
  for (const reading& one : invites_) out_.urls.push_back(url(one));
}

}  // namespace

invite_link read_invite_link(const policy& rules, std::string_view text) {
  invite_link out;
  link_reader(rules, text, out).read();
  return out;
}

}  // namespace usher
