#include "usher/invite_list.hpp"

#include <algorithm>
#include <functional>

#include "address_book.hpp"
#include "ascii.hpp"
#include "domain_facts.hpp"
#include "email_pattern.hpp"
#include "email_problem.hpp"
#include "pasted_list.hpp"
#include "role_account.hpp"
#include "unicode.hpp"
#include "usher/settings.hpp"
#include "usher/texts.hpp"
#include "words.hpp"

namespace usher {
namespace {

constexpr std::size_t most_rows = 4'000'000;

}  // namespace

class invite_list_reader::state {
 public:
  state(const policy& rules, const invite_list_context& context)
      : rules_(rules),
        invitation_(context.invitation),
        decided_(context.decided),
        members_(static_cast<std::uint32_t>(context.members.size())),
        listed_(static_cast<std::uint32_t>(members_ + context.invited.size())),
        entries_(rules.roles()),
        book_(context.seed) {
    invitation_.action.type = action_type::create_invite;
    role_number& org_role = invitation_.action.org_role;
    if (org_role == no_role) org_role = role_called(rules, "MEMBER");
    const decision_org& org = invitation_.org;
    if (decided_) {
      if (org.plan && *org.plan < rules.plans().size()) seats_.limit = rules.plans()[*org.plan].seats;
      seats_.used = org.members.value_or(0) + org.pending_invites.value_or(0);
    }
    if (seats_.limit) seats_.free = *seats_.limit - std::min(*seats_.limit, seats_.used);
    for (const std::string_view domain : context.allowed_domains) {
      key_.clear();
      key_.add_lower(trim(domain));
      own_.push_back(texts_.keep(text_from(key_.text(), key_.text().starts_with('@') ? 1 : 0)));
    }
    allowed_ = own_.empty() ? rules.allowed_domains() : own_;
    book_.expect(listed_, 0);
    for (const auto& known : {context.members, context.invited}) {
      for (const std::string_view text : known) {
        const std::string_view address = trim(text);
        const email_shape shape = read_email_shape(address);
        if (shape.deliverable) put(address, shape.sign);
        ++number_;
      }
    }
  }

  invite_list read(std::string_view text, bool is_last) {
    invite_list list;
    list_ = &list;
    list.input = text;
    if (text.size() > longest_text) {
      invite_row& row = list.rows.emplace_back();
      row.reason = code::too_long;
      count(row);
      list.read_bytes = text.size();
    } else {
      const std::size_t most = std::min(static_cast<std::size_t>(std::ranges::count(text, '@')), most_rows);
      constexpr std::size_t usual_address = 12;  // few are shorter
      list.rows.reserve(std::min(most, text.size() / usual_address));
      // In parts it grows by itself: room made for each would move all that is there, each time.
      if (is_last) book_.expect(most, text.size());
      list.read_bytes = entries_.read(text, is_last, [this](const pasted_entry& entry) { judge(entry); });
      list.read_units = entries_.read_units();
    }
    units_ += list.read_units;
    list.counts = counts_;
    list.seats = seats_;
    return list;
  }

 private:
  void judge(const pasted_entry& entry) {
    if (entry.is_header) return list_->headers.push_back(keep(entry.address));
    const auto start = static_cast<std::uint32_t>(units_ + entry.start_units);
    const auto end = static_cast<std::uint32_t>(units_ + entry.end_units);
    auto& rows = list_->rows;
    const bool is_too_many = number_ - listed_ >= most_rows;
    // All the rest is one row together.
    if (is_too_many && !rows.empty() && rows.back().reason == code::too_many) {
      rows.back().end = end;
      return;
    }
    // Made in its place: it is too large to be copied for nothing.
    invite_row& row = rows.emplace_back();
    row.start = start;
    row.end = end;
    row.reason = is_too_many ? code::too_many : entry.refused;
    row.text = {static_cast<std::uint32_t>(entry.start), static_cast<std::uint32_t>(entry.end - entry.start)};
    if (!is_too_many) {
      row.fixes = entry.fixes;
      row.name = keep(entry.name);
      row.role = keep(entry.role);
      if (row.reason == code::ok) judge_address(entry, row);
      if (row.status == invite_status::invalid && row.reason != code::missing_address) {
        row.address = keep(entry.address);
      }
    }
    count(row);
  }

  void count(const invite_row& row) {
    ++counts_[static_cast<std::size_t>(row.status)];
    ++number_;
  }

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
    const auto met = put(address, shape.sign);
    if (met && met->same) return collide(row, *met);
    row.role_given = role_of(entry.role);
    const domain_facts& domain = *domain_;
    row.reason = refusal(domain, address, row.role_given);
    row.status = invite_status::denied;
    if (row.reason != code::ok) return;
    ++sent_;
    row.status = invite_status::attention;
    if (met) return collide(row, *met);
    row.reason = entry.notice != code::ok     ? entry.notice
                 : !domain.warnings.empty()   ? *domain.warnings.begin()
                 : !domain.suggestion.empty() ? code::possible_typo
                                              : code::ok;
    if (row.reason != code::ok) return;
    if (is_role_account(key_.text(), shape.sign, domain.provider)) {
      row.reason = code::role_account;
    } else {
      row.status = invite_status::ready;
    }
  }

