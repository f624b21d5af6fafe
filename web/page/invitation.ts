/** The invitation of an organisation's page, as its server tells it to whoever is signed in. */
import type { Outcome, Project } from "../elements/people.js";
import type { InviteCheck, InviteVerdict, RegionId, Role, Usher } from "../module/types.js";
import { address, id, moment, name, project, role } from "../transport/arrivals.js";
import { orNull, type Reader, shape } from "../transport/shapes.js";
import type { Answer } from "../transport/transport.js";
import { type Account, region } from "./account.js";
import { read, send } from "./calls.js";
import { signInLink } from "./sign-in-link.js";

export interface Invitation {
  /** `null`: there is none for exactly this address. */
  state: "pending" | "accepted" | null;
  email: string | null;
  organization: Project | null;
  orgRole: Role | null;
  projectId: string | null;
  projectName: string | null;
  projectRole: Role | null;
  sentBy: string | null;
  expiresAt: string | null;
}

const state: Reader<Invitation["state"] & string> = (arrived) =>
  arrived === "pending" || arrived === "accepted" ? arrived : undefined;

const invitation = shape<Invitation>({
  state: orNull(state),
  email: orNull(address),
  organization: orNull(project),
  orgRole: orNull(role),
  projectId: orNull(id),
  projectName: orNull(name),
  projectRole: orNull(role),
  sentBy: orNull(name),
  expiresAt: orNull(moment),
});

const whereabouts = shape<{ region: RegionId | null }>({ region: orNull(region) });

/** Where an organisation is; `undefined`: its server does not say. `organization` is a segment of a path. */
export async function readRegionOf(
  organization: string,
  signal?: AbortSignal,
): Promise<RegionId | null | undefined> {
  const answer = await read(`organizations/${organization}/region`, whereabouts, signal);
  return answer.ok ? answer.value.region : undefined;
}

/** Reads the invitation, and accepts it. */
export class InvitationReader {
  /** `undefined`: not read yet. */
  answer: Answer<Invitation> | undefined;
  /** The region of the organisation. */
  region: RegionId | null | undefined;
  isJoining = false;
  /** What became of the last attempt to join. */
  outcome: Outcome | undefined;

  readonly #path: string;
  readonly #organization: string;
  readonly #show: () => void;
  #reading: AbortController | undefined;

  /** `organization` is a segment of a path. */
  constructor(organization: string, show: () => void) {
    this.#organization = organization;
    this.#path = `organizations/${organization}/invitation`;
    this.#show = show;
  }

  async read(): Promise<void> {
    this.#reading?.abort();
    this.#reading = new AbortController();
    const { signal } = this.#reading;
    const [answer, found] = await Promise.all([
      read(this.#path, invitation, signal),
      readRegionOf(this.#organization, signal),
    ]);
    if (signal.aborted) return;
    [this.answer, this.region] = [answer, found];
  }

  async accept(): Promise<void> {
    this.isJoining = true;
    this.#show();
    this.outcome = await send(this.#path, {});
    this.isJoining = false;
  }
}

/** What the rules say of the invitation of a page, once everything is known that its server knows. */
export function checkInvitation(
  usher: Usher,
  { answer, region }: Pick<InvitationReader, "answer" | "region">,
  account: Account | undefined,
  page: Location,
): InviteVerdict & { invitedEmail: string | null } {
  const told = answer?.ok && answer.value.state !== null ? answer.value : undefined;
  // The rules read an address in links on which one signs in.
  const invitedEmail = told?.email ?? usher.readInviteLink(`${page.origin}${signInLink(page)}`).email;
  const isElsewhere = region && usher.detectRegion(page.href).region !== region;
  // What is not known is undefined.
  const known = {
    link: (isElsewhere && usher.switchRegion(page.href, region)) || page.href,
    page: page.href,
    signedInAs: account && (account.self?.email ?? null),
    invitedEmail,
    expiresAt: told?.expiresAt,
    state: told?.state,
    now: Date.now(),
  };
  return { ...usher.checkInvite(known as InviteCheck), invitedEmail };
}
