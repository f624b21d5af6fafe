export function acceptanceLink(invitation: {
  /** Such as `https://cloud.langfuse.com`, without a slash at its end. */
  base: string;
  organizationId: string;
  /** As it was typed. */
  address: string;
  /** Whether the address has an account in the region. */
  hasAccount: boolean;
}): string;
