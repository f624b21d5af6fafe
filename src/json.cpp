#include "usher/json.hpp"

#include <cstddef>
#include <cstdint>

#include "json_writer.hpp"

namespace usher {

std::string to_json(const access_explanation& answer) {
  return json_writer()
      .open('{')
      .member("allowed", answer.allowed)
      .member("reasonCode", to_string(answer.reason))
      .member("scope", answer.scope)
      .member("minimumRole", answer.minimum_role)
      .close('}')
      .take();
}

std::string to_json(const permission_matrix& answer) {
  json_writer out;
  out.open('{').member("level", to_string(answer.at));
  out.name("roles").list(answer.roles).name("scopes").list(answer.scopes).name("granted").open('[');
  for (const std::uint32_t holders : answer.holders) {
    out.open('[');
    for (std::size_t role = 0; role < answer.roles.size(); ++role) out.value((holders >> role & 1U) != 0);
    out.close(']');
  }
  return out.close(']').close('}').take();
}

std::string to_json(const role_comparison& answer) {
  json_writer out;
  out.open('{').name("gained").list(answer.gained).name("lost").list(answer.lost);
  return out.close('}').take();
}

std::string to_json(const effective_access& answer) {
  json_writer out;
  out.open('{').member("role", answer.role).member("source", to_string(answer.source));
  return out.member("lowered", answer.lowered).name("lost").list(answer.lost).close('}').take();
}

std::string to_json(const host_verdict& answer) {
  return json_writer()
      .open('{')
      .member("kind", to_string(answer.kind))
      .text("region", answer.region)
      .text("host", answer.host)
      .text("resembles", answer.resembles)
      .close('}')
      .take();
}

std::string to_json(std::span<const region> answer) {
  json_writer out;
  out.open('[');
  for (const region& row : answer) {
    out.open('{').member("id", row.id).text("host", row.host).member("production", row.production).close('}');
  }
  return out.close(']').take();
}

std::string to_json(std::span<const settings_problem> answer) {
  json_writer out;
  out.open('[');
  for (const settings_problem& row : answer) {
    out.open('{').member("code", to_string(row.why)).member("pointer", row.pointer).close('}');
  }
  return out.close(']').take();
}

std::string to_json(std::span<const std::string> answer) { return json_writer().list(answer).take(); }

std::string to_json(std::span<const std::string_view> answer) { return json_writer().list(answer).take(); }

std::string to_json(const std::optional<std::string>& answer) { return json_writer().value(answer).take(); }

}  // namespace usher
