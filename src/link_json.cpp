#include <array>
#include <cstddef>

#include "json_writer.hpp"
#include "usher/json.hpp"

namespace usher {

std::string to_json(const invite_link& answer) {
  json_writer out;
  out.open('{').member("status", to_string(answer.status)).member("reasonCode", to_string(answer.reason));
  out.member("kind", to_string(answer.kind)).member("region", answer.region);
  out.member("hintRegion", answer.hint_region).name("host");
  if (answer.host) {
    out.raw(to_json(*answer.host));
  } else {
    out.value(std::optional<std::string>());
  }
  out.member("organizationId", answer.organization_id).member("projectId", answer.project_id);
  out.member("email", answer.email).member("targetPath", answer.target_path).member("url", answer.url);
  out.name("urls").list(answer.urls).name("repairs").open('[');
  for (const repair done : answer.repairs) out.value(to_string(done));
  return out.close(']').name("wrappers").list(answer.wrappers).close('}').take();
}

std::string to_json(const join_answer& answer) {
  constexpr std::array<std::string_view, 3> status_words{"ok", "fail", "unknown"};
  json_writer out;
  out.open('{').member("verdict", to_string(answer.verdict)).name("steps").open('[');
  for (const invite_step& step : answer.steps) {
    out.open('{').member("step", step.name);
    out.member("status", status_words[static_cast<std::size_t>(step.status)]);
    out.member("reasonCode", to_string(step.reason)).name("params").open('{');
    for (const step_param& param : step.params) out.member(param.name, param.text);
    out.close('}').close('}');
  }
  out.close(']').member("inviteRegion", answer.invite_region).member("pageRegion", answer.page_region);
  return out.member("openUrl", answer.open_url).close('}').take();
}

}  // namespace usher
