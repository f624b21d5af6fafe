/** An SMTP server with bad days: it lets some wait, refuses some for good, and hangs up on some it has taken. */
import { SMTPServer } from "smtp-server";

/** What becomes of the n-th recipient. */
const fates = { wait: 11, refuse: 97, hangUp: 53 };
const isTurn = (n, every) => n % every === every - 1;

export async function openMailServer() {
  /** Message-ID -> how often it was taken. */
  const taken = new Map();
  const recipients = new Map();
  const counts = { waited: 0, refused: 0, hungUp: 0 };
  const refusal = (responseCode) => Object.assign(new Error("not now"), { responseCode });

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onRcptTo({ address }, _, done) {
      const met = recipients.get(address);
      const n = met ?? recipients.size;
      if (met === undefined) recipients.set(address, n);
      if (isTurn(n, fates.refuse)) {
        counts.refused += 1;
        return done(refusal(550));
      }
      if (met === undefined && isTurn(n, fates.wait)) {
        counts.waited += 1;
        return done(refusal(451));
      }
      return done();
    },
    onData(stream, session, done) {
      let raw = "";
      stream.on("data", (chunk) => {
        raw += chunk;
      });
      stream.on("end", () => {
        const id = /^Message-ID: *(\S+)/im.exec(raw)?.[1] ?? "none";
        taken.set(id, (taken.get(id) ?? 0) + 1);
        const n = recipients.get(session.envelope.rcptTo[0]?.address);
        if (!isTurn(n, fates.hangUp)) return done();
        counts.hungUp += 1;
        // The text has come whole, and nobody hears so.
        for (const connection of server.connections) if (connection.session === session) connection.close();
      });
    },
  });
  server.on("error", () => {});
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `smtp://127.0.0.1:${server.server.address().port}`,
    taken,
    counts,
    close: () => new Promise((closed) => server.close(closed)),
  };
}
