// Generated from src/catalog and include/usher/error.hpp by `npm run generate`. Do not edit.

/** Every reason, and what it means. */
export const reasonCodes = {
  "ok": "nothing is wrong",
  "granted": "the role holds the scope",
  "role-lacks-scope": "the role does not hold the scope",
  "unknown-role": "no such role: names are upper case and exact",
  "unknown-scope": "no such scope at this level",
  "not-authenticated": "nobody is signed in",
  "not-org-member": "signed in, but no member of this organisation",
  "not-project-member": "the project is out of sight: no role there that opens it",
  "no-members-read": "no role that sees the members",
  "invalid-email": "the server refuses the address",
  "invalid-role": "no role of this name can be given or held",
  "no-org-members-cud": "the organisation role does not manage members",
  "no-project-members-cud": "the role on the project does not manage members",
  "no-members-cud": "neither role manages members",
  "role-above-own": "the role given, or the role of the person, is above one's own",
  "no-entitlement": "the plan has no project roles",
  "seat-limit": "members and pending invitations fill the plan",
  "unknown-plan": "no such plan: how many seats it has is not known (strict)",
  "already-member": "belongs to the organisation already",
  "already-project-member": "has a role of their own on the project already",
  "duplicate-invite": "an invitation for this address is pending",
  "not-found": "no such invitation or member in this organisation",
  "project-not-in-org": "the project is deleted or belongs to somebody else",
  "user-mismatch": "the user and the membership are different people",
  "last-owner": "the organisation would have no other owner",
  "no-invite-delete-right": "no right to manage members where the invite leads",
  "project-role-required": "an invite to one project needs a role on it (strict)",
  "lowers-access": "the project role takes away what the organisation role gives (strict)",
  "unknown-action": "no such action",
  "byte": "a byte that browsers and RFC 3986 read differently, or none at all",
  "scheme": "neither http:// nor https://",
  "userinfo": "a name before the host (user@host)",
  "pct-host": "percent-encoding in the host",
  "label": "a host label that is empty, too long, or not letters, digits and hyphens",
  "port": "a port that is not a number from 1 to 65535",
  "ip-literal": "an address in brackets, or digits that are no dotted quad",
  "punycode": "an xn-- label: browsers disagree about them",
  "non-ascii": "a host written with letters outside ASCII",
  "too-long": "longer than is read",
  "no-link": "no link in it",
  "not-an-invite": "a page of ours, but no invitation that can be followed",
  "opaque-wrapper": "a rewritten link whose target only the gateway knows",
  "broken-wrapper": "a rewritten link whose target is damaged",
  "several-invites": "more than one invitation",
  "foreign-host": "somebody else's host",
  "unknown-region-host": "under our domain, but no region",
  "official-with-port": "a region's host, on a port where no region is",
  "browser-disagrees": "this browser reads another host in it",
  "not-told": "nobody said",
  "other-region": "the page is in another region than the invitation",
  "differs-in-case": "the same account, written with other capitals",
  "other-alias": "another account: only the part behind + differs",
  "other-address": "another account",
  "unreadable-time": "no point in time with its offset (ISO 8601)",
  "expired": "the invitation ended before now",
  "already-accepted": "the invitation was used",
  "revoked": "the invitation was taken back",
  "no-at": "no @ in it",
  "multiple-at": "more than one @",
  "empty-local-part": "nothing before the @",
  "empty-domain": "nothing behind the @",
  "bad-local-part": "a dot or an apostrophe where none may stand",
  "consecutive-dots": "two dots in a row",
  "unsupported-character": "a character that the server takes in no address",
  "space-in-address": "a blank inside",
  "non-ascii-local-part": "letters outside ASCII before the @",
  "non-ascii-domain": "a domain written with letters outside ASCII",
  "mixed-script": "letters of two scripts that look alike",
  "invisible-character": "a character that nobody sees",
  "control-char": "a control character inside",
  "bidi-override": "a character that turns the direction of text",
  "invalid-unicode": "damaged text: half a character, or bytes that are none",
  "bad-domain": "a domain that DNS does not allow",
  "no-tld": "a domain of one label",
  "idn-tld": "a top-level domain outside ASCII, which the server refuses",
  "ip-address": "an IP address for a domain",
  "space-for-dot": "a blank where the last dot belongs",
  "comma-for-dot": "a comma where the last dot belongs",
  "url": "a link, not an address",
  "local-part-too-long": "more than 64 characters before the @",
  "label-too-long": "more than 63 characters between two dots of the domain",
  "domain-too-long": "a domain of more than 253 characters",
  "address-too-long": "more than 254 characters",
  "role-account": "a shared mailbox: whoever reads it can accept",
  "disposable": "a mailbox that anybody can open, for a while",
  "tld-looks-like-file": "ends as the name of a file does",
  "lookalike-domain": "almost a domain of one's own",
  "possible-typo": "almost a well-known domain",
  "missing-address": "a row without an address",
  "mail-header": "a line of a message that names no recipient",
  "header-like-text": "a line that would add a hidden recipient to a message",
  "name-is-address": "the name is another address",
  "same-mailbox": "another address of a mailbox that is listed already",
  "maybe-same-mailbox": "perhaps another address of a mailbox that is listed already",
  "domain-not-allowed": "invitations may not go to this domain",
  "not-json": "not a JSON text",
  "too-deep": "nested deeper than any setting",
  "too-many": "more entries than are read",
  "wrong-type": "another kind of value is needed here",
  "unknown-key": "no such setting",
  "missing-key": "a required entry is not there",
  "duplicate": "the same thing is named twice",
  "empty": "nothing in it",
  "out-of-range": "a number outside its range",
  "invalid-id": "not 1 to 64 letters, digits, '-' or '_'",
  "invalid-host": "not a host name, or a host name and a port",
  "invalid-path": "not a path such as /base: slash first, none last, no dot segments",
  "invalid-domain": "not a mail domain",
  "invalid-scope": "not of the form resource:action",
  "role-order": "a role stands above OWNER, below NONE, or against the order of the others",
  "role-without-order": "the order of two roles is not said: list them together"
} as const;

