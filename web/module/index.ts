/** What every entry exports beside its `createUsher`. */
export { type LoadFailure, UsherLoadError, UsherSettingsError } from "./errors.js";
export type { ReasonCode } from "./generated/catalog.js";
export type {
  AccessExplanation,
  Actor,
  Decision,
  DecisionAction,
  DecisionRequest,
  DecisionTarget,
  EffectiveRole,
  GrantableRole,
  HostVerdict,
  Level,
  MemberDecision,
  MembersRequest,
  PermissionMatrix,
  Region,
  RegionId,
  Role,
  RoleComparison,
  Settings,
  SettingsProblem,
  Usher,
  UsherOptions,
} from "./types.js";
