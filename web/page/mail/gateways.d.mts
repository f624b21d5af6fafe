/** Something that rewrites the links of a mail on its way. */
export interface Gateway {
  id: string;
  /** As the module calls it when it reads a link through it: `name` of `src/catalog/wrappers.hpp`. */
  name: string;
  /** Which of several forms, to tell them apart. */
  form: string | null;
  /** Whether the link is still inside; if not, only the gateway knows it. */
  decodable: boolean;
  rewrite(url: string): string;
}

export const gateways: readonly Gateway[];

/** How people are told of it: no two read alike. */
export function labelOf(gateway: Gateway): string;
