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
 * has asked for; when all places are taken, whoever has most of them gives one up to whoever has fewer. Who has signed in from
 * where they are goes before strangers: there may be as many of those as somebody has addresses.
 */
export class HashingQueue {
  private atWork = 0;
  private waiting = 0;
  /** Those who wait, by asker; the first is the next whose turn it is. */
  private readonly strangers = new Map<string, Place[]>();
  private readonly known = new Map<string, Place[]>();

  constructor(private readonly bounds: HashingBounds) {}

  /** @param isKnown whether the asker has signed in from there before */
  async run<T>(asker: string, hash: () => Promise<T>, isKnown = false): Promise<T | TryAgainLater> {
    if (this.atWork < this.bounds.atOnce) this.atWork += 1;
    else if (!(await this.turnOf(asker, isKnown))) return new TryAgainLater(this.secondsToWait());
    try {
      return await hash();
    } finally {
      this.handOn();
    }
  }

  /** False when there is no place to wait in, or it had to be given up. */
  private turnOf(asker: string, isKnown: boolean): Promise<boolean> {
    const lanes = isKnown ? this.known : this.strangers;
    const lane = lanes.get(asker) ?? [];
    if (lane.length >= WAITING_OF_ONE) return Promise.resolve(false);
    const isFull = this.waiting >= this.bounds.waiting;
    if (isFull && !(isKnown && makeRoom(this.strangers, 0)) && !makeRoom(lanes, lane.length + 1))
      return Promise.resolve(false);
    if (isFull) this.waiting -= 1;
    lanes.set(asker, lane);
    this.waiting += 1;
    return new Promise((resolve) => lane.push({ begin: () => resolve(true), giveWay: () => resolve(false) }));
  }

  private handOn(): void {
    const lanes = this.known.size > 0 ? this.known : this.strangers;
    const [next] = lanes;
    if (!next) {
      this.atWork -= 1;
      return;
    }
    const [asker, lane] = next;
    lanes.delete(asker);
    const place = lane.shift()!;
    if (lane.length > 0) lanes.set(asker, lane);
    this.waiting -= 1;
    place.begin();
  }

  private secondsToWait(): number {
    return Math.ceil(((this.waiting + 1) * SECONDS_EACH) / this.bounds.atOnce);
  }
}

/** The latest of the longest lane leaves, if it has more than the newcomer would have. */
function makeRoom(lanes: Map<string, Place[]>, wanted: number): boolean {
  const [asker, longest] = [...lanes].reduce(
    (one, other) => (other[1].length > one[1].length ? other : one),
    ["", [] as Place[]],
  );
  if (longest.length <= wanted) return false;
  longest.pop()!.giveWay();
  if (longest.length === 0) lanes.delete(asker);
  return true;
}
