/** What every entry exports beside its `createUsher`. */
export { type LoadFailure, UsherLoadError, UsherSettingsError } from "./errors.js";
export type { ReasonCode } from "./generated/catalog.js";
export type {
  AccessExplanation,
  HostVerdict,
  InviteCheck,
  InviteLink,
  InviteStep,
  InviteVerdict,
  Level,
  PermissionMatrix,
  Region,
  RegionId,
  Repair,
  Role,
  RoleComparison,
  Settings,
  SettingsProblem,
  Usher,
  UsherOptions,
} from "./types.js";