/** A reason, as C++, JSON and messages spell it. */
export type ReasonCode = keyof typeof reasonCodes;

/** The built-in roles, highest first. */
export const builtInRoles = [
  {
    "id": "OWNER",
    "doc": "Everything, including billing and deletion."
  },
  {
    "id": "ADMIN",
    "doc": "Changes settings and grants access."
  },
  {
    "id": "MEMBER",
    "doc": "Sees everything and works with it; cannot configure."
  },
  {
    "id": "VIEWER",
    "doc": "Reads only."
  },
  {
    "id": "NONE",
    "doc": "No access of its own: for people who should see a single project."
  }
] as const;

/** The built-in scopes, in the order of the matrix; `later` is the newer spelling, when there is one. */
export const builtInScopes = [
  {
    "level": "organization",
    "id": "projects:create",
    "later": "",
    "doc": "Create a project.",
    "roles": [
      "OWNER",
      "ADMIN"
    ]
  },
  {
    "level": "organization",
    "id": "projects:transfer_org",
    "later": "",
    "doc": "Move a project to another organisation.",
    "roles": [
      "OWNER",
      "ADMIN"
    ]
  },
  {
    "level": "organization",
    "id": "organization:CRUD_apiKeys",
    "later": "",
    "doc": "See, create and delete organisation API keys.",
    "roles": [
      "OWNER"
    ]
  },
  {
    "level": "organization",
    "id": "organization:update",
    "later": "",
    "doc": "Rename the organisation and change its settings.",
    "roles": [
      "OWNER",
      "ADMIN"
    ]
  },
  {
    "level": "organization",
    "id": "organization:delete",
    "later": "",
    "doc": "Delete the organisation.",
    "roles": [
      "OWNER"
    ]
  },
  {
    "level": "organization",
    "id": "organizationMembers:read",
    "later": "",
    "doc": "See members and pending invitations.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER"
    ]
  },
  {
    "level": "organization",
    "id": "organizationMembers:CUD",
    "later": "",
    "doc": "Invite, change and remove members.",
    "roles": [
      "OWNER",
      "ADMIN"
    ]
  },
  {
    "level": "organization",
    "id": "langfuseCloudBilling:CRUD",
    "later": "",
    "doc": "See and change the plan and the bills.",
    "roles": [
      "OWNER"
    ]
  },
  {
    "level": "organization",
    "id": "auditLogs:read",
    "later": "orgAuditLogs:read",
    "doc": "Read the organisation's audit log.",
    "roles": [
      "OWNER",
      "ADMIN"
    ]
  },
  {
    "level": "project",
    "id": "projectMembers:read",
    "later": "",
    "doc": "See who can use the project.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER"
    ]
  },
  {
    "level": "project",
    "id": "projectMembers:CUD",
    "later": "",
    "doc": "Give, change and take away project roles.",
    "roles": [
      "OWNER",
      "ADMIN"
    ]
  },
  {
    "level": "project",
    "id": "apiKeys:read",
    "later": "",
    "doc": "See the API keys of the project.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER"
    ]
  },
  {
    "level": "project",
    "id": "apiKeys:CUD",
    "later": "",
    "doc": "Create and delete API keys.",
    "roles": [
      "OWNER",
      "ADMIN"
    ]
  },
  {
    "level": "project",
    "id": "objects:publish",
    "later": "",
    "doc": "Share a trace or session by public link.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER"
    ]
  },
  {
    "level": "project",
    "id": "objects:bookmark",
    "later": "",
    "doc": "Bookmark traces and sessions.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER"
    ]
  },
  {
    "level": "project",
    "id": "objects:tag",
    "later": "",
    "doc": "Tag traces and prompts.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER"
    ]
  },
  {
    "level": "project",
    "id": "traces:delete",
    "later": "",
    "doc": "Delete traces.",
    "roles": [
      "OWNER",
      "ADMIN"
    ]
  },
  {
    "level": "project",
    "id": "scores:CUD",
    "later": "",
    "doc": "Create, change and delete scores.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER"
    ]
  },
  {
    "level": "project",
    "id": "scoreConfigs:CUD",
    "later": "",
    "doc": "Create and change score configurations.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER"
    ]
  },
  {
    "level": "project",
    "id": "scoreConfigs:read",
    "later": "",
    "doc": "See score configurations.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER",
      "VIEWER"
    ]
  },
  {
    "level": "project",
    "id": "annotationQueues:read",
    "later": "",
    "doc": "See annotation queues.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER",
      "VIEWER"
    ]
  },
  {
    "level": "project",
    "id": "annotationQueues:CUD",
    "later": "",
    "doc": "Create, change and delete annotation queues.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER"
    ]
  },
  {
    "level": "project",
    "id": "annotationQueueAssignments:read",
    "later": "",
    "doc": "See who is assigned to annotation queues.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER"
    ]
  },
  {
    "level": "project",
    "id": "annotationQueueAssignments:CUD",
    "later": "",
    "doc": "Assign people to annotation queues.",
    "roles": [
      "OWNER",
      "ADMIN"
    ]
  },
  {
    "level": "project",
    "id": "project:read",
    "later": "",
    "doc": "Open the project.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER",
      "VIEWER"
    ]
  },
  {
    "level": "project",
    "id": "project:update",
    "later": "",
    "doc": "Rename the project and change its settings.",
    "roles": [
      "OWNER",
      "ADMIN"
    ]
  },
  {
    "level": "project",
    "id": "project:delete",
    "later": "",
    "doc": "Delete the project.",
    "roles": [
      "OWNER"
    ]
  },
  {
    "level": "project",
    "id": "integrations:CRUD",
    "later": "",
    "doc": "Set up and change integrations.",
    "roles": [
      "OWNER",
      "ADMIN"
    ]
  },
  {
    "level": "project",
    "id": "datasets:read",
    "later": "",
    "doc": "See datasets.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER",
      "VIEWER"
    ]
  },
  {
    "level": "project",
    "id": "datasets:CUD",
    "later": "",
    "doc": "Create, change and delete datasets.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER"
    ]
  },
  {
    "level": "project",
    "id": "prompts:CUD",
    "later": "",
    "doc": "Create, change and delete prompts.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER"
    ]
  },
  {
    "level": "project",
    "id": "prompts:read",
    "later": "",
    "doc": "See prompts.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER",
      "VIEWER"
    ]
  },
  {
    "level": "project",
    "id": "promptProtectedLabels:CUD",
    "later": "",
    "doc": "Move and change protected prompt labels.",
    "roles": [
      "OWNER",
      "ADMIN"
    ]
  },
  {
    "level": "project",
    "id": "dashboards:read",
    "later": "",
    "doc": "See dashboards.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER",
      "VIEWER"
    ]
  },
  {
    "level": "project",
    "id": "dashboards:CUD",
    "later": "",
    "doc": "Create, change and delete dashboards.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER"
    ]
  },
  {
    "level": "project",
    "id": "models:CUD",
    "later": "",
    "doc": "Create, change and delete model definitions.",
    "roles": [
      "OWNER",
      "ADMIN"
    ]
  },
  {
    "level": "project",
    "id": "batchExports:create",
    "later": "",
    "doc": "Export data.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER"
    ]
  },
  {
    "level": "project",
    "id": "batchExports:read",
    "later": "",
    "doc": "See and download exports.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER"
    ]
  },
  {
    "level": "project",
    "id": "evalTemplate:CUD",
    "later": "evaluator:CUD",
    "doc": "Create and change evaluators.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER"
    ]
  },
  {
    "level": "project",
    "id": "evalTemplate:read",
    "later": "evaluator:read",
    "doc": "See evaluators.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER",
      "VIEWER"
    ]
  },
  {
    "level": "project",
    "id": "evalJob:read",
    "later": "evaluationRule:read",
    "doc": "See evaluation rules.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER",
      "VIEWER"
    ]
  },
  {
    "level": "project",
    "id": "evalJob:CUD",
    "later": "evaluationRule:CUD",
    "doc": "Create, change and delete evaluation rules.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER"
    ]
  },
  {
    "level": "project",
    "id": "evalJobExecution:read",
    "later": "",
    "doc": "See the runs of evaluation rules.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER",
      "VIEWER"
    ]
  },
  {
    "level": "project",
    "id": "evalDefaultModel:read",
    "later": "",
    "doc": "See the default evaluation model.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER",
      "VIEWER"
    ]
  },
  {
    "level": "project",
    "id": "evalDefaultModel:CUD",
    "later": "",
    "doc": "Choose the default evaluation model.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER"
    ]
  },
  {
    "level": "project",
    "id": "llmApiKeys:read",
    "later": "",
    "doc": "See which LLM connections exist.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER",
      "VIEWER"
    ]
  },
  {
    "level": "project",
    "id": "llmApiKeys:create",
    "later": "",
    "doc": "Add an LLM connection.",
    "roles": [
      "OWNER",
      "ADMIN"
    ]
  },
  {
    "level": "project",
    "id": "llmApiKeys:update",
    "later": "",
    "doc": "Change an LLM connection.",
    "roles": [
      "OWNER",
      "ADMIN"
    ]
  },
  {
    "level": "project",
    "id": "llmApiKeys:delete",
    "later": "",
    "doc": "Delete an LLM connection.",
    "roles": [
      "OWNER",
      "ADMIN"
    ]
  },
  {
    "level": "project",
    "id": "llmSchemas:CUD",
    "later": "",
    "doc": "Create, change and delete LLM schemas.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER"
    ]
  },
  {
    "level": "project",
    "id": "llmSchemas:read",
    "later": "",
    "doc": "See LLM schemas.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER",
      "VIEWER"
    ]
  },
  {
    "level": "project",
    "id": "llmTools:CUD",
    "later": "",
    "doc": "Create, change and delete LLM tools.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER"
    ]
  },
  {
    "level": "project",
    "id": "llmTools:read",
    "later": "",
    "doc": "See LLM tools.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER",
      "VIEWER"
    ]
  },
  {
    "level": "project",
    "id": "playground:execute",
    "later": "",
    "doc": "Run the playground.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER"
    ]
  },
  {
    "level": "project",
    "id": "comments:CUD",
    "later": "",
    "doc": "Write and delete comments.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER"
    ]
  },
  {
    "level": "project",
    "id": "comments:read",
    "later": "",
    "doc": "Read comments.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER",
      "VIEWER"
    ]
  },
  {
    "level": "project",
    "id": "promptExperiments:CUD",
    "later": "",
    "doc": "Start prompt experiments.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER"
    ]
  },
  {
    "level": "project",
    "id": "promptExperiments:read",
    "later": "",
    "doc": "See prompt experiments.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER",
      "VIEWER"
    ]
  },
  {
    "level": "project",
    "id": "auditLogs:read",
    "later": "projectAuditLogs:read",
    "doc": "Read the project's audit log.",
    "roles": [
      "OWNER",
      "ADMIN"
    ]
  },
  {
    "level": "project",
    "id": "TableViewPresets:CUD",
    "later": "",
    "doc": "Save and change table views.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER"
    ]
  },
  {
    "level": "project",
    "id": "TableViewPresets:read",
    "later": "",
    "doc": "Use saved table views.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER",
      "VIEWER"
    ]
  },
  {
    "level": "project",
    "id": "automations:CUD",
    "later": "",
    "doc": "Create, change and delete automations.",
    "roles": [
      "OWNER",
      "ADMIN"
    ]
  },
  {
    "level": "project",
    "id": "automations:read",
    "later": "",
    "doc": "See automations.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER",
      "VIEWER"
    ]
  },
  {
    "level": "project",
    "id": "alerts:read",
    "later": "",
    "doc": "See alerts.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER",
      "VIEWER"
    ]
  },
  {
    "level": "project",
    "id": "alerts:CUD",
    "later": "",
    "doc": "Create, change and delete alerts.",
    "roles": [
      "OWNER",
      "ADMIN",
      "MEMBER"
    ]
  }
] as const;

