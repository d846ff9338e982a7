import type { Server } from "node:http";
import type { WebSocketServer } from "ws";
import type { Logger } from "../logging";

/**
 * A connection that cannot be taken (too many files are open) and a client that breaks off or talks nonsense end neither the process nor
 * anybody else's connection. To be called when graphql-ws has the sockets: it would close all of them for the first, and print the second
 * with a stack.
 */
export function outliveErrors(server: Server, sockets: WebSocketServer, logger: Logger): void {
  server.on("error", (error) => logger.warn({ reason: error.message }, "a connection could not be taken"));
  // The same errors, handed on.
  sockets.removeAllListeners("error").on("error", () => undefined);
  sockets.on("connection", (socket) => {
    socket.removeAllListeners("error").on("error", (error) => {
      logger.debug({ reason: error.message }, "a socket was broken off");
      socket.terminate();
    });
  });
}
