import type { WebSocket } from "ws";

/**
 * Ends a socket whose client is gone without a word.
 * @param every milliseconds between pings; a client that has not answered the last one is gone
 * @param isUnread whether nothing is read of it at the moment, so that no answer to a ping could be seen
 */
export function keepAlive(socket: WebSocket, every: number, isUnread: () => boolean): void {
  let answered = true;
  socket.on("pong", () => {
    answered = true;
  });
  const timer = setInterval(() => {
    if (!isUnread()) {
      if (!answered) return socket.terminate();
      answered = false;
    }
    // Also where no answer could be seen: to write is how it is found that nobody is there.
    socket.ping();
  }, every);
  socket.once("close", () => clearInterval(timer));
}
