#include "usher/catalog.hpp"

#include <array>
#include <string>

#include "catalog/decision_lists.hpp"
#include "catalog/plans.hpp"
#include "catalog/regions.hpp"
#include "catalog/roles.hpp"
#include "catalog/scopes.hpp"
#include "catalog/wrappers.hpp"
#include "json_writer.hpp"
#include "usher/decision.hpp"
#include "usher/error.hpp"
#include "usher/settings.hpp"

namespace usher {
namespace {

// What somebody of a role is answered about a member, an invitation or a role of MEMBER and below.
code answer_to(const policy& rules, action_type type, const decision_actor& actor) {
  static constexpr std::array<tally, 1> two_owners{2};
  decision_request ask;
  ask.actor = actor;
  ask.org = {.plan = rules.find_plan("cloud:team"), .members = 5, .pending_invites = 0, .owners = 2};
  if (type != action_type::create_invite) ask.target.org_role = role_called(rules, "MEMBER");
  ask.action = {.type = type,
                .email = "new@acme.com",
                .org_role = role_called(rules, "MEMBER"),
                .project_role = role_called(rules, "VIEWER"),
                .project = true,
                .invite = true,
                .owner_counts = two_owners};
  return decide(rules, ask).reason;
}

void write_actions(json_writer& out) {
  const policy rules;
  for (std::size_t n = 0; n < action_words.size(); ++n) {
    const auto type = static_cast<action_type>(n);
    out.open('{').member("id", action_words[n]).member("doc", action_meanings[n]).name("answers").open('{');
    for (const auto& row : catalog::roles) {
      out.member(row.id, to_string(answer_to(rules, type, {.org_role = role_called(rules, row.id)})));
    }
    const decision_actor of_project{.org_role = role_called(rules, "NONE"),
                                    .project_role = role_called(rules, "ADMIN")};
    out.member("NONE, project ADMIN", to_string(answer_to(rules, type, of_project))).close('}');
    out.name("refusals").open('[');
    for (const auto& list : catalog::decision_lists) {
      if (list.action != type) continue;
      for (const code reason : list.reasons) {
        if (reason != code::ok) out.value(to_string(reason));
      }
    }
    out.close(']').close('}');
  }
}

}  // namespace

std::string catalog_json() {
  json_writer out;
  out.open('{').name("codes").open('[');
  for (std::size_t n = 0; n < code_count; ++n) {
    out.open('{').member("code", code_words[n]).member("meaning", code_meanings[n]).close('}');
  }
  out.close(']').name("roles").open('[');
  for (const auto& row : catalog::roles) out.open('{').member("id", row.id).member("doc", row.doc).close('}');
  out.close(']').name("scopes").open('[');
  for (const auto& row : catalog::scopes) {
    out.open('{').member("level", to_string(row.at));
    out.member("id", row.id).member("later", row.later).member("doc", row.doc).name("roles").open('[');
    for (std::size_t rank = 0; rank < catalog::roles.size(); ++rank) {
      if ((row.holders >> rank & 1U) != 0) out.value(catalog::roles[rank].id);
    }
    out.close(']').close('}');
  }
  out.close(']').name("plans").open('[');
  for (const auto& row : catalog::plans) {
    const bool limited = row.seats != catalog::unlimited_seats;
    out.open('{').member("id", row.id).member("seats", limited ? std::to_string(row.seats) : "unlimited");
    out.member("projectRoles", row.project_roles).member("doc", row.doc).close('}');
  }
  out.close(']').name("actions").open('[');
  write_actions(out);
  out.close(']').name("regions").open('[');
  for (const auto& row : catalog::regions) {
    out.open('{').member("id", row.id).member("host", row.host).member("production", row.production);
    out.member("doc", row.doc).member("example", row.example).close('}');
  }
  out.close(']').name("wrappers").open('[');
  for (const auto& row : catalog::wrappers) {
    out.open('{').member("name", row.name).member("hosts", row.hosts).member("paths", row.paths);
    out.member("decodable", row.decodable).member("doc", row.doc).close('}');
  }
  return out.close(']').close('}').take();
}

}  // namespace usher
