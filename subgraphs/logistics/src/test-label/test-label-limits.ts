import { type Clock, type Counter, counter, type Redis, type Viewer } from "@baiyun/kit";

/** One takes a processor up to half a second, and costs whoever asks nothing; what a printer is set up with are a few. */
export const MOST_A_MINUTE = 30;
const WINDOW_S = 60;

/** Counts a customer's test labels by minutes of the clock. */
export class TestLabelLimits {
  private readonly counter: Counter;

  constructor(
    redis: Redis,
    private readonly clock: Clock,
  ) {
    this.counter = counter(redis, "logistics:test-labels", MOST_A_MINUTE, WINDOW_S);
  }

  /** Counts one. @returns when to ask again, where it is one too many. */
  async take({ tenancy, actor }: Viewer): Promise<Date | null> {
    const who = tenancy.kind === "one" ? tenancy.tenantId : actor;
    const window = Math.floor(this.clock().getTime() / 1_000 / WINDOW_S);
    const { consumedPoints } = await this.counter.penalty(`${who}:${window}`);
    return consumedPoints > MOST_A_MINUTE ? new Date((window + 1) * WINDOW_S * 1_000) : null;
  }
}
