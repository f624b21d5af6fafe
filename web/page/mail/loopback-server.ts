/** SMTP servers on this machine, for tests: a real one, and one that says what it is told to. */
import { createServer, type Server, type Socket } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** A message as it came. */
export interface Taken {
  to: string;
  from: string;
  raw: string;
}

export const portOf = (server: Server) => (server.address() as { port: number }).port;

export function smtpServers() {
  const taken: Taken[] = [];
  const closing: (() => Promise<void>)[] = [];

  return {
    /** What the real ones took. */
    taken,

    /** Starts a real one, without TLS unless asked for, and says how to reach it. */
    serve(options: SMTPServerOptions = {}): Promise<string> {
      const server = new SMTPServer({
        authOptional: true,
        disabledCommands: ["STARTTLS"],
        logger: false,
        closeTimeout: 1,
        onData(stream, { envelope }, done) {
          let raw = "";
          stream.on("data", (chunk: Buffer) => {
            raw += chunk.toString("latin1");
          });
          stream.on("end", () => {
            const from = envelope.mailFrom ? envelope.mailFrom.address : "";
            taken.push({ to: envelope.rcptTo.map(({ address }) => address).join(), from, raw });
            done();
          });
        },
        ...options,
      });
      // A client that does not trust us hangs up: that is what some tests are about.
      server.on("error", () => {});
      closing.push(() => new Promise((resolve) => server.close(resolve)));
      return new Promise((resolve) => {
        const listening = server.listen(0, "127.0.0.1", () => resolve(`127.0.0.1:${portOf(listening)}`));
      });
    },

    /** Starts one that `answer`s each line as a test wants it, and "." for the end of a message. */
    async script(answer: (line: string, socket: Socket) => void): Promise<string> {
      const sockets = new Set<Socket>();
      const server = createServer((socket) => {
        sockets.add(socket);
        let rest = "";
        let inMessage = false;
        socket.on("error", () => {});
        socket.write("220 ready\r\n");
        socket.on("data", (chunk) => {
          const lines = (rest + chunk).split("\r\n");
          rest = lines.pop() ?? "";
          for (const line of lines) {
            if (inMessage && line !== ".") continue;
            inMessage = line === "DATA";
            answer(line, socket);
          }
        });
      });
      closing.push(() => {
        for (const socket of sockets) socket.destroy();
        return new Promise((resolve) => server.close(() => resolve()));
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      return `127.0.0.1:${portOf(server)}`;
    },

    /** Stops all of them, and forgets. */
    async close() {
      await Promise.all(closing.splice(0).map((close) => close()));
      taken.length = 0;
    },
  };
}

/** Takes whatever comes. */
export const polite = (line: string, socket: Socket) =>
  void socket.write(line === "DATA" ? "354 go on\r\n" : "250 fine\r\n");
