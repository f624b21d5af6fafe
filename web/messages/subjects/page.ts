export interface PageMessages {
  title: string;
  purpose: string;
  language: string;
  failure: string;
  failureMeaning: string;
  failureDetail: string;
  tryTitle: string;
  tryPurpose: string;
  tryLabel: string;
  rolesTitle: string;
  rolesPurpose: string;
  privacy: string;
}
