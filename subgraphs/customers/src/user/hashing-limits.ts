import { type Clock, type Counter, counter, isWithin, networkOf, type Redis } from "@baiyun/kit";
import { secretHash } from "../secret";

/** How often a password may be tried or chosen in a quarter of an hour. */
export interface HashingLimit {
  /** With one e-mail address, from places it never signed in from; and as often again from each where it did. */
  perAccount: number;
  /** From one client address, whatever the account. */
  perAddress: number;
  /** By all who are at a place where they never signed in; past it they are let through one by one. */
  ofStrangers: number;
}

/** Who tries: the address of their client, if it is known, and what names the account, if there is one. */
export interface Asker {
  address: string | null;
  account: string | null;
}

/** An attempt that was counted. */
export interface Attempt {
  /** Who waits for a turn as one. */
  lane: string;
  /** Whether the account has signed in from there before. */
  isKnown: boolean;
  /** Where it was counted, and what is given back when it turns out right. */
  counted: readonly (readonly [Counter, string])[];
  /** The account at this place; null when either is not known. */
  place: string | null;
}

const WINDOW_MS = 15 * 60_000;
const SECOND_MS = 1_000;
/** How long a place where somebody signed in is remembered. */
const REMEMBERED_S = 90 * 86_400;
const PREFIX = "customers:hashing";

/**
 * Counts, in Redis for all processes, what is about to be hashed. Strangers share the tries that an account has, so that many
 * of them get no more than one; who signed in from a place before is not among them there, so nobody can lock an account's
 * owner out. Windows are quarters of an hour of the clock: each tells exactly when it ends.
 */
export class HashingLimits {
  private readonly accounts: Counter;
  private readonly places: Counter;
  private readonly addresses: Counter;
  private readonly strangers: Counter;
  private readonly slowed: Counter;

  constructor(
    private readonly redis: Redis,
    private readonly clock: Clock,
    limit: HashingLimit,
  ) {
    this.accounts = this.counter("account", limit.perAccount);
    this.places = this.counter("place", limit.perAccount);
    this.addresses = this.counter("address", limit.perAddress);
    this.strangers = this.counter("strangers", limit.ofStrangers);
    this.slowed = this.counter("slowed", 1, SECOND_MS);
  }

  /** @returns the attempt, or when to try again. */
  async take({ address, account: name }: Asker): Promise<Attempt | Date> {
    const network = networkOf(address);
    const account = name === null ? null : secretHash(name);
    const place = network !== null && account !== null ? secretHash(`${account} ${network}`) : null;
    const lane = laneOf({ address, account: name });
    const now = this.clock().getTime();
    const window = Math.floor(now / WINDOW_MS);
    const later = new Date((window + 1) * WINDOW_MS);
    if (place !== null && (await this.isKnown(place))) {
      const key = `${place}:${window}`;
      return (await isWithin(this.places, key)) ? { lane, isKnown: true, counted: [[this.places, key]], place } : later;
    }
    // The address first: what one client does too much costs nobody else's account a try.
    const counts: [Counter, string][] = [];
    if (network !== null) counts.push([this.addresses, `${network}:${window}`]);
    if (account !== null) counts.push([this.accounts, `${account}:${window}`]);
    for (const [counter, key] of counts) if (!(await isWithin(counter, key))) return later;
    const all = [...counts, [this.strangers, `${window}`] as const];
    if (!(await isWithin(this.strangers, `${window}`))) {
      const second = Math.floor(now / SECOND_MS);
      if (!(await isWithin(this.slowed, `${second}`))) return new Date((second + 1) * SECOND_MS);
    }
    return { lane, isKnown: false, counted: all, place };
  }

  /** The password was right: it was no try, and from here on this is a place that the account signs in from. */
  async succeeded(attempt: Attempt): Promise<void> {
    const [[counter, key] = []] = attempt.counted;
    if (counter === this.places) await counter.delete(key!);
    else await this.giveBack(attempt);
    if (attempt.place !== null && this.redis.isReady) {
      await this.redis.set(`${PREFIX}:known:${attempt.place}`, "1", { EX: REMEMBERED_S });
    }
  }

  /** It was not looked at after all. */
  async giveBack({ counted }: Attempt): Promise<void> {
    await Promise.all(counted.map(([counter, key]) => counter.reward(key, 1)));
  }

  private async isKnown(place: string): Promise<boolean> {
    return this.redis.isReady && (await this.redis.exists(`${PREFIX}:known:${place}`)) === 1;
  }

  /** Without Redis each process counts for itself: nobody is kept from signing in, and nobody guesses freely. */
  private counter(name: string, points: number, windowMs = WINDOW_MS): Counter {
    return counter(this.redis, `${PREFIX}:${name}`, points, windowMs / 1000);
  }
}

/** Who is one asker where askers take turns. */
export const laneOf = ({ address, account }: Asker): string =>
  networkOf(address) ?? (account === null ? "unknown" : secretHash(account));
