/**
 * The link of an invitation, as the product's mails carry it: no token, no role, no project; the organisation and, for
 * somebody without an account, the address as the inviter typed it.
 * @param {string} root such as `https://cloud.langfuse.com`
 * @param {{ organizationId: string, address: string, hasAccount: boolean }} invitation
 */
export function acceptanceLink(root, { organizationId, address, hasAccount }) {
  const target = `/organization/${encodeURIComponent(organizationId)}`;
  if (hasAccount) return `${root}${target}`;
  return `${root}/auth/sign-up?targetPath=${encodeURIComponent(target)}&email=${encodeURIComponent(address)}`;
}
