#include <cstddef>

#include "json_writer.hpp"
#include "usher/json.hpp"

namespace usher {

std::string to_json(const invite_link& answer) {
  json_writer out;
  out.open('{').member("status", to_string(answer.status)).member("reasonCode", to_string(answer.reason));
  out.member("kind", to_string(answer.kind)).text("region", answer.region);
  out.text("hintRegion", answer.hint_region).name("host");
  out.raw(answer.host ? to_json(*answer.host) : "null");
  out.text("organizationId", answer.organization_id).text("projectId", answer.project_id);
  out.text("email", answer.email).text("targetPath", answer.target_path).text("url", answer.url);
  out.name("urls").list(answer.urls).name("repairs").open('[');
  for (std::size_t n = 0; n < repair_count; ++n) {
    if (answer.repairs.has(static_cast<repair>(n))) out.value(to_string(static_cast<repair>(n)));
  }
  return out.close(']').name("wrappers").list(answer.wrappers).close('}').take();
}

std::string to_json(const join_answer& answer) {
  json_writer out;
  out.open('{').member("verdict", to_string(answer.verdict)).name("steps").open('[');
  for (const invite_step& step : answer.steps) {
    out.open('{').member("step", step.name).member("status", to_string(step.status));
    out.member("reasonCode", to_string(step.reason)).name("params").open('{');
    for (const step_param& param : step.params) out.text(param.name, param.text);
    out.close('}').close('}');
  }
  out.close(']').text("inviteRegion", answer.invite_region).text("pageRegion", answer.page_region);
  return out.text("openUrl", answer.open_url).close('}').take();
}

}  // namespace usher
