/** The languages of the elements. English is there without; each of the others is downloaded by whoever names it. */
export type { AddressProblem } from "./addresses.js";
export { de } from "./de.js";
export { en } from "./en.js";
export type { TimeFormats } from "./format.js";
export { fr } from "./fr.js";
export { ja } from "./ja.js";
export { addLanguages, messagesFor } from "./locale.js";
export type { Messages, NamedRegion, NamedRole, RoleMessages, Sentence, StateMessages } from "./messages.js";
export type { AddressMessages } from "./subjects/addresses.js";
export type { DecisionFacts, DecisionMessages, DecisionReason } from "./subjects/decisions.js";
export type { InviteDialogMessages } from "./subjects/invite-dialog.js";
export type { JoinCheckMessages } from "./subjects/join-check.js";
export type { MatrixMessages } from "./subjects/matrix.js";
export type { About, MembersMessages } from "./subjects/members.js";
export type { PendingInvitesMessages } from "./subjects/pending-invites.js";
export type { RegionMessages } from "./subjects/region.js";
export type { WrongRegionMessages } from "./subjects/wrong-region.js";
