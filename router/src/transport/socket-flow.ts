import type { RawData, WebSocket } from "ws";
import type { ClientBounds } from "./client-bounds";

/** Messages of one socket that are begun in one turn of the event loop; between turns others have theirs. */
const PER_TURN = 8;

/** One message at work. */
export interface Task {
  /** It has become a subscription, which is at work only when it has an event. */
  goLive(): void;
}

/**
 * Reads a socket no faster than it is answered: while answers wait to be sent or to be read by the client, or messages
 * come faster than they may, the next ones wait in the network.
 */
export class SocketFlow {
  /** What had been read when the flow was held: no more than one chunk of the network's. */
  private waiting: RawData[] = [];
  private next = 0;
  private atWork = 0;
  private begunInTurn = 0;
  private tokens: number;
  private filledAt = performance.now();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly socket: WebSocket,
    private readonly bounds: ClientBounds,
    private readonly begin: (message: RawData, task: Task) => Promise<void>,
  ) {
    this.tokens = bounds.messagesPerSecond;
    socket.on("message", (message) => this.take(message));
    socket.once("close", () => this.end());
  }

  /** Whether the client is left unread at the moment, so that it cannot be heard to be alive. */
  get isHeld(): boolean {
    return this.socket.isPaused;
  }

  /** An answer was sent, or work has ended. */
  readonly wake = (): void => {
    if (this.next < this.waiting.length) this.drain();
  };

  /** Nothing more is begun; what the client sends is read and let go, so that a closing handshake can end. */
  end(): void {
    clearTimeout(this.timer);
    this.letGo();
  }

  private take(message: RawData): void {
    // It closes already.
    if (this.socket.readyState !== this.socket.OPEN) return;
    if (this.next === this.waiting.length && this.mayBegin()) this.run(message);
    else {
      this.waiting.push(message);
      this.hold();
    }
  }

  private mayBegin(): boolean {
    const { socket, bounds } = this;
    return (
      this.begunInTurn < PER_TURN &&
      this.atWork < bounds.operationsPerSocket &&
      socket.bufferedAmount <= bounds.unreadBytes &&
      this.tokensNow() >= 1
    );
  }

  private tokensNow(): number {
    const { messagesPerSecond } = this.bounds;
    const now = performance.now();
    this.tokens = Math.min(messagesPerSecond, this.tokens + ((now - this.filledAt) * messagesPerSecond) / 1_000);
    this.filledAt = now;
    return this.tokens;
  }

  private run(message: RawData): void {
    this.tokens -= 1;
    if (this.begunInTurn++ === 0) setImmediate(this.nextTurn);
    this.atWork++;
    let counts = true;
    const settle = () => {
      if (!counts) return;
      counts = false;
      this.atWork--;
      this.wake();
    };
    void this.begin(message, { goLive: settle }).finally(settle);
  }

  private readonly nextTurn = (): void => {
    this.begunInTurn = 0;
    this.wake();
  };

  private drain(): void {
    const isOpen = this.socket.readyState === this.socket.OPEN;
    while (isOpen && this.next < this.waiting.length && this.mayBegin()) this.run(this.waiting[this.next++]!);
    if (!isOpen || this.next === this.waiting.length) this.letGo();
    else this.hold();
  }

  private hold(): void {
    this.socket.pause();
    // All else that it waits for wakes it.
    if (this.tokens >= 1 || this.timer) return;
    this.timer = setTimeout(
      () => {
        this.timer = undefined;
        this.wake();
      },
      Math.ceil(((1 - this.tokens) * 1_000) / this.bounds.messagesPerSecond),
    );
  }

  private letGo(): void {
    this.waiting = [];
    this.next = 0;
    this.socket.resume();
  }
}
