/** What every entry exports beside its `createUsher`. */
export { type LoadFailure, UsherLoadError, UsherSettingsError } from "./errors.js";
export type { ReasonCode } from "./generated/catalog.js";
export {
  emailSchema,
  inviteLinkSchema,
  inviteListSchema,
  type SchemaIssue,
  type SchemaResult,
  type TextSchema,
} from "./schema.js";
export type * from "./types.js";
