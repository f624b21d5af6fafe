// Answers as JSON (RFC 8259): the same members, codes and order as the TypeScript types.
//
//     to_json(detect_region(rules, "jp.cloud.langfuse.com"))
//     {"kind":"region","region":"JP","host":"jp.cloud.langfuse.com","resembles":null}
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "usher/decision.hpp"
#include "usher/invite_link.hpp"
#include "usher/join.hpp"
#include "usher/permission.hpp"
#include "usher/region.hpp"
#include "usher/settings.hpp"

namespace usher {

[[nodiscard]] std::string to_json(const access_explanation& answer);
[[nodiscard]] std::string to_json(const permission_matrix& answer);
[[nodiscard]] std::string to_json(const role_comparison& answer);
[[nodiscard]] std::string to_json(const effective_access& answer);
[[nodiscard]] std::string to_json(const host_verdict& answer);
[[nodiscard]] std::string to_json(const invite_link& answer);
[[nodiscard]] std::string to_json(const join_answer& answer);
[[nodiscard]] std::string to_json(std::span<const region> answer);
[[nodiscard]] std::string to_json(std::span<const settings_problem> answer);
[[nodiscard]] std::string to_json(std::span<const std::string> answer);
[[nodiscard]] std::string to_json(std::span<const std::string_view> answer);
/// `null` when absent.
[[nodiscard]] std::string to_json(const std::optional<std::string>& answer);

}  // namespace usher
