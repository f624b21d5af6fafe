/** Signing in to the sandbox, where an address is enough. */
import type { Outcome } from "../elements/people.js";
import type { RegionId, Usher } from "../module/types.js";
import { send } from "./calls.js";
import { readRegionOf } from "./invitation.js";

/** Where one goes afterwards: only where the rules say it is safe. An address that still differs goes along. */
export function targetOf(
  usher: Usher | undefined,
  page: Pick<Location, "href" | "origin">,
  as: string,
): string {
  const link = usher?.readInviteLink(page.href);
  const target = new URL(link?.targetPath ?? "/", page.origin);
  // A second opinion: this very browser must read the same page in it.
  if (target.origin !== page.origin) return "/";
  if (link?.email && !usher?.compareEmails(link.email, as).joins)
    target.searchParams.set("email", link.email);
  return `${target.pathname}${target.search}${target.hash}`;
}

export class SigningIn {
  /** `undefined`: what the link says still stands there. */
  typed: string | undefined;
  /** The region that was chosen; `undefined`: this one. */
  region: RegionId | undefined;
  /** The region of the organisation that the link is about. */
  linkedRegion: RegionId | null | undefined;
  isSending = false;
  outcome: Outcome | undefined;

  readonly #show: () => void;

  constructor(show: () => void) {
    this.#show = show;
  }

  /** Asks where the organisation of the link is. */
  async look(usher: Usher): Promise<void> {
    const { organizationId } = usher.readInviteLink(location.href);
    if (organizationId === null) return;
    this.linkedRegion = await readRegionOf(organizationId);
    this.#show();
  }

  type(text: string): void {
    this.typed = text;
    this.#show();
  }

  choose(region: RegionId): void {
    this.region = region;
    this.#show();
  }

  async send(usher: Usher | undefined, email: string, name: string): Promise<void> {
    this.isSending = true;
    this.#show();
    this.outcome = await send("sandbox/sign-in", {
      email,
      ...(name.trim() === "" ? {} : { name: name.trim() }),
    });
    this.isSending = false;
    if (this.outcome.ok) location.assign(targetOf(usher, location, email));
    else this.#show();
  }
}
