#include "usher/invite_list.hpp"

#include <algorithm>
#include <functional>

#include "ascii.hpp"
#include "email_facts.hpp"
#include "email_pattern.hpp"
#include "email_problem.hpp"
#include "pasted_line.hpp"
#include "pasted_list.hpp"
#include "script.hpp"
#include "unicode.hpp"
#include "usher/settings.hpp"
#include "words.hpp"

namespace usher {
namespace {

constexpr std::size_t longest_text = std::size_t{256} << 20;  // no more addresses than a slot can number

std::uint32_t hash(std::string_view text) noexcept {
  std::uint64_t mixed = 0xCBF29CE484222325U;
  for (const char c : text) mixed = (mixed ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  mixed ^= mixed >> 29;
  mixed *= 0x9E3779B97F4A7C15U;
  return static_cast<std::uint32_t>(mixed >> 32);
}

// Who has an address, and to whom a mailbox is known, in one table of numbers found by hash. Four bytes each:
// a million addresses are looked up as fast as memory is read.
//
//     number of the first address << 6 | four bits of the hash << 2 | what it is found by
//
// Most addresses are their own mailbox, and take one slot for both.
using slot = std::uint32_t;
constexpr slot by_identity = 1;
constexpr slot by_mailbox = 2;

// No address without one of these: @, the start of an escape that may be one, and that of a full-width one.
std::size_t most_addresses(std::string_view text) noexcept {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return c == '@' || c == '&' || c == '%' || c == '\xEF'; }));
}

// What is the same for all addresses of a domain.
struct domain_verdict {
  std::uint32_t number;  // 1 + that of an address there; 0: none yet
  code notice;
  bool allowed;
  const mail_provider* provider;
};

class list_judge {
 public:
  list_judge(const policy& rules, const invite_list_context& context, invite_list& list)
      : rules_(rules),
        context_(context),
        list_(list),
        allowed_(context.allowed_domains.empty() ? rules.allowed_domains() : context.allowed_domains),
        slots_((context.members.size() + context.invited.size() + most_addresses(list.input)) * 5 / 2 + 2),
        domains_(cached_domains) {
    for (std::size_t n = 0; n < context.members.size() + context.invited.size(); ++n) {
      const std::string_view address = trim(known(n));
      const email_shape shape = read_email_shape(address);
      if (shape.deliverable) place(address, shape.sign, n);
    }
  }

  void judge(const pasted_entry& entry) {
    if (entry.is_header) return list_.headers.push_back(keep(entry.address));
    invite_row row;
    row.start = static_cast<std::uint32_t>(entry.start_units);
    row.end = static_cast<std::uint32_t>(entry.end_units);
    row.text = {static_cast<std::uint32_t>(entry.start), static_cast<std::uint32_t>(entry.end - entry.start)};
    row.fixes = entry.fixes;
    row.name = keep(entry.name);
    row.role = keep(entry.role);
    row.reason = entry.refused;
    if (row.reason == code::ok) judge_address(entry, row);
    if (row.reason != code::ok && row.status == invite_status::invalid && row.address.size == 0) {
      row.address = entry.refused == code::missing_address ? text_span{} : keep(entry.address);
    }
    ++list_.counts[static_cast<std::size_t>(row.status)];
    list_.rows.push_back(row);
  }

 private:
  static constexpr std::size_t cached_domains = 256;

  struct collision {
    bool found = false;
    std::size_t number = 0;
  };

  void judge_address(const pasted_entry& entry, invite_row& row) {
    std::string_view address = entry.address;
    email_shape shape = read_email_shape(address);
    std::string in_dns;
    if (!shape.deliverable) {
      row.reason = find_email_problem(address).why;
      if (row.reason != code::non_ascii_domain) return;
      in_dns = repair_email(address, row.reason);
      if (in_dns.empty()) return;
      address = in_dns;
      row.reason = code::ok;
      row.fixes |= bit_of(invite_fix::punycode);
      shape = read_email_shape(address);
    }
    row.address = keep(address);
    const std::size_t number = context_.members.size() + context_.invited.size() + list_.rows.size();
    const collision same = place(address, shape.sign, number);
    if (same.found) {
      collide(row, same.number, email_relation::same);
      return;
    }
    const domain_verdict& domain = domain_of_key(shape.sign, number);
    row.role_given = role_of(row.role);
    row.reason = refusal(domain, row);
    if (row.reason != code::ok) {
      row.status = invite_status::denied;
      return;
    }
    ++sent_;
    row.status = invite_status::attention;
    if (mailbox_.found) {
      collide(row, mailbox_.number, relation_to(mailbox_.number));
    } else if (entry.notice != code::ok) {
      row.reason = entry.notice;
    } else if (domain.notice != code::ok) {
      row.reason = domain.notice;
    } else if (is_role_account(key_.text().substr(0, find_tag(key_.text(), shape.sign, domain.provider)))) {
      row.reason = code::role_account;
    } else {
      row.status = invite_status::ready;
    }
  }

