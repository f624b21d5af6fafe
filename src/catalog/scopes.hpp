// Scopes: one row each, in the order the permission matrix shows them. A new scope is one new row here.
// Source: organizationAccessRights.ts and projectAccessRights.ts of langfuse/langfuse at commit 6275144614;
// later spellings: its pull request 16648.
#pragma once

#include <array>
#include <string_view>

#include "catalog/roles.hpp"
#include "usher/permission.hpp"

namespace usher::catalog {

struct scope_row {
  level at;
  std::string_view id;
  /// The spelling after the upstream rename, empty when there was none. Both are understood.
  std::string_view later;
  /// The roles that hold it.
  role_set holders;
  std::string_view doc;
  /// The lowest role that may and the highest that may not: the row's own test.
  struct {
    std::string_view may;
    std::string_view may_not;
  } example;
};

// clang-format off
inline constexpr std::array scopes{
    scope_row{level::organization, "projects:create", "", from_admin, "Create a project.", {"ADMIN", "MEMBER"}},
    scope_row{level::organization, "projects:transfer_org", "", from_admin, "Move a project to another organisation.", {"ADMIN", "MEMBER"}},
    scope_row{level::organization, "organization:CRUD_apiKeys", "", from_owner, "See, create and delete organisation API keys.", {"OWNER", "ADMIN"}},
    scope_row{level::organization, "organization:update", "", from_admin, "Rename the organisation and change its settings.", {"ADMIN", "MEMBER"}},
    scope_row{level::organization, "organization:delete", "", from_owner, "Delete the organisation.", {"OWNER", "ADMIN"}},
    scope_row{level::organization, "organizationMembers:read", "", from_member, "See members and pending invitations.", {"MEMBER", "VIEWER"}},
    scope_row{level::organization, "organizationMembers:CUD", "", from_admin, "Invite, change and remove members.", {"ADMIN", "MEMBER"}},
    scope_row{level::organization, "langfuseCloudBilling:CRUD", "", from_owner, "See and change the plan and the bills.", {"OWNER", "ADMIN"}},
    scope_row{level::organization, "auditLogs:read", "orgAuditLogs:read", from_admin, "Read the organisation's audit log.", {"ADMIN", "MEMBER"}},
    scope_row{level::project, "projectMembers:read", "", from_member, "See who can use the project.", {"MEMBER", "VIEWER"}},
    scope_row{level::project, "projectMembers:CUD", "", from_admin, "Give, change and take away project roles.", {"ADMIN", "MEMBER"}},
    scope_row{level::project, "apiKeys:read", "", from_member, "See the API keys of the project.", {"MEMBER", "VIEWER"}},
    scope_row{level::project, "apiKeys:CUD", "", from_admin, "Create and delete API keys.", {"ADMIN", "MEMBER"}},
    scope_row{level::project, "objects:publish", "", from_member, "Share a trace or session by public link.", {"MEMBER", "VIEWER"}},
    scope_row{level::project, "objects:bookmark", "", from_member, "Bookmark traces and sessions.", {"MEMBER", "VIEWER"}},
    scope_row{level::project, "objects:tag", "", from_member, "Tag traces and prompts.", {"MEMBER", "VIEWER"}},
    scope_row{level::project, "traces:delete", "", from_admin, "Delete traces.", {"ADMIN", "MEMBER"}},
    scope_row{level::project, "scores:CUD", "", from_member, "Create, change and delete scores.", {"MEMBER", "VIEWER"}},
    scope_row{level::project, "scoreConfigs:CUD", "", from_member, "Create and change score configurations.", {"MEMBER", "VIEWER"}},
    scope_row{level::project, "scoreConfigs:read", "", from_viewer, "See score configurations.", {"VIEWER", "NONE"}},
    scope_row{level::project, "annotationQueues:read", "", from_viewer, "See annotation queues.", {"VIEWER", "NONE"}},
    scope_row{level::project, "annotationQueues:CUD", "", from_member, "Create, change and delete annotation queues.", {"MEMBER", "VIEWER"}},
    scope_row{level::project, "annotationQueueAssignments:read", "", from_member, "See who is assigned to annotation queues.", {"MEMBER", "VIEWER"}},
    scope_row{level::project, "annotationQueueAssignments:CUD", "", from_admin, "Assign people to annotation queues.", {"ADMIN", "MEMBER"}},
    scope_row{level::project, "project:read", "", from_viewer, "Open the project.", {"VIEWER", "NONE"}},
    scope_row{level::project, "project:update", "", from_admin, "Rename the project and change its settings.", {"ADMIN", "MEMBER"}},
    scope_row{level::project, "project:delete", "", from_owner, "Delete the project.", {"OWNER", "ADMIN"}},
    scope_row{level::project, "integrations:CRUD", "", from_admin, "Set up and change integrations.", {"ADMIN", "MEMBER"}},
    scope_row{level::project, "datasets:read", "", from_viewer, "See datasets.", {"VIEWER", "NONE"}},
    scope_row{level::project, "datasets:CUD", "", from_member, "Create, change and delete datasets.", {"MEMBER", "VIEWER"}},
    scope_row{level::project, "prompts:CUD", "", from_member, "Create, change and delete prompts.", {"MEMBER", "VIEWER"}},
    scope_row{level::project, "prompts:read", "", from_viewer, "See prompts.", {"VIEWER", "NONE"}},
    scope_row{level::project, "promptProtectedLabels:CUD", "", from_admin, "Move and change protected prompt labels.", {"ADMIN", "MEMBER"}},
    scope_row{level::project, "dashboards:read", "", from_viewer, "See dashboards.", {"VIEWER", "NONE"}},
    scope_row{level::project, "dashboards:CUD", "", from_member, "Create, change and delete dashboards.", {"MEMBER", "VIEWER"}},
    scope_row{level::project, "models:CUD", "", from_admin, "Create, change and delete model definitions.", {"ADMIN", "MEMBER"}},
    scope_row{level::project, "batchExports:create", "", from_member, "Export data.", {"MEMBER", "VIEWER"}},
    scope_row{level::project, "batchExports:read", "", from_member, "See and download exports.", {"MEMBER", "VIEWER"}},
    scope_row{level::project, "evalTemplate:CUD", "evaluator:CUD", from_member, "Create and change evaluators.", {"MEMBER", "VIEWER"}},
    scope_row{level::project, "evalTemplate:read", "evaluator:read", from_viewer, "See evaluators.", {"VIEWER", "NONE"}},
    scope_row{level::project, "evalJob:read", "evaluationRule:read", from_viewer, "See evaluation rules.", {"VIEWER", "NONE"}},
    scope_row{level::project, "evalJob:CUD", "evaluationRule:CUD", from_member, "Create, change and delete evaluation rules.", {"MEMBER", "VIEWER"}},
    scope_row{level::project, "evalJobExecution:read", "", from_viewer, "See the runs of evaluation rules.", {"VIEWER", "NONE"}},
    scope_row{level::project, "evalDefaultModel:read", "", from_viewer, "See the default evaluation model.", {"VIEWER", "NONE"}},
    scope_row{level::project, "evalDefaultModel:CUD", "", from_member, "Choose the default evaluation model.", {"MEMBER", "VIEWER"}},
    scope_row{level::project, "llmApiKeys:read", "", from_viewer, "See which LLM connections exist.", {"VIEWER", "NONE"}},
    scope_row{level::project, "llmApiKeys:create", "", from_admin, "Add an LLM connection.", {"ADMIN", "MEMBER"}},
    scope_row{level::project, "llmApiKeys:update", "", from_admin, "Change an LLM connection.", {"ADMIN", "MEMBER"}},
    scope_row{level::project, "llmApiKeys:delete", "", from_admin, "Delete an LLM connection.", {"ADMIN", "MEMBER"}},
    scope_row{level::project, "llmSchemas:CUD", "", from_member, "Create, change and delete LLM schemas.", {"MEMBER", "VIEWER"}},
    scope_row{level::project, "llmSchemas:read", "", from_viewer, "See LLM schemas.", {"VIEWER", "NONE"}},
    scope_row{level::project, "llmTools:CUD", "", from_member, "Create, change and delete LLM tools.", {"MEMBER", "VIEWER"}},
    scope_row{level::project, "llmTools:read", "", from_viewer, "See LLM tools.", {"VIEWER", "NONE"}},
    scope_row{level::project, "playground:execute", "", from_member, "Run the playground.", {"MEMBER", "VIEWER"}},
    scope_row{level::project, "comments:CUD", "", from_member, "Write and delete comments.", {"MEMBER", "VIEWER"}},
    scope_row{level::project, "comments:read", "", from_viewer, "Read comments.", {"VIEWER", "NONE"}},
    scope_row{level::project, "promptExperiments:CUD", "", from_member, "Start prompt experiments.", {"MEMBER", "VIEWER"}},
    scope_row{level::project, "promptExperiments:read", "", from_viewer, "See prompt experiments.", {"VIEWER", "NONE"}},
    scope_row{level::project, "auditLogs:read", "projectAuditLogs:read", from_admin, "Read the project's audit log.", {"ADMIN", "MEMBER"}},
    scope_row{level::project, "TableViewPresets:CUD", "", from_member, "Save and change table views.", {"MEMBER", "VIEWER"}},
    scope_row{level::project, "TableViewPresets:read", "", from_viewer, "Use saved table views.", {"VIEWER", "NONE"}},
    scope_row{level::project, "automations:CUD", "", from_admin, "Create, change and delete automations.", {"ADMIN", "MEMBER"}},
    scope_row{level::project, "automations:read", "", from_viewer, "See automations.", {"VIEWER", "NONE"}},
    scope_row{level::project, "alerts:read", "", from_viewer, "See alerts.", {"VIEWER", "NONE"}},
    scope_row{level::project, "alerts:CUD", "", from_member, "Create, change and delete alerts.", {"MEMBER", "VIEWER"}},
};
// clang-format on

}  // namespace usher::catalog
