import type { Clock, Redis, Viewer } from "@baiyun/kit";
import { RateLimiterMemory, RateLimiterRedis } from "rate-limiter-flexible";

/** One takes a processor up to half a second, and costs whoever asks nothing; what a printer is set up with are a few. */
export const MOST_A_MINUTE = 30;
const WINDOW_S = 60;

/** Counts a customer's test labels, in Redis for all processes, by minutes of the clock; without Redis each process counts for itself. */
export class TestLabelLimits {
  private readonly counter: RateLimiterRedis;

  constructor(
    redis: Redis,
    private readonly clock: Clock,
  ) {
    const options = { keyPrefix: "logistics:test-labels", points: MOST_A_MINUTE, duration: WINDOW_S };
    this.counter = new RateLimiterRedis({
      ...options,
      storeClient: redis,
      useRedisPackage: true,
      rejectIfRedisNotReady: true,
      insuranceLimiter: new RateLimiterMemory(options),
    });
  }

  /** Counts one. @returns when to ask again, where it is one too many. */
  async take({ tenancy, actor }: Viewer): Promise<Date | null> {
    const who = tenancy.kind === "one" ? tenancy.tenantId : actor;
    const window = Math.floor(this.clock().getTime() / 1_000 / WINDOW_S);
    const { consumedPoints } = await this.counter.penalty(`${who}:${window}`);
    return consumedPoints > MOST_A_MINUTE ? new Date((window + 1) * WINDOW_S * 1_000) : null;
  }
}