  // Why the server would refuse the invitation.
  code refusal(const domain_verdict& domain, const invite_row& row) {
    if (!domain.allowed) return code::domain_not_allowed;
    if (row.role_given == unnamed_role) return code::invalid_role;
    if (context_.actor) {
      const code reason = decide_role(row);
      if (reason != code::ok) return reason;
      ++list_.seats.needed;
      if (list_.seats.limit && !context_.actor->admin &&
          list_.seats.used + list_.seats.needed > *list_.seats.limit) {
        return code::seat_limit;
      }
    }
    return rules_.max_per_batch() != 0 && sent_ >= rules_.max_per_batch() ? code::too_many : code::ok;
  }

  // Everybody of a list is new to the organisation: the answer depends on the role alone. Seats are counted
  // apart.
  code decide_role(const invite_row& row) {
    if (row.role_given == decided_role_) return decided_;
    decision_request ask;
    ask.actor = *context_.actor;
    ask.org = context_.org;
    ask.org.members = ask.org.pending_invites = 0;
    ask.project = context_.project;
    ask.action = {.type = action_type::create_invite,
                  .email = list_.read(row.address),
                  .org_role = context_.has_project ? context_.org_role : row.role_given,
                  .project_role = context_.has_project ? row.role_given : context_.project_role,
                  .project = context_.has_project};
    decided_role_ = row.role_given;
    decided_ = decide(rules_, ask).reason;
    return decided_;
  }

  [[nodiscard]] role_number role_of(text_span written) const {
    const role_number usual = context_.has_project ? context_.project_role : context_.org_role;
    if (written.size == 0) return usual;
    const std::string_view name = list_.read(written);
    for (std::size_t n = 0; n < rules_.roles().size(); ++n) {
      if (same_in_any_case(rules_.roles()[n], name)) return static_cast<role_number>(n);
    }
    return unnamed_role;
  }

  // ---- who is who ----------------------------------------------------------------------------------------

  // Addresses are numbered: members, invitations, rows.
  [[nodiscard]] std::string_view known(std::size_t number) const {
    if (number < context_.members.size()) return context_.members[number];
    number -= context_.members.size();
    if (number < context_.invited.size()) return context_.invited[number];
    return list_.read(list_.rows[number - context_.invited.size()].address);
  }

  void collide(invite_row& row, std::size_t number, email_relation relation) const {
    const std::size_t members = context_.members.size();
    const std::size_t listed = members + context_.invited.size();
    const bool same = relation == email_relation::same;
    row.relation = relation;
    if (same) row.role_given = no_role;
    row.with = number < members  ? invite_kind::member
               : number < listed ? invite_kind::invite
                                 : invite_kind::row;
    row.with_index = static_cast<std::uint32_t>(number < members  ? number
                                                : number < listed ? number - members
                                                                  : number - listed);
    if (!same) {
      row.reason = relation == email_relation::same_mailbox ? code::same_mailbox : code::maybe_same_mailbox;
    } else if (number < members) {
      row.status = invite_status::member;
      row.reason = code::already_member;
    } else if (number < listed) {
      row.status = invite_status::invited;
      row.reason = code::duplicate_invite;
    } else {
      row.status = invite_status::duplicate;
      row.reason = code::duplicate;
    }
  }

  // Leaves the identity in key_ and what shares its mailbox in mailbox_; gives who has the identity already.
  collision place(std::string_view address, std::size_t sign, std::size_t number) {
    key_.clear();
    key_.add_lower(address);
    mailbox_ = {};
    slot& own = find_slot(key_.text(), by_identity);
    if (own != 0) return {true, own >> 6};
    own = slot_of(number, key_.text(), by_identity);
    short_text mailbox;
    append_mailbox(mailbox, key_.text(), sign, domain_of_key(sign, number).provider, mailbox_form::likely);
    slot& shared = find_slot(mailbox.text(), by_mailbox);
    if (shared != 0) {
      mailbox_ = {true, shared >> 6};
    } else if (mailbox.text() == key_.text()) {
      own |= by_mailbox;
    } else {
      shared = slot_of(number, mailbox.text(), by_mailbox);
    }
    return {};
  }

  static slot slot_of(std::size_t number, std::string_view key, slot kind) noexcept {
    return static_cast<slot>(number) << 6 | (hash(key) & 0xFU) << 2 | kind;
  }

