import type { MailMessage } from "./message.mjs";

/** What became of a message. */
export type DeliveryOutcome =
  | { ok: true }
  | {
      ok: false;
      /**
       * - `refused`: for good. The same message would be refused again.
       * - `later`: not taken now. It may be sent again.
       * - `unsure`: sent whole, and the answer was lost. It may have arrived: sent again, it may arrive twice.
       */
      reason: "refused" | "later" | "unsure";
      /** What was in the way, without a word of the server's: those repeat addresses. */
      code:
        | "sender"
        | "recipient"
        | "message"
        | "busy"
        | "login"
        | "tls"
        | "dns"
        | "connection"
        | "timeout"
        | "protocol"
        | "configuration";
      /** What the server answered, such as 550; `null`: nothing. */
      reply: number | null;
    };

/** How long to wait, in milliseconds. */
export interface DeliveryTimeouts {
  /** For the name of the server, the connection, its greeting and TLS. */
  connect: number;
  /** For each answer. */
  answer: number;
  /** For a message, from the call on: also while it waits for a connection. */
  whole: number;
}

export interface Delivery {
  /** Never throws. The answer comes when the server has taken the message, or is known not to. */
  deliver(message: MailMessage): Promise<DeliveryOutcome>;
  /** Connects and signs in, and sends nothing. */
  verify(): Promise<DeliveryOutcome>;
  /** Messages that are being sent are finished; those that wait are answered `later`. */
  close(): void;
}

/**
 * Sends messages by SMTP. Of the URL, these count: `smtp:` (STARTTLS where the server offers it, and always when there is
 * a user) or `smtps:` (TLS from the first byte), user, password, host, port, and the parameters `requireTLS`, `name`
 * (what we call ourselves), `tls.servername` and `tls.rejectUnauthorized`.
 */
export function createDelivery(options: {
  smtpUrl: string;
  timeouts?: Partial<DeliveryTimeouts>;
  /** At most so many at once. */
  connections?: number;
}): Delivery;
