import { Code, type RequestError, refuse } from "../errors";
import type { Viewer } from "../request/identity";
import { type ClientAddress, networkOf } from "./client-address";

/** What one client may hold of the router, and how fast it is read. Portals come nowhere near. */
export interface ClientBounds {
  /** HTTP connections, WebSockets among them; counted only where there is no proxy, whose connections they would be. */
  connectionsPerAddress: number;
  socketsPerAddress: number;
  socketsPerViewer: number;
  /** Over WebSocket and as streams of events. */
  subscriptionsPerAddress: number;
  subscriptionsPerViewer: number;
  subscriptionsPerSocket: number;
  /** Messages of a socket at work at one time, subscriptions that are open not among them; the next waits unread. */
  operationsPerSocket: number;
  /** On average, and as many at once: what comes faster waits unread. */
  messagesPerSecond: number;
  /** Bytes of answers that may wait for a socket; until fewer do, nothing more is read of it. */
  unreadBytes: number;
  /** Milliseconds in which a client reads something of what waits for it, on whatever transport; then it is cut off. */
  unreadFor: number;
  /** Milliseconds until a socket must have said who it is. */
  initWithin: number;
  /** Milliseconds between pings; a socket that has not answered the last one is gone. */
  pingEvery: number;
  /** Milliseconds that a client gets to answer our close before its socket is cut. */
  closeWithin: number;
}

export const DEFAULT_CLIENT_BOUNDS: ClientBounds = {
  connectionsPerAddress: 2_000,
  socketsPerAddress: 1_000,
  socketsPerViewer: 100,
  subscriptionsPerAddress: 5_000,
  subscriptionsPerViewer: 1_000,
  subscriptionsPerSocket: 100,
  operationsPerSocket: 50,
  messagesPerSecond: 500,
  unreadBytes: 1_048_576,
  unreadFor: 30_000,
  initWithin: 10_000,
  pingEvery: 12_000,
  closeWithin: 5_000,
};

/** Who holds something: nobody in particular is known by the address alone. */
export interface Holder {
  address: string;
  viewer?: string | undefined;
}

/** Gives back what was taken; once more changes nothing. */
export type Release = () => void;

/** How much of everything each client holds. */
export class Holdings {
  private readonly connections: Tally;
  private readonly sockets: Tally;
  private readonly socketsOfViewers: Tally;
  private readonly subscriptions: Tally;
  private readonly subscriptionsOfViewers: Tally;

  constructor(
    readonly bounds: ClientBounds,
    private readonly clientAddress: ClientAddress,
  ) {
    this.connections = new Tally(bounds.connectionsPerAddress);
    this.sockets = new Tally(bounds.socketsPerAddress);
    this.socketsOfViewers = new Tally(bounds.socketsPerViewer);
    this.subscriptions = new Tally(bounds.subscriptionsPerAddress);
    this.subscriptionsOfViewers = new Tally(bounds.subscriptionsPerViewer);
  }

  addressOf(request: Parameters<ClientAddress>[0]): string {
    return networkOf(this.clientAddress(request));
  }

  holder(address: string, { authenticated, claims }: Viewer): Holder {
    return authenticated && claims.sub !== undefined ? { address, viewer: String(claims.sub) } : { address };
  }

  /** Each of these is undefined when the client has as much as it may. */
  connection(address: string): Release | undefined {
    return this.connections.take(address);
  }

  socket(address: string): Release | undefined {
    return this.sockets.take(address);
  }

  socketOf({ viewer }: Holder): Release | undefined {
    return viewer === undefined ? () => {} : this.socketsOfViewers.take(viewer);
  }

  /**
   * @param onSocket how many its socket has
   * @throws RequestError 429 when there are as many as there may be.
   */
  subscription({ address, viewer }: Holder, onSocket = 0): Release {
    const { subscriptionsPerSocket, subscriptionsPerAddress, subscriptionsPerViewer } = this.bounds;
    if (onSocket >= subscriptionsPerSocket) throw tooManySubscriptions(subscriptionsPerSocket, "over one socket");
    const ofAddress = this.subscriptions.take(address);
    if (!ofAddress) throw tooManySubscriptions(subscriptionsPerAddress, "from one address");
    if (viewer === undefined) return ofAddress;
    const ofViewer = this.subscriptionsOfViewers.take(viewer);
    if (!ofViewer) {
      ofAddress();
      throw tooManySubscriptions(subscriptionsPerViewer, "of one viewer");
    }
    return () => {
      ofAddress();
      ofViewer();
    };
  }
}

function tooManySubscriptions(limit: number, whose: string): RequestError {
  const message = `There may be ${limit} subscriptions ${whose} at a time: end one, then subscribe again.`;
  return refuse(429, Code.LIMIT_EXCEEDED, message);
}

/** How many of one thing each holder has. */
class Tally {
  private readonly counts = new Map<string, number>();

  constructor(private readonly bound: number) {}

  take(holder: string): Release | undefined {
    const count = this.counts.get(holder) ?? 0;
    if (count >= this.bound) return undefined;
    this.counts.set(holder, count + 1);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      const left = this.counts.get(holder)! - 1;
      if (left === 0) this.counts.delete(holder);
      else this.counts.set(holder, left);
    };
  }
}
