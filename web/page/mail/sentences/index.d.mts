/** What the mail of an invitation says. Names are parts of their own, so that HTML can set them apart. */
export interface Sentences {
  /** How dates are written, as `Intl` calls it. */
  locale: string;
  /** The subject, and with `end` the first sentence. `null`: there is no name that can be shown. */
  invited<Name>(inviter: Name | null, organization: Name | null): (Name | string)[];
  end: string;
  greeting: string;
  dataRegion: string;
  /** The label of an instance that belongs to no region. */
  instance: string;
  /** The built-in regions in words; one of a deployment's own is called by its name. */
  regions: Readonly<Record<string, string>>;
  sentTo: string;
  /** What to do, and what the button says: with an account in the region, and without. */
  existingAccount: { todo: string; button: string };
  newAccount: { todo: string; button: string };
  /** For who cannot press the button. */
  copy: string;
  onlyHere: string;
  until(time: string): string;
  again: string;
  unexpected: string;
}

export type MailLanguage = "en" | "de" | "fr" | "ja";

export const sentences: Readonly<Record<MailLanguage, Sentences>>;
