/** Where one signs in and then comes back to this very page; the address of an invitation goes along as it came. */
export function signInLink({
  pathname,
  search,
  hash,
}: Pick<Location, "pathname" | "search" | "hash">): string {
  const rest = new URLSearchParams(search);
  const addresses = rest.getAll("email");
  rest.delete("email");
  const more = String(rest);
  const link = new URLSearchParams({ targetPath: `${pathname}${more && `?${more}`}${hash}` });
  for (const address of addresses) link.append("email", address);
  return `/auth/sign-in?${link}`;
}
