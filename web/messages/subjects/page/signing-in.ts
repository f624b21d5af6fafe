import type { Sentence } from "../../messages.js";

/** Signing in and signing up in the sandbox: the same, with another title. */
export type SignView = "signIn" | "signUp";

export interface SigningInMessages {
  titles: Readonly<Record<SignView, string>>;
  /** What a sandbox is, for somebody about to type a secret. */
  sandbox: string;
  /** With the account that is signed in. */
  goOn: Sentence;
  fromLink: Sentence;
  onlyThis: Sentence;
  name: string;
  nameMeaning: string;
  region: string;
  regionMeaning: string;
  submit: Readonly<Record<SignView, string>>;
  /** To the other one of the two. */
  instead: Readonly<Record<SignView, string>>;
  refused: string;
}
