#include "invite_page.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "ascii.hpp"
#include "decoding.hpp"
#include "identifiers.hpp"
#include "unicode.hpp"
#include "url.hpp"
#include "words.hpp"

namespace usher {
namespace {

constexpr std::size_t max_email_bytes = 320;  // RFC 3696 section 3: 64, the @, and 255
constexpr std::string_view organization = "/organization/";
constexpr std::string_view project = "/project/";
constexpr std::string_view broken_base = "/api/auth";

struct named_page {
  std::string_view path;
  link_kind kind;
};

constexpr std::array pages{
    named_page{"/auth/sign-up", link_kind::new_account},
    named_page{"/auth/sign-in", link_kind::sign_in},
    named_page{"/auth/sso-initiate", link_kind::sso_initiate},
    named_page{"/auth/enterprise-sso-required", link_kind::sso_required},
    named_page{"/auth/error", link_kind::auth_error},
    named_page{"/auth/setup-password", link_kind::setup_password},
    named_page{"/auth/reset-password", link_kind::reset_password},
    named_page{"/onboarding", link_kind::onboarding},
    named_page{"", link_kind::root},
};

// Browsers resolve `.` and `..`, percent-encoded ones too: what such a path names is not what it says.
bool has_dot_segment(std::string_view path, text_store& texts) {
  char before = '/';
  for (std::size_t at = 0; at < path.size(); ++at) {
    // `%2e` is a dot too.
    if (before == '/' && (path[at] == '.' || path[at] == '%')) {
      std::string_view rest = text_from(path, at);
      const std::string_view segment = take_word(rest, '/');
      const std::string_view dots = segment.size() <= 6 ? decode_percent(segment, texts) : segment;
      if (dots == "." || dots == "..") return true;
    }
    before = path[at];
  }
  return false;
}

// An address as far as a link can tell, so that one cut off by a line break is noticed.
bool is_address(std::string_view text) noexcept {
  const std::size_t at = text.find('@');
  const std::size_t dot = text.rfind('.');
  if (at == 0 || at == std::string_view::npos || text.size() > max_email_bytes) return false;
  if (text.find('@', at + 1) != std::string_view::npos) return false;
  // No domain ends with a mark; a quote that was copied along would.
  if (is_byte(text.back(), ascii_byte) && !ascii_alphanumeric(text.back())) return false;
  if (dot == std::string_view::npos || dot < at + 2 || text.size() - dot < 3) return false;
  while (!text.empty()) {
    if (is_byte(text.front(), url_byte)) {
      text.remove_prefix(1);
      continue;
    }
    const auto c = take_code_point(text);
    if (!c || *c < 0x20 || (*c >= 0x7F && *c < 0xA0) || is_blank(*c) || is_invisible(*c)) return false;
  }
  return true;
}

// A path of this very host, as it may be followed after signing in.
bool is_safe_target(std::string_view target, text_store& texts) {
  if (!target.starts_with('/') || target.starts_with("//") || target.contains('\\')) return false;
  if (!are_bytes(target, printable_byte)) return false;
  return !has_dot_segment(path_of(target), texts);
}

// Sets the identifiers that `path` names. True when it is the page of an organisation, and nothing below.
bool read_ids(std::string_view path, invite_page& page) {
  const bool in_organization = path.starts_with(organization);
  if (!in_organization && !path.starts_with(project)) return false;
  path.remove_prefix(in_organization ? organization.size() : project.size());
  const std::string_view id = path.substr(0, count_bytes(path, 0, inner_byte));
  if (!is_id(id)) return false;
  (in_organization ? page.organization_id : page.project_id) = id;
  return in_organization && id.size() == path.size();
}

std::optional<std::string_view> without_base(std::string_view path, std::string_view base) noexcept {
  if (!path.starts_with(base)) return std::nullopt;
  path.remove_prefix(base.size());
  if (!path.empty() && path.front() != '/') return std::nullopt;
  return path;
}

struct query {
  std::string_view target;
  std::string_view email;
  int targets = 0;
  int emails = 0;
  bool repeated = false;
};

query read_query(std::string_view clean, text_store& texts) {
  query read;
  each_parameter(clean, [&](std::string_view name, std::string_view value) {
    const bool is_target = name == "targetPath";
    if (!is_target && name != "email") return;
    (is_target ? read.target : read.email) = decode_form(value, texts);
    read.repeated |= (is_target ? read.targets : read.emails)++ > 0;
  });
  return read;
}

void read_auth_page(const query& read, invite_page& page, text_store& texts) {
  page.organization_id = {};
  page.project_id = {};
  page.target_path = {};
  page.email = trim(read.email);
  // A blank inside an address was a plus sign that somebody did not encode.
  page.email = replace(page.email, ' ', '+', texts);
  const bool cut_off = !page.email.empty() && !is_address(page.email);
  if (cut_off) page.email = {};
  bool exact = false;
  if (is_safe_target(read.target, texts)) {
    std::string_view target = read.target;
    if (!page.base_path.empty()) target = without_base(target, page.base_path).value_or(target);
    if (target.size() > 1 && target.ends_with('/')) target.remove_suffix(1);
    page.target_path = target;
    exact = read_ids(target, page);
  }
  const bool joins = page.kind == link_kind::new_account || page.kind == link_kind::sign_in;
  page.invite = joins && exact && !read.repeated && !cut_off;
}

bool may_be_base_path(std::string_view path) noexcept {
  return std::ranges::all_of(path, [](char c) { return is_byte(c, host_byte) || c == '/'; });
}

// The documented setting of a base path makes instances send /base/api/auth/organization/ID.
std::string_view undo_broken_base(std::string_view path, std::string_view base, invite_page& page) {
  const std::size_t at = path.find(broken_base);
  if (at == std::string_view::npos || (at > 0 && !base.empty()) || !may_be_base_path(path.substr(0, at)))
    return path;
  const std::string_view rest = path.substr(at + broken_base.size());
  if (!rest.starts_with(organization) && !rest.starts_with("/auth/")) return path;
  page.repairs.add(repair::base_path);
  if (at > 0) page.base_path = path.substr(0, at);
  return rest;
}

// `path` without its base path. Only instances of one's own have one.
std::optional<std::string_view> find_path(std::string_view path, std::optional<std::string_view> base,
                                          invite_page& page) {
  if (!base) return path;
  const auto rest = without_base(path, *base);
  if (!rest) return std::nullopt;
  page.base_path = *base;
  return undo_broken_base(*rest, *base, page);
}

}  // namespace

bool is_cuid(std::string_view id) noexcept {
  return id.size() == 25 && id.front() == 'c' &&
         std::ranges::all_of(id, [](char c) { return ascii_digit(c) || (c >= 'a' && c <= 'z'); });
}

void read_page(std::string_view tail, std::optional<std::string_view> base, invite_page& page,
               text_store& texts) {
  const auto clean = clean_tail(tail, texts);
  if (!clean) return;
  std::string_view path = path_of(*clean);
  if (has_dot_segment(path, texts)) return;
  if (path.contains("//")) {
    page.repairs.add(repair::double_slash);
    char* const begin = texts.room(path.size());
    const auto both = [](char a, char b) { return a == '/' && b == '/'; };
    path = texts.cut(begin, std::ranges::unique_copy(path, begin, both).out, path.size());
  }
  if (path.ends_with('/')) path.remove_suffix(1);
  const auto found = find_path(path, base, page);
  if (!found) return;
  const std::string_view rest = *found;

  if (rest.starts_with(organization) || rest.starts_with(project)) {
    page.invite = read_ids(rest, page);
    if (page.invite) {
      page.kind = link_kind::existing_account;
    } else if (!page.organization_id.empty()) {
      page.kind = link_kind::organization_page;
    } else if (rest.starts_with(project)) {
      page.kind = link_kind::project_page;
    }
    if (!page.organization_id.empty() || !page.project_id.empty()) page.target_path = rest;
    return;
  }
  const auto* const row = std::ranges::find(pages, rest, &named_page::path);
  if (row == pages.end()) return;
  page.kind = row->kind;
  if (!rest.starts_with("/auth/")) return;
  const query read = read_query(*clean, texts);
  read_auth_page(read, page, texts);
  if (page.invite || read.repeated) return;
  // Encoded twice as a whole: undone once, and only when the result is a shape.
  const auto again =
      clean_tail(texts.join({"/", decode_percent(tail.substr(path_of(tail).size()), texts)}), texts);
  if (!again) return;
  read_auth_page(read_query(*again, texts), page, texts);
  if (page.invite) {
    page.repairs.add(repair::double_encoding);
  } else {
    read_auth_page(read, page, texts);
  }
}

std::string_view write_link(std::string_view scheme, std::string_view site, const invite_page& page,
                            text_store& texts) {
  if (page.kind == link_kind::existing_account)
    return texts.join({scheme, site, page.base_path, organization, page.organization_id});
  const bool email = !page.email.empty();
  return texts.join({scheme, site, page.base_path,
                     page.kind == link_kind::sign_in ? "/auth/sign-in" : "/auth/sign-up",
                     "?targetPath=%2Forganization%2F", page.organization_id, email ? "&email=" : "",
                     encode_component(page.email, texts)});
}

}  // namespace usher