  // The slot of a key; a free one, which is 0, where nobody has it.
  slot& find_slot(std::string_view key, slot kind) {
    const std::uint32_t hashed = hash(key);
    for (auto at = static_cast<std::size_t>(std::uint64_t{hashed} * slots_.size() >> 32);; ++at) {
      if (at == slots_.size()) at = 0;
      slot& found = slots_[at];
      if (found == 0) return found;
      if ((found & kind) == 0 || ((found >> 2 ^ hashed) & 0xFU) != 0) continue;
      const std::string_view other = trim(known(found >> 6));
      if (kind == by_identity ? same_in_any_case(key, other) : has_mailbox(other, key)) return found;
    }
  }

  static bool has_mailbox(std::string_view address, std::string_view key) {
    short_text identity;
    identity.add_lower(address);
    const std::size_t sign = find_byte(identity.text(), "@");
    short_text mailbox;
    append_mailbox(mailbox, identity.text(), sign, find_mail_provider(text_from(identity.text(), sign + 1)),
                   mailbox_form::likely);
    return mailbox.text() == key;
  }

  [[nodiscard]] email_relation relation_to(std::size_t number) const {
    return compare_emails(key_.text(), known(number)).relation;
  }

  // Lists have few domains, and what there is to say about one takes longer than all the rest.
  const domain_verdict& domain_of_key(std::size_t sign, std::size_t number) {
    const std::string_view domain = text_from(key_.text(), sign + 1);
    domain_verdict& cached = domains_[hash(domain) % cached_domains];
    if (cached.number != 0 && (cached.number == number + 1 || is_of(known(cached.number - 1), domain)))
      return cached;
    const domain_facts facts = find_domain_facts(domain, allowed_);
    cached.number = static_cast<std::uint32_t>(number + 1);
    cached.provider = facts.provider;
    cached.notice = !facts.warnings.empty()       ? *facts.warnings.begin()
                    : facts.suggestion.size() > 0 ? code::possible_typo
                                                  : code::ok;
    cached.allowed = allowed_.empty();
    for (const std::string& one : allowed_) {
      if (one == domain) cached.allowed = true;
    }
    return cached;
  }

  static bool is_of(std::string_view address, std::string_view domain) noexcept {
    address = trim(address);
    return address.size() > domain.size() && address[address.size() - domain.size() - 1] == '@' &&
           same_in_any_case(text_from(address, address.size() - domain.size()), domain);
  }

  // ---- texts ---------------------------------------------------------------------------------------------

  // A text of the input by its place there; any other is copied behind it.
  text_span keep(std::string_view text) {
    const auto size = static_cast<std::uint32_t>(text.size());
    const std::less<> before;
    const char* input = list_.input.data();
    if (!before(text.data(), input) && before(text.data(), input + list_.input.size())) {
      return {static_cast<std::uint32_t>(text.data() - input), size};
    }
    if (text.empty()) return {};
    const auto offset = static_cast<std::uint32_t>(list_.input.size() + list_.rewritten.size());
    list_.rewritten += text;
    return {offset, size};
  }

  const policy& rules_;
  const invite_list_context& context_;
  invite_list& list_;
  std::span<const std::string> allowed_;
  std::vector<slot> slots_;  // two fifths full where nobody has a tag, never more than four
  std::vector<domain_verdict> domains_;
  short_text key_;
  collision mailbox_;
  std::size_t sent_ = 0;
  role_number decided_role_ = unnamed_role;
  code decided_ = code::ok;
};

invite_seats count_seats(const policy& rules, const invite_list_context& context) {
  invite_seats seats;
  if (!context.actor) return seats;
  if (const auto plan = context.org.plan; plan && *plan < rules.plans().size()) {
    seats.limit = rules.plans()[*plan].seats;
  }
  seats.used = context.org.members.value_or(0) + context.org.pending_invites.value_or(0);
  if (seats.limit) seats.free = *seats.limit > seats.used ? *seats.limit - seats.used : 0;
  return seats;
}

}  // namespace

invite_list check_invite_list(const policy& rules, std::string_view text,
                              const invite_list_context& context) {
  invite_list list;
  list.input = text;
  list.seats = count_seats(rules, context);
  if (text.size() > longest_text) {
    invite_row row;
    row.reason = code::too_long;
    list.rows.push_back(row);
    ++list.counts[static_cast<std::size_t>(row.status)];
    return list;
  }
  // Most rows have an @, and few addresses are shorter than this.
  constexpr std::size_t usual_address = 12;
  list.rows.reserve(
      std::min(static_cast<std::size_t>(std::ranges::count(text, '@')), text.size() / usual_address));
  list_judge judge(rules, context, list);
  read_pasted_list(text, rules.roles(), [&judge](const pasted_entry& entry) { judge.judge(entry); });
  return list;
}

}  // namespace usher
