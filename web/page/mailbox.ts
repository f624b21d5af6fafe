/** Every e-mail the sandbox has sent, page by page, and the one that is read. */
import type { RegionId } from "../module/types.js";
import { address, id, moment } from "../transport/arrivals.js";
import { beginning, count, list, orNull, shape, text } from "../transport/shapes.js";
import type { Answer } from "../transport/transport.js";
import { region } from "./account.js";
import { read } from "./calls.js";

export interface Mail {
  id: string;
  to: string;
  subject: string;
  sentAt: string;
  region: RegionId | null;
}

export interface Message extends Mail {
  from: string;
  text: string;
  /** The link of the invitation, as it is delivered. */
  url: string | null;
}

export interface Gateway {
  id: string;
  name: string;
}

interface MailPage {
  messages: Mail[];
  total: number;
}

/** E-mails a page. */
export const limit = 25;

const envelope = {
  id,
  to: address,
  subject: beginning(500),
  sentAt: moment,
  region: orNull(region),
};
const mailPage = shape<MailPage>({ messages: list(shape<Mail>(envelope), limit), total: count });
const message = shape<Message>({
  ...envelope,
  from: address,
  text: beginning(100_000),
  url: orNull(text(16_000, 1)),
});
const opened = shape<{ message: Message }>({ message });
const gateways = shape<{ gateways: Gateway[] }>({
  gateways: list(shape<Gateway>({ id, name: beginning(200) }), 200),
});

export class Mailbox {
  /** The last list that could be read. */
  known: MailPage | undefined;
  /** Why there is none, or none that is new. */
  refusal: string | null = null;
  page = 0;
  /** Only e-mails to this address; empty: all. */
  to = "";
  gateways: Gateway[] = [];
  /** The gateway that delivers; `null`: nobody rewrites. */
  gateway: string | null = null;
  chosen: string | null = null;
  message: Answer<Message> | undefined;
  /** E-mails that came since the list was read before; `null`: it was read for the first time. */
  arrived: number | null = null;

  readonly #show: () => void;
  #listing: AbortController | undefined;
  #opening: AbortController | undefined;

  constructor(show: () => void) {
    this.#show = show;
  }

  async start(): Promise<void> {
    const [names] = await Promise.all([read("sandbox/gateways", gateways), this.read()]);
    if (names.ok) this.gateways = names.value.gateways;
    this.#show();
  }

  /** Reads the list anew, and tells what came. */
  refresh = async (): Promise<void> => {
    const before = this.known?.total;
    await this.read();
    if (before === undefined || this.refusal !== null) return;
    this.arrived = Math.max(0, (this.known?.total ?? 0) - before);
    this.#show();
  };

  async read(): Promise<void> {
    this.#listing?.abort();
    this.#listing = new AbortController();
    const { signal } = this.#listing;
    const query = new URLSearchParams({ to: this.to, page: String(this.page), limit: String(limit) });
    const answer = await read(`sandbox/mailbox?${query}`, mailPage, signal);
    if (signal.aborted) return;
    // There are fewer than before, and none so far back.
    if (answer.ok && answer.value.messages.length === 0 && this.page > 0) return this.turn(-this.page);
    this.arrived = null;
    this.refusal = answer.ok ? null : answer.reasonCode;
    if (answer.ok) this.known = answer.value;
    this.#show();
  }

  filter(to: string): Promise<void> {
    [this.to, this.page] = [to, 0];
    return this.read();
  }

  turn(pages: number): Promise<void> {
    this.page = Math.max(0, this.page + pages);
    return this.read();
  }

  open(id: string): Promise<void> {
    this.chosen = id;
    return this.#readMessage();
  }

  deliverBy(gateway: string | null): Promise<void> {
    this.gateway = gateway;
    return this.#readMessage();
  }

  async #readMessage(): Promise<void> {
    if (this.chosen === null) return this.#show();
    this.#opening?.abort();
    this.#opening = new AbortController();
    const { signal } = this.#opening;
    const query = this.gateway === null ? "" : `?${new URLSearchParams({ gateway: this.gateway })}`;
    const path = `sandbox/mailbox/${encodeURIComponent(this.chosen)}${query}`;
    const answer = await read(path, opened, signal);
    if (signal.aborted) return;
    this.message = answer.ok ? { ok: true, value: answer.value.message } : answer;
    this.#show();
  }
}
