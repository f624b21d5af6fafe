/** A sentence around a name, in its own direction. */
type Around = <Value>(value: Value) => readonly (string | Value)[];

export interface PageMessages {
  title: string;
  purpose: string;
  language: string;
  settings: string;
  join: string;
  signedInAs: Around;
  failure: string;
  failureMeaning: string;
  failureDetail: string;
  tryTitle: string;
  tryPurpose: string;
  tryLabel: string;
  rolesTitle: string;
  rolesPurpose: string;
  privacy: string;
  privacyOfSettings: string;
  sandbox: string;
  sandboxMeaning: string;
  sandboxSelf: string;
  sandboxNobody: string;
  sandboxReset: string;
}
