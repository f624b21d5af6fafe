// The codes that every answer of Usher is made of: errors are values, and a reason is a code.
//
// The same kebab-case words reach JSON, TypeScript (`ReasonCode`, generated) and the sentences people read. A
// code never changes its meaning; new ones are added to the one list below.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace usher {

// One line a code: the enumerator, the word, what it means.
#define USHER_CODES(X)                                                                                       \
  X(ok, "ok", "nothing is wrong")                                                                            \
  /* permissions */                                                                                          \
  X(granted, "granted", "the role holds the scope")                                                          \
  X(role_lacks_scope, "role-lacks-scope", "the role does not hold the scope")                                \
  X(unknown_role, "unknown-role", "no such role: names are upper case and exact")                            \
  X(unknown_scope, "unknown-scope", "no such scope at this level")                                           \
  /* decisions: why the server refuses something about members and invitations */                            \
  X(not_authenticated, "not-authenticated", "nobody is signed in")                                           \
  X(not_org_member, "not-org-member", "signed in, but no member of this organisation")                       \
  X(not_project_member, "not-project-member", "the project is out of sight: no role there that opens it")    \
  X(no_members_read, "no-members-read", "no role that sees the members")                                     \
  X(invalid_email, "invalid-email", "the server refuses the address")                                        \
  X(invalid_role, "invalid-role", "no role of this name can be given or held")                               \
  X(no_org_members_cud, "no-org-members-cud", "the organisation role does not manage members")               \
  X(no_project_members_cud, "no-project-members-cud", "the role on the project does not manage members")     \
  X(no_members_cud, "no-members-cud", "neither role manages members")                                        \
  X(role_above_own, "role-above-own", "the role given, or the role of the person, is above one's own")       \
  X(no_entitlement, "no-entitlement", "the plan has no project roles")                                       \
  X(seat_limit, "seat-limit", "members and pending invitations fill the plan")                               \
  X(unknown_plan, "unknown-plan", "no such plan: how many seats it has is not known (strict)")               \
  X(already_member, "already-member", "belongs to the organisation already")                                 \
  X(already_project_member, "already-project-member", "has a role of their own on the project already")      \
  X(duplicate_invite, "duplicate-invite", "an invitation for this address is pending")                       \
  X(not_found, "not-found", "no such invitation or member in this organisation")                             \
  X(project_not_in_org, "project-not-in-org", "the project is deleted or belongs to somebody else")          \
  X(user_mismatch, "user-mismatch", "the user and the membership are different people")                      \
  X(last_owner, "last-owner", "the organisation would have no other owner")                                  \
  X(no_invite_delete_right, "no-invite-delete-right", "no right to manage members where the invite leads")   \
  X(project_role_required, "project-role-required", "an invite to one project needs a role on it (strict)")  \
  X(lowers_access, "lowers-access", "the project role takes away what the organisation role gives (strict)") \
  X(unknown_action, "unknown-action", "no such action")                                                      \
  /* hosts and links: the host rule */                                                                       \
  X(byte, "byte", "a byte that browsers and RFC 3986 read differently, or none at all")                      \
  X(scheme, "scheme", "neither http:// nor https://")                                                        \
  X(userinfo, "userinfo", "a name before the host (user@host)")                                              \
  X(pct_host, "pct-host", "percent-encoding in the host")                                                    \
  X(label, "label", "a host label that is empty, too long, or not letters, digits and hyphens")              \
  X(port, "port", "a port that is not a number from 1 to 65535")                                             \
  X(ip_literal, "ip-literal", "an address in brackets, or digits that are no dotted quad")                   \
  X(punycode, "punycode", "an xn-- label: browsers disagree about them")                                     \
  X(non_ascii, "non-ascii", "a host written with letters outside ASCII")                                     \
  X(too_long, "too-long", "longer than is read")                                                             \
  /* invite links */                                                                                         \
  X(no_link, "no-link", "no link in it")                                                                     \
  X(not_an_invite, "not-an-invite", "a page of ours, but no invitation that can be followed")                \
  X(opaque_wrapper, "opaque-wrapper", "a rewritten link whose target only the gateway knows")                \
  X(broken_wrapper, "broken-wrapper", "a rewritten link whose target is damaged")                            \
  X(several_invites, "several-invites", "more than one invitation")                                          \
  X(foreign_host, "foreign-host", "somebody else's host")                                                    \
  X(unknown_region_host, "unknown-region-host", "under our domain, but no region")                           \
  X(official_with_port, "official-with-port", "a region's host, on a port where no region is")               \
  X(browser_disagrees, "browser-disagrees", "this browser reads another host in it")                         \
  /* joining: what is in the way */                                                                          \
  X(not_told, "not-told", "nobody said")                                                                     \
  X(other_region, "other-region", "the page is in another region than the invitation")                       \
  X(differs_in_case, "differs-in-case", "the same account, written with other capitals")                     \
  X(other_alias, "other-alias", "another account: only the part behind + differs")                           \
  X(other_address, "other-address", "another account")                                                       \
  X(unreadable_time, "unreadable-time", "no point in time with its offset (ISO 8601)")                       \
  X(expired, "expired", "the invitation ended before now")                                                   \
  X(already_accepted, "already-accepted", "the invitation was used")                                         \
  X(revoked, "revoked", "the invitation was taken back")                                                     \
  /* e-mail: one address */                                                                                  \
  X(no_at, "no-at", "no @ in it")                                                                            \
  X(multiple_at, "multiple-at", "more than one @")                                                           \
  X(empty_local_part, "empty-local-part", "nothing before the @")                                            \
  X(empty_domain, "empty-domain", "nothing behind the @")                                                    \
  X(bad_local_part, "bad-local-part", "a dot or an apostrophe where none may stand")                         \
  X(consecutive_dots, "consecutive-dots", "two dots in a row")                                               \
  X(unsupported_character, "unsupported-character", "a character that the server takes in no address")       \
  X(space_in_address, "space-in-address", "a blank inside")                                                  \
  X(non_ascii_local_part, "non-ascii-local-part", "letters outside ASCII before the @")                      \
  X(non_ascii_domain, "non-ascii-domain", "a domain written with letters outside ASCII")                     \
  X(mixed_script, "mixed-script", "letters of two scripts that look alike")                                  \
  X(invisible_character, "invisible-character", "a character that nobody sees")                              \
  X(control_char, "control-char", "a control character inside")                                              \
  X(bidi_override, "bidi-override", "a character that turns the direction of text")                          \
  X(invalid_unicode, "invalid-unicode", "damaged text: half a character, or bytes that are none")            \
  X(bad_domain, "bad-domain", "a domain that DNS does not allow")                                            \
  X(no_tld, "no-tld", "a domain of one label")                                                               \
  X(idn_tld, "idn-tld", "a top-level domain outside ASCII, which the server refuses")                        \
  X(ip_address, "ip-address", "an IP address for a domain")                                                  \
  X(space_for_dot, "space-for-dot", "a blank where the last dot belongs")                                    \
  X(comma_for_dot, "comma-for-dot", "a comma where the last dot belongs")                                    \
  X(url, "url", "a link, not an address")                                                                    \
  X(local_part_too_long, "local-part-too-long", "more than 64 characters before the @")                      \
  X(label_too_long, "label-too-long", "more than 63 characters between two dots of the domain")              \
  X(domain_too_long, "domain-too-long", "a domain of more than 253 characters")                              \
  X(address_too_long, "address-too-long", "more than 254 characters")                                        \
  X(role_account, "role-account", "a shared mailbox: whoever reads it can accept")                           \
  X(disposable, "disposable", "a mailbox that anybody can open, for a while")                                \
  X(tld_looks_like_file, "tld-looks-like-file", "ends as the name of a file does")                           \
  X(lookalike_domain, "lookalike-domain", "almost a domain of one's own")                                    \
  X(possible_typo, "possible-typo", "almost a well-known domain")                                            \
  /* e-mail: a list of them */                                                                               \
  X(missing_address, "missing-address", "a row without an address")                                          \
  X(mail_header, "mail-header", "a line of a message that names no recipient")                               \
  X(header_like_text, "header-like-text", "a line that would add a hidden recipient to a message")           \
  X(name_is_address, "name-is-address", "the name is another address")                                       \
  X(same_mailbox, "same-mailbox", "another address of a mailbox that is listed already")                     \
  X(maybe_same_mailbox, "maybe-same-mailbox", "perhaps another address of a mailbox that is listed already") \
  X(domain_not_allowed, "domain-not-allowed", "invitations may not go to this domain")                       \
  /* settings */                                                                                             \
  X(not_json, "not-json", "not a JSON text")                                                                 \
  X(too_deep, "too-deep", "nested deeper than any setting")                                                  \
  X(too_many, "too-many", "more entries than are read")                                                      \
  X(wrong_type, "wrong-type", "another kind of value is needed here")                                        \
  X(unknown_key, "unknown-key", "no such setting")                                                           \
  X(missing_key, "missing-key", "a required entry is not there")                                             \
  X(duplicate, "duplicate", "the same thing is named twice")                                                 \
  X(empty, "empty", "nothing in it")                                                                         \
  X(out_of_range, "out-of-range", "a number outside its range")                                              \
  X(invalid_id, "invalid-id", "not 1 to 64 letters, digits, '-' or '_'")                                     \
  X(invalid_host, "invalid-host", "not a host name, or a host name and a port")                              \
  X(invalid_path, "invalid-path", "not a path such as /base: slash first, none last, no dot segments")       \
  X(invalid_domain, "invalid-domain", "not a mail domain")                                                   \
  X(invalid_scope, "invalid-scope", "not of the form resource:action")                                       \
  X(role_order, "role-order", "a role stands above OWNER, below NONE, or against the order of the others")   \
  X(role_without_order, "role-without-order", "the order of two roles is not said: list them together")

/// Why, as a value.
enum class code : std::uint8_t {
#define USHER_CODE(name, word, meaning) name,
  USHER_CODES(USHER_CODE)
#undef USHER_CODE
};

#define USHER_CODE(name, word, meaning) , code::name
/// How many codes there are.
inline constexpr std::size_t code_count = std::to_array({code::ok USHER_CODES(USHER_CODE)}).size() - 1;
#undef USHER_CODE

/// Every code as JSON, TypeScript and messages spell it, in the order of the enumeration.
inline constexpr std::array<std::string_view, code_count> code_words{
#define USHER_CODE(name, word, meaning) word,
    USHER_CODES(USHER_CODE)
#undef USHER_CODE
};

/// What each of them means, in the same order.
inline constexpr std::array<std::string_view, code_count> code_meanings{
#define USHER_CODE(name, word, meaning) meaning,
    USHER_CODES(USHER_CODE)
#undef USHER_CODE
};
#undef USHER_CODES

/// `to_string(code::unknown_scope) == "unknown-scope"`.
constexpr std::string_view to_string(code c) noexcept { return code_words[static_cast<std::size_t>(c)]; }

}  // namespace usher
