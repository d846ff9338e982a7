import type { Server } from "node:http";
import type { Socket } from "node:net";
import type { Holdings } from "./client-bounds";

/** One address has so many connections and no more. */
export function boundConnections(server: Server, holdings: Holdings): void {
  server.on("connection", (socket: Socket) => {
    const release = holdings.connection(holdings.addressOf({ headers: {}, socket }));
    if (release) socket.once("close", release);
    else socket.destroy();
  });
}
