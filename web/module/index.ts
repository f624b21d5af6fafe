/** What every entry exports beside its `createUsher`. */
export { type LoadFailure, UsherLoadError, UsherSettingsError } from "./errors.js";
export type { ReasonCode } from "./generated/catalog.js";
export type * from "./types.js";
