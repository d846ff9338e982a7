import type { Server } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";

interface Watched {
  /** How much had been sent, and how much was left of the write under way, when it was looked at last. */
  sent: number;
  left: number;
  /** When it last was found to go on. */
  since: number;
  /** Ends what is more than an HTTP connection, and says why. */
  end?: () => void;
}

/**
 * Ends the connections of clients that read nothing of what waits for them, whatever it is: an answer, a stream of
 * events, a WebSocket. It looks around now and then, so that no request costs anything for it.
 */
export class SlowReaders {
  private readonly watched = new Map<Duplex, Watched>();
  private readonly rounds: NodeJS.Timeout;

  constructor(
    server: Server,
    private readonly patience: number,
  ) {
    server.on("connection", (socket: Socket) => {
      this.watched.set(socket, { sent: 0, left: 0, since: performance.now() });
      socket.once("close", () => this.watched.delete(socket));
    });
    this.rounds = setInterval(() => this.lookAround(), Math.max(10, patience / 5)).unref();
  }

  /** How this connection is to be ended; it is cut off when that has not helped by the next time. */
  endBy(socket: Duplex, end: () => void): void {
    const watched = this.watched.get(socket);
    if (watched) watched.end = end;
  }

  /** Bytes that wait to be read by clients. */
  get unreadBytes(): number {
    let bytes = 0;
    for (const socket of this.watched.keys()) bytes += socket.writableLength;
    return bytes;
  }

  get connections(): number {
    return this.watched.size;
  }

  close(): void {
    clearInterval(this.rounds);
  }

  private lookAround(): void {
    const now = performance.now();
    for (const [socket, watched] of this.watched) {
      if (goesOn(socket as Socket, watched)) watched.since = now;
      else if (now - watched.since >= this.patience) {
        const { end } = watched;
        delete watched.end;
        watched.since = now;
        if (end) end();
        else socket.destroy();
      }
    }
  }
}

/** Whether nothing waits for the client, or the system has sent some of it since this was asked before. */
function goesOn(socket: Socket, watched: Watched): boolean {
  const { bytesWritten, writableLength } = socket;
  if (writableLength === 0) return true;
  const sent = bytesWritten - writableLength;
  // Of a write of which a part is sent, the rest; Node tells of it what its own time-outs go by.
  const { writeQueueSize: left = 0 } = (socket as { _handle?: { writeQueueSize?: number } })._handle ?? {};
  const hasMoved = sent !== watched.sent || left !== watched.left;
  watched.sent = sent;
  watched.left = left;
  return hasMoved;
}
