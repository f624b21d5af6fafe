/**
 * Sends messages by SMTP. What matters is to know whether a message may be sent again: a server that took it owes no
 * second chance, and a lost answer is neither a yes nor a no.
 */
import { createTransport } from "nodemailer";
import { parseConnectionUrl } from "nodemailer/lib/shared";
import { outcomeOf } from "./smtp-outcome.mjs";

/** RFC 5321 (4.5.3.2) gives a server ten minutes to take a message: who leaves earlier does not know whether it did. */
const patience = { connect: 30_000, answer: 600_000, whole: 900_000 };

/** @type {typeof import("./delivery.mjs").createDelivery} */
export function createDelivery({ smtpUrl, timeouts = {}, connections = 5 }) {
  const server = serverAt(smtpUrl);
  if (server === null) {
    const unusable = { ok: false, reason: "later", code: "configuration", reply: null };
    const answer = async () => /** @type {import("./delivery.mjs").DeliveryOutcome} */ (unusable);
    return { deliver: answer, verify: answer, close() {} };
  }
  const { connect, answer, whole } = { ...patience, ...timeouts };
  const transport = createTransport({
    ...server,
    pool: true,
    maxConnections: connections,
    // For a connection that the server closed while it was idle: nodemailer repeats only what was not sent at all.
    maxRequeues: 1,
    dnsTimeout: connect,
    connectionTimeout: connect,
    greetingTimeout: connect,
    socketTimeout: answer,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  transport.use("stream", watch);

  return {
    async deliver({ from, to, subject, text, html, messageId, sentAt, headers }) {
      const progress = { handedOver: false };
      try {
        await transport.sendMail({
          from: { ...from },
          // Objects, here and for the sender: a text would be searched for several addresses.
          to: { name: "", address: to },
          subject,
          text,
          html,
          messageId,
          date: new Date(sentAt),
          headers: { ...headers },
          // Links can be read in the source of a message too, in each language.
          textEncoding: "quoted-printable",
          signal: AbortSignal.timeout(whole),
          ...{ progress },
        });
        return { ok: true };
      } catch (error) {
        return outcomeOf(error, progress.handedOver);
      }
    },

    async verify() {
      try {
        await transport.verify();
        return { ok: true };
      } catch (error) {
        return outcomeOf(error, false);
      }
    },

    close() {
      transport.close();
    },
  };
}

/** Only these: of a URL, nodemailer would take any option, and one of them logs what is said. */
function serverAt(/** @type {string} */ smtpUrl) {
  try {
    if (!/^smtps?:\/\//i.test(smtpUrl)) return null;
    const { host, port, secure, auth, requireTLS, name, tls } = /** @type {any} */ (
      parseConnectionUrl(smtpUrl)
    );
    if (!host) return null;
    return {
      host: String(host),
      secure: secure === true,
      requireTLS: requireTLS ?? auth !== undefined,
      logger: false,
      ...(port === undefined ? {} : { port: Number(port) }),
      ...(auth === undefined ? {} : { auth: { user: String(auth.user), pass: String(auth.pass) } }),
      ...(name === undefined ? {} : { name: String(name) }),
      tls: {
        ...(tls?.servername === undefined ? {} : { servername: String(tls.servername) }),
        rejectUnauthorized: tls?.rejectUnauthorized !== false,
      },
    };
  } catch {
    return null;
  }
}

/**
 * Notes when the last byte of a message is on its way. From then on, the server may have taken it.
 * @type {import("nodemailer").PluginFunction<any>}
 */
function watch({ message, data }, done) {
  message?.processFunc((content) =>
    content.once("end", () => {
      /** @type {any} */ (data).progress.handedOver = true;
    }),
  );
  done();
}