  // Why the server would refuse the invitation.
  code refusal(const domain_facts& domain, std::string_view address, role_number role) {
    if (!domain.own && !allowed_.empty()) return code::domain_not_allowed;
    if (role == unnamed_role) return code::invalid_role;
    if (decided_) {
      const code reason = decide_role(address, role);
      if (reason != code::ok) return reason;
      ++seats_.needed;
      if (seats_.limit && !invitation_.actor.admin && seats_.used + seats_.needed > *seats_.limit) {
        return code::seat_limit;
      }
    }
    return rules_.max_per_batch() != 0 && sent_ >= rules_.max_per_batch() ? code::too_many : code::ok;
  }

  // Everybody of a list is new to the organisation: the answer depends on the role alone. Seats are counted
  // apart.
  code decide_role(std::string_view address, role_number role) {
    if (role == role_asked_) return role_answer_;
    decision_request ask = invitation_;
    ask.org.members = ask.org.pending_invites = 0;
    ask.action.email = address;
    usual_role(ask) = role;
    role_asked_ = role;
    role_answer_ = decide(rules_, ask).reason;
    return role_answer_;
  }

  // The role of the invitation that a row's own takes the place of.
  static role_number& usual_role(decision_request& invitation) {
    return invitation.action.project ? invitation.action.project_role : invitation.action.org_role;
  }

  [[nodiscard]] role_number role_of(std::string_view written) {
    if (written.empty()) return usual_role(invitation_);
    for (std::size_t n = 0; n < rules_.roles().size(); ++n) {
      if (same_in_any_case(rules_.roles()[n], written)) return static_cast<role_number>(n);
    }
    return unnamed_role;
  }

  // ---- who is who ----------------------------------------------------------------------------------------

  // Leaves the identity in key_, what is known of its domain in domain_, and puts it in the book.
  std::optional<address_book::neighbour> put(std::string_view address, std::size_t sign) {
    key_.clear();
    key_.add_lower(address);
    domain_ = &domains_.look_up(text_from(key_.text(), sign + 1), allowed_);
    return book_.put(key_.text(), sign, domain_->provider, number_);
  }

  void collide(invite_row& row, address_book::neighbour met) const {
    row.relation = compare_emails(key_.text(), book_.identity(met)).relation;
    const std::uint32_t number = book_.number(met);
    const bool is_member = number < members_;
    const bool is_invited = !is_member && number < listed_;
    row.with = is_member ? invite_kind::member : is_invited ? invite_kind::invite : invite_kind::row;
    row.with_index = number - (is_member ? 0 : is_invited ? members_ : listed_);
    if (!met.same) {
      row.reason =
          row.relation == email_relation::same_mailbox ? code::same_mailbox : code::maybe_same_mailbox;
    } else if (is_member) {
      row.status = invite_status::member;
      row.reason = code::already_member;
    } else {
      row.status = is_invited ? invite_status::invited : invite_status::duplicate;
      row.reason = is_invited ? code::duplicate_invite : code::duplicate;
    }
  }

  // A text of the input by its place there; any other is copied behind it.
  text_span keep(std::string_view text) {
    const auto size = static_cast<std::uint32_t>(text.size());
    const std::less<> before;
    const std::string_view input = list_->input;
    if (text.empty()) return {};
    if (!before(text.data(), input.data()) && before(text.data(), input.data() + input.size())) {
      return {static_cast<std::uint32_t>(text.data() - input.data()), size};
    }
    const auto offset = static_cast<std::uint32_t>(input.size() + list_->rewritten.size());
    list_->rewritten += text;
    return {offset, size};
  }

  const policy& rules_;
  decision_request invitation_;
  bool decided_;
  std::uint32_t members_;
  std::uint32_t listed_;  // members and invitations
  pasted_list entries_;
  address_book book_;  // numbered: members, invitations, rows
  text_store texts_;
  std::vector<std::string_view> own_;
  std::span<const std::string_view> allowed_;  // those, or else the policy's
  domain_book domains_;
  invite_list* list_ = nullptr;
  std::uint32_t number_ = 0;
  std::size_t units_ = 0;  // of the parts before
  std::array<std::uint32_t, 7> counts_{};
  invite_seats seats_;
  std::size_t sent_ = 0;
  role_number role_asked_ = unnamed_role;
  code role_answer_ = code::ok;
  short_text key_;
  const domain_facts* domain_ = nullptr;
};

invite_list_reader::invite_list_reader(const policy& rules, const invite_list_context& context)
    : state_(std::make_unique<state>(rules, context)) {}

invite_list_reader::~invite_list_reader() = default;
invite_list_reader::invite_list_reader(invite_list_reader&&) noexcept = default;
invite_list_reader& invite_list_reader::operator=(invite_list_reader&&) noexcept = default;

invite_list invite_list_reader::read(std::string_view text, bool is_last) {
  return state_->read(text, is_last);
}

invite_list check_invite_list(const policy& rules, std::string_view text,
                              const invite_list_context& context) {
  return invite_list_reader(rules, context).read(text, true);
}

}  // namespace usher
