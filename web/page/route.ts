/** Which view a path is, and what it is about. */
export interface Route {
  view: "settings" | "join" | "organization" | "signIn" | "signUp" | "mailbox";
  /** As they stand in the path: encoded. */
  organization: string | null;
  project: string | null;
}

const fixed: readonly [RegExp, Route["view"]][] = [
  [/^\/join\/?$/, "join"],
  [/^\/auth\/sign-in\/?$/, "signIn"],
  [/^\/auth\/sign-up\/?$/, "signUp"],
  [/^\/mailbox\/?$/, "mailbox"],
];

export function routeOf(path: string): Route {
  const organization = /^\/organization\/([^/]+)/.exec(path)?.[1] ?? null;
  const project = /^\/project\/([^/]+)/.exec(path)?.[1] ?? null;
  const view =
    fixed.find(([pattern]) => pattern.test(path))?.[1] ??
    (organization === null ? "settings" : "organization");
  return { view, organization, project };
}
