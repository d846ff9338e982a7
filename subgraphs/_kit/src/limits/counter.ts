import { RateLimiterMemory, RateLimiterRedis } from "rate-limiter-flexible";
import type { Redis } from "../events/bus";

export type Counter = RateLimiterRedis;

/** Counts up to `points` in so many seconds: in Redis for all processes; without Redis each process counts for itself. */
export function counter(redis: Redis, keyPrefix: string, points: number, seconds: number): Counter {
  const options = { keyPrefix, points, duration: seconds };
  return new RateLimiterRedis({
    ...options,
    storeClient: redis,
    useRedisPackage: true,
    rejectIfRedisNotReady: true,
    insuranceLimiter: new RateLimiterMemory(options),
  });
}

/** Counts one more under a key. @returns whether it is within the limit */
export async function isWithin(counted: Counter, key: string): Promise<boolean> {
  try {
    await counted.consume(key, 1);
    return true;
  } catch (reason) {
    if (reason instanceof Error) throw reason;
    return false;
  }
}
