import type { EmailComparison } from "../../../module/types.js";
import type { Sentence } from "../../messages.js";

/** What the server may say when somebody joins. */
export type JoinRefusal = "not-found" | "expired" | "already-accepted" | "not-authenticated";

/** The page that an acceptance link leads to. */
export interface AcceptanceMessages {
  title: string;
  unread: string;
  signIn: { title: string; meaning: string; sentTo: Sentence };
  otherAccount: {
    title: string;
    sentTo: string;
    signedInAs: string;
    /** The parts that differ, as a list. */
    differs(parts: readonly string[]): string;
    parts: Readonly<Record<EmailComparison["differs"][number], string>>;
    switchTo: Sentence;
  };
  expired: string;
  nothing: {
    title: string;
    meaning: Sentence;
    /** The organisation is in this very region. */
    rightRegion: string;
    otherRegions: string;
    otherAddress: string;
  };
  ready: {
    title: Sentence;
    facts: Readonly<
      Record<"organization" | "orgRole" | "project" | "projectRole" | "inviter" | "region" | "expiry", string>
    >;
    join: Sentence;
  };
  joined: Sentence;
  toMembers: string;
  refusals: Readonly<Record<JoinRefusal, string>>;
}
