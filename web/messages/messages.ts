/**
 * Every sentence people read, as one typed list: a language that misses one does not compile.
 * The rules answer in codes and parameters; the sentences are here and nowhere else.
 */
import type { builtInRegions, builtInRoles } from "../module/generated/catalog.js";
import type { AccessExplanation } from "../module/types.js";
import type { TimeFormats } from "./format.js";
import type { AddressMessages } from "./subjects/addresses.js";
import type { DecisionMessages } from "./subjects/decisions.js";
import type { InviteDialogMessages } from "./subjects/invite-dialog.js";
import type { JoinCheckMessages } from "./subjects/join-check.js";
import type { MatrixMessages } from "./subjects/matrix.js";
import type { MembersMessages } from "./subjects/members.js";
import type { PendingInvitesMessages } from "./subjects/pending-invites.js";
import type { RegionMessages } from "./subjects/region.js";
import type { WrongRegionMessages } from "./subjects/wrong-region.js";

/** A sentence around something that is not text, such as a host name in its own direction. */
export type Sentence = <Value>(value: Value) => readonly (string | Value)[];

/** The regions of the catalog: a new one there needs a name here. A deployment's own is called by its id. */
export type NamedRegion = (typeof builtInRegions)[number]["id"];

/** The roles of the catalog: a new one there needs a name here. A deployment's own is called by its id. */
export type NamedRole = (typeof builtInRoles)[number]["id"];

export interface Messages {
  /** BCP 47 tag. */
  locale: string;
  direction: "ltr" | "rtl";
  /** The language's name in itself. */
  language: string;
  state: StateMessages;
  regions: Readonly<Record<NamedRegion, string>>;
  roles: Readonly<Record<NamedRole, RoleMessages>>;
  reasons: Readonly<Record<AccessExplanation["reasonCode"], (role: string, scope: string) => string>>;
  time: TimeFormats;
  decisions: DecisionMessages;
  addresses: AddressMessages;
  region: RegionMessages;
  wrongRegion: WrongRegionMessages;
  joinCheck: JoinCheckMessages;
  matrix: MatrixMessages;
  members: MembersMessages;
  pendingInvites: PendingInvitesMessages;
  inviteDialog: InviteDialogMessages;
}

export interface StateMessages {
  loading: string;
  failed: string;
  retry: string;
  offline: string;
  /** The list could not be read anew. */
  stale: string;
}

export interface RoleMessages {
  name: string;
  description: string;
}
