import { TryAgainLater } from "./user.result";

export interface HashingBounds {
  /** Hashed at one time. Node does its files and name look-ups in the same few threads: some have to stay free. */
  atOnce: number;
  /** Waiting at one time. */
  waiting: number;
}

/** Of one asker's, waiting at one time. */
const WAITING_OF_ONE = 8;
/** What one hash takes of a processor, about. */
const SECONDS_EACH = 0.5;

interface Place {
  begin(): void;
  giveWay(): void;
}

/**
 * Hashing a password is slow by design, so it is done for few at once, and few may wait. Askers take turns, however much each
 * has asked for; when all places are taken, whoever has most of them gives one up to whoever has fewer.
 */
export class HashingQueue {
  private atWork = 0;
  private waiting = 0;
  /** Those who wait, by asker; the first is the next whose turn it is. */
  private readonly lanes = new Map<string, Place[]>();

  constructor(private readonly bounds: HashingBounds) {}

  async run<T>(asker: string, hash: () => Promise<T>): Promise<T | TryAgainLater> {
    if (this.atWork < this.bounds.atOnce) this.atWork += 1;
    else if (!(await this.turnOf(asker))) return new TryAgainLater(this.secondsToWait());
    try {
      return await hash();
    } finally {
      this.handOn();
    }
  }

  /** False when there is no place to wait in, or it had to be given up. */
  private turnOf(asker: string): Promise<boolean> {
    const lane = this.lanes.get(asker) ?? [];
    if (lane.length >= WAITING_OF_ONE) return Promise.resolve(false);
    if (this.waiting >= this.bounds.waiting && !this.makeRoom(lane.length + 1)) return Promise.resolve(false);
    this.lanes.set(asker, lane);
    this.waiting += 1;
    return new Promise((resolve) => lane.push({ begin: () => resolve(true), giveWay: () => resolve(false) }));
  }

  /** The latest of the longest lane leaves, if others have more than the newcomer would have. */
  private makeRoom(wanted: number): boolean {
    const longest = [...this.lanes.values()].reduce((one, other) => (other.length > one.length ? other : one));
    if (longest.length <= wanted) return false;
    this.waiting -= 1;
    longest.pop()!.giveWay();
    return true;
  }

  private handOn(): void {
    const [next] = this.lanes;
    if (!next) {
      this.atWork -= 1;
      return;
    }
    const [asker, lane] = next;
    this.lanes.delete(asker);
    const place = lane.shift()!;
    if (lane.length > 0) this.lanes.set(asker, lane);
    this.waiting -= 1;
    place.begin();
  }

  private secondsToWait(): number {
    return Math.ceil(((this.waiting + 1) * SECONDS_EACH) / this.bounds.atOnce);
  }
}
