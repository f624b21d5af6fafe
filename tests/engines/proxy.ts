import { createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";

/**
 * The one way out of a browser that cannot be told what a name means: it leads to a port of this machine for the hosts
 * named, and nowhere for all others.
 */
export interface LoopbackProxy {
  port: number;
  /** Where else somebody wanted to go, as `host:port`. */
  refused: string[];
  close(): Promise<void>;
}

export async function openProxy(hosts: readonly string[], target: { port: number }): Promise<LoopbackProxy> {
  const refused: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    refused.push(request.url ?? "");
    response.writeHead(403).end();
  });
  server.on("connect", (request, socket: Socket) => {
    const wanted = request.url ?? "";
    if (!hosts.some((host) => wanted === `${host}:443`)) {
      refused.push(wanted);
      socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
      return;
    }
    const onward = connect(target.port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      onward.pipe(socket).pipe(onward);
    });
    // A browser may leave at any moment, and that is no failure of ours.
    socket.on("error", () => onward.destroy()).on("close", () => onward.destroy());
    onward.on("error", () => socket.destroy());
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    port: (server.address() as AddressInfo).port,
    refused,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}
