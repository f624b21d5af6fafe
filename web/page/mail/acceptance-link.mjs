/**
 * The link that the mail of an invitation carries: the one place on the server that knows its shape. It names the
 * organisation and holds no secret; for somebody without an account, it also holds the address, as it was typed.
 * @param {object} invitation
 * @param {string} invitation.base such as `https://cloud.langfuse.com`, without a slash at its end
 * @param {string} invitation.organizationId
 * @param {string} invitation.address
 * @param {boolean} invitation.hasAccount whether the address has an account in the region
 */
export function acceptanceLink({ base, organizationId, address, hasAccount }) {
  const target = `/organization/${encoded(organizationId)}`;
  if (hasAccount) return `${base}${target}`;
  return `${base}/auth/sign-up?targetPath=${encoded(target)}&email=${encoded(address.trim())}`;
}

/** Half of a character cannot be encoded, and must not throw. */
const encoded = (/** @type {string} */ text) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD"));
