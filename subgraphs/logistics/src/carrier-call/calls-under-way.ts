import type { Logger, Resource } from "@baiyun/kit";

/** Of one account in one process: however slow a carrier is, it holds up no other's calls. */
const MOST_UNDER_WAY = 24;
/** Of one account, kept here until there is room; what comes beyond is found by its job. */
const MOST_PARKED = 10_000;

interface Lane {
  underWay: number;
  /** Of what a carrier has begun: a parcel that is booked gets its label before another is booked. */
  begun: Set<string>;
  parked: Set<string>;
}

/** The calls to carriers that this process is making, outside of any transaction; a stop waits for them. */
export class CallsUnderWay implements Resource {
  private readonly underWay = new Set<Promise<void>>();
  private readonly lanes = new Map<string, Lane>();
  private isClosing = false;

  constructor(
    private readonly logger: Logger,
    private readonly letGo: () => Promise<void>,
  ) {}

  hasRoom(accountId: string): boolean {
    return !this.isClosing && this.laneOf(accountId).underWay < MOST_UNDER_WAY;
  }

  /**
   * Keeps a call until its account has room. It has a job as well, should this process end before.
   * @returns how many wait, this one included
   */
  park(accountId: string, callId: string, isBegun: boolean): number {
    const { begun, parked } = this.laneOf(accountId);
    if (begun.size + parked.size < MOST_PARKED) (isBegun ? begun : parked).add(callId);
    return begun.size + parked.size;
  }

  /**
   * @param make must find out by itself whether it is still wanted: the transaction that begins it may roll back
   * @param resume begins a call that was parked
   */
  begin(accountId: string, make: () => Promise<void>, resume: (callId: string) => Promise<void>): void {
    const lane = this.laneOf(accountId);
    lane.underWay += 1;
    this.follow(
      make().finally(() => {
        lane.underWay -= 1;
      }),
      () => this.unpark(lane, accountId, resume),
    );
  }

  async close(): Promise<void> {
    this.isClosing = true;
    // Each is bounded by its own time-out; letting go of the connections ends those that wait.
    await this.letGo();
    await Promise.all(this.underWay);
  }

  private unpark(lane: Lane, accountId: string, resume: (callId: string) => Promise<void>): void {
    const [callId] = lane.begun.size > 0 ? lane.begun : lane.parked;
    if (callId === undefined || !this.hasRoom(accountId)) return;
    lane.begun.delete(callId);
    lane.parked.delete(callId);
    // Where nothing was left to be asked of it, the next one has its room.
    this.follow(resume(callId), () => this.unpark(lane, accountId, resume));
  }

  private follow(work: Promise<void>, then: () => void): void {
    const followed = work
      .catch((error: Error) =>
        this.logger.error({ err: error }, "what came of a carrier's call could not be written down"),
      )
      .finally(() => {
        this.underWay.delete(followed);
        then();
      });
    this.underWay.add(followed);
  }

  private laneOf(accountId: string): Lane {
    const known = this.lanes.get(accountId) ?? { underWay: 0, begun: new Set(), parked: new Set() };
    this.lanes.set(accountId, known);
    return known;
  }
}
