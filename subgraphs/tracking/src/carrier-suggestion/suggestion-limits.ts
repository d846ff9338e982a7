import { createHash } from "node:crypto";
import { type Clock, type Counter, counter, isWithin, networkOf, type Redis } from "@baiyun/kit";

const PER_NETWORK = 5;
const PER_PARCEL = 3;
const DAY_S = 86_400;
const PREFIX = "tracking:suggestions";

/** How much strangers may say in a day: from one network, and of one parcel. Of the network no more is noted than a digest for that day. */
export class SuggestionLimits {
  private readonly networks: Counter;
  private readonly parcels: Counter;

  constructor(
    redis: Redis,
    private readonly clock: Clock,
  ) {
    this.networks = counter(redis, `${PREFIX}:network`, PER_NETWORK, DAY_S);
    this.parcels = counter(redis, `${PREFIX}:parcel`, PER_PARCEL, DAY_S);
  }

  /** Counts one. @returns for how many seconds to wait; 0 for not at all */
  async take(address: string | null, parcelId: string): Promise<number> {
    const seconds = this.clock().getTime() / 1_000;
    const day = Math.floor(seconds / DAY_S);
    // Whoever comes without an address shares what one network has.
    const network = digestOf(`${day} ${networkOf(address) ?? "unknown"}`);
    // The network first: what one does too much costs nobody else's parcel a word.
    const isAllowed = (await isWithin(this.networks, network)) && (await isWithin(this.parcels, `${parcelId}:${day}`));
    return isAllowed ? 0 : Math.ceil(DAY_S - (seconds % DAY_S));
  }
}

const digestOf = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 22);