/** The built-in regions, in the order people are offered them. */
export const builtInRegions = [
  {
    "id": "US",
    "host": "us.cloud.langfuse.com",
    "production": true,
    "doc": "United States (Oregon)",
    "example": "https://us.cloud.langfuse.com/organization/cm1usq7x0000abcd1234efgh5"
  },
  {
    "id": "EU",
    "host": "cloud.langfuse.com",
    "production": true,
    "doc": "European Union (Ireland)",
    "example": "https://cloud.langfuse.com/organization/cm1usq7x0000abcd1234efgh5"
  },
  {
    "id": "JP",
    "host": "jp.cloud.langfuse.com",
    "production": true,
    "doc": "Japan (Tokyo)",
    "example": "https://jp.cloud.langfuse.com/organization/cm1usq7x0000abcd1234efgh5"
  },
  {
    "id": "HIPAA",
    "host": "hipaa.cloud.langfuse.com",
    "production": true,
    "doc": "HIPAA-compliant, United States (Oregon)",
    "example": "https://hipaa.cloud.langfuse.com/organization/cm1usq7x0000abcd1234efgh5"
  },
  {
    "id": "STAGING",
    "host": "staging.langfuse.com",
    "production": false,
    "doc": "The makers' own test system",
    "example": "https://staging.langfuse.com/organization/cm1usq7x0000abcd1234efgh5"
  },
  {
    "id": "DEV",
    "host": "",
    "production": false,
    "doc": "A developer's machine; it has no address of its own",
    "example": ""
  }
] as const;
