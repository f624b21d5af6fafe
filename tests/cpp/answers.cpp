// Every answer to every text, as a line of JSON: what tests/module/corpora.test.ts compares the module's
// answers with. Texts come on the standard input, each behind a line that says how many bytes it has.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>

#include "json_writer.hpp"
#include "usher/usher.hpp"

namespace {

using usher::json_writer;

void number(json_writer& out, std::string_view name, std::optional<std::uint64_t> value) {
  out.name(name).raw(value ? std::to_string(*value) : "null");
}

// The bits of a set, as words.
template <class Words>
void words(json_writer& out, std::string_view name, const Words& all, std::uint32_t bits) {
  out.name(name).open('[');
  for (std::size_t n = 0; n < all.size(); ++n) {
    if ((bits >> n & 1U) != 0) out.value(all[n]);
  }
  out.close(']');
}

void email(json_writer& out, std::string_view text) {
  const auto verdict = usher::check_email(text);
  out.name("email").open('{').member("valid", verdict.valid).member("serverAccepts", verdict.server_accepts);
  out.member("reasonCode", to_string(verdict.reason));
  number(out, "at", verdict.at);
  out.text("address", verdict.address).text("identity", verdict.identity).text("mailbox", verdict.mailbox());
  out.text("localPart", verdict.local_part).member("tag", verdict.tag).text("domain", verdict.domain);
  out.text("unicodeDomain", verdict.unicode_domain).text("provider", verdict.provider);
  out.text("suggestion", verdict.suggestion).name("warnings").open('[');
  for (const auto warning : verdict.warnings) out.value(to_string(warning));
  out.close(']').close('}').name("identity").raw(usher::to_json(usher::normalize_email(text)));
}

void compared(json_writer& out, std::string_view one, std::string_view other) {
  const auto both = usher::compare_emails(one, other);
  out.name("compared").open('{');
  out.member("relation", usher::email_relation_words[static_cast<std::size_t>(both.relation)]);
  words(out, "differs", usher::email_difference_words, both.differences);
  out.member("joins", both.joins()).close('}');
}

void row(json_writer& out, const usher::policy& rules, const usher::invite_list& list,
         const usher::invite_row& one) {
  out.open('{').member("status", usher::invite_status_words[static_cast<std::size_t>(one.status)]);
  out.member("reasonCode", to_string(one.reason));
  number(out, "start", one.start);
  number(out, "end", one.end);
  out.member("text", list.read(one.text)).text("name", list.read(one.name));
  const bool named = one.role_given < rules.roles().size();
  out.text("role", one.role.size == 0 ? "" : named ? rules.roles()[one.role_given] : list.read(one.role));
  words(out, "fixes", usher::invite_fix_words, one.fixes);
  out.name("with");
  if (one.with == usher::invite_kind::none) {
    out.raw("null");
  } else {
    out.open('{').member("kind", usher::invite_kind_words[static_cast<std::size_t>(one.with)]);
    number(out, "index", one.with_index);
    out.member("relation", usher::email_relation_words[static_cast<std::size_t>(one.relation)]).close('}');
  }
  // Of its verdict, which `email` compares as a whole: the address it is about.
  out.text("address", usher::check_email(list.read(one.address)).address).close('}');
}

void list(json_writer& out, const usher::policy& rules, std::string_view text) {
  usher::invite_list_context context;
  context.invitation.org = {
      .plan = rules.find_plan("oss"), .members = {}, .pending_invites = {}, .owners = {}};
  const auto read = usher::check_invite_list(rules, text, context);
  out.name("list").open('{').name("rows").open('[');
  for (const auto& one : read.rows) row(out, rules, read, one);
  out.close(']').name("counts").open('{');
  for (std::size_t n = 0; n < read.counts.size(); ++n)
    number(out, usher::invite_status_words[n], read.counts[n]);
  out.close('}').name("seats").open('{');
  number(out, "limit", read.seats.limit);
  number(out, "used", read.seats.used);
  number(out, "needed", read.seats.needed);
  number(out, "free", read.seats.free);
  out.close('}').name("headers");
  if (read.headers.empty()) {
    out.raw("null");
  } else {
    out.open('[');
    for (const auto header : read.headers) out.value(read.read(header));
    out.close(']');
  }
  out.close('}');
}

// A request made of the first bytes of a text, as the test makes it of them.
void decision(json_writer& out, const usher::policy& rules, std::string_view text) {
  const auto byte = [&](std::size_t n) -> std::size_t {
    return n < text.size() ? static_cast<unsigned char>(text[n]) : 0U;
  };
  const auto role = [&](std::size_t n) -> usher::role_number {
    const std::size_t number = byte(n) % 7;
    return static_cast<usher::role_number>(number < 5    ? number
                                           : number == 5 ? usher::unnamed_role
                                                         : usher::no_role);
  };
  const auto flag = [&](std::size_t n) { return byte(n) % 2 == 1; };
  usher::decision_request ask;
  ask.action.type = static_cast<usher::action_type>(byte(0) % 11);
  ask.actor = {byte(1) % 8 != 0, byte(1) % 8 == 1, role(2), role(3)};
  if (byte(4) % 9 < rules.plans().size()) ask.org.plan = byte(4) % 9;
  ask.org.members = byte(5) % 4;
  ask.org.pending_invites = byte(6) % 4;
  ask.org.owners = byte(7) % 4;
  ask.project = {flag(8), role(9)};
  ask.target = {role(10), role(11), flag(12), flag(13), flag(14), flag(15)};
  const bool cancels = ask.action.type == usher::action_type::cancel_invite;
  const bool of_project = ask.action.type == usher::action_type::change_project_role;
  ask.action.org_role = role(16);
  ask.action.project_role = role(of_project ? 16 : 17);
  ask.action.project = flag(18);
  ask.action.invite = cancels;
  ask.action.email = text;
  const auto answer = decide(rules, ask);
  out.name("decision")
      .open('{')
      .member("allowed", answer.allowed)
      .member("reasonCode", to_string(answer.reason));
  out.name("warnings").open('[');
  if (answer.warning) out.value(to_string(*answer.warning));
  out.close(']').name("params").open('{');
  for (const auto& [name, value] : answer.params) {
    const auto& fact = usher::param_facts[static_cast<std::size_t>(name)];
    const auto at = static_cast<std::size_t>(value);
    switch (fact.unit) {
      case usher::param_unit::number:
        number(out, fact.word, value);
        break;
      case usher::param_unit::role:
        out.text(fact.word, at < rules.roles().size() ? rules.roles()[at] : "");
        break;
      case usher::param_unit::scope:
        out.member(fact.word, usher::member_scopes[at].id);
        break;
      case usher::param_unit::plan:
        out.member(fact.word, rules.plans()[at].id);
        break;
      case usher::param_unit::outcome:
        out.member(fact.word, usher::invite_outcome_words[at]);
        break;
    }
  }
  out.close('}').close('}');
}

std::string answer(const usher::policy& rules, std::string_view text) {
  const std::string_view one = text.substr(0, text.find('\x1f'));
  const std::string_view other = text.substr(std::min(one.size() + 1, text.size()));
  usher::invite_check check;
  check.link = one;
  check.page = other;
  check.session = usher::session_state::signed_in;
  check.signed_in_as = "jane@acme.com";
  check.expires_text = one;
  check.now = 0;
  json_writer out;
  out.open('{').name("region").raw(to_json(detect_region(rules, text)));
  out.name("switched").raw(usher::to_json(switch_region(rules, text, "JP")));
  out.name("link").raw(to_json(read_invite_link(rules, text)));
  out.name("join").raw(to_json(check_invite(rules, check)));
  email(out, text);
  compared(out, one, other);
  list(out, rules, text);
  decision(out, rules, text);
  out.name("why").raw(to_json(explain(rules, usher::level::project, one, other)));
  out.name("change").raw(to_json(compare_roles(rules, usher::level::project, one, other)));
  const auto settings = usher::parse_settings(text);
  out.name("settings").raw(settings ? "[]" : usher::to_json(settings.error()));
  return out.close('}').take();
}

}  // namespace

int main() {
  const usher::policy rules;
  std::string text;
  for (std::size_t size = 0; std::cin >> size;) {
    std::cin.get();
    text.resize(size);
    if (!std::cin.read(text.data(), static_cast<std::streamsize>(size))) return 1;
    std::cout << answer(rules, text) << '\n';
  }
}
