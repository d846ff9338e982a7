import type { Redis } from "@baiyun/kit";
import type { WatcherAnswer } from "../watch/watcher";

const HOUR_MS = 3_600_000;
/** What is counted is counted by the hour, and shown for so many: the one under way is the last of them. */
const HOURS = 24;
const KEPT_FOR_S = (HOURS + 1) * 3_600;

/** How somebody whom we ask has fared. */
export interface AskedHealth {
  lastSuccessAt: Date | null;
  lastFailureAt: Date | null;
  lastFailure: string | null;
  calls: number;
  failures: number;
  remainingQuota: number | null;
  quotaToldAt: Date | null;
}

/** One hash tag for all that is kept of one party, on a Redis Cluster too. */
const keysOf = (name: string) => {
  const party = `tracking:asked:{${name}}`;
  return { party, hour: (at: number) => `${party}:${Math.floor(at / HOUR_MS)}` };
};

/** Counts what those who watch for us are asked, whichever process asks: one round to Redis for a call of up to forty numbers. */
export class AskedCalls {
  constructor(private readonly redis: Redis) {}

  /** While Redis is away nothing is counted, and nobody waits for it. */
  async note(name: string, answer: WatcherAnswer, at: Date): Promise<void> {
    if (!this.redis.isReady) return;
    const { party, hour } = keysOf(name);
    const key = hour(at.getTime());
    const came =
      answer.outcome === "DONE"
        ? { successAt: String(at.getTime()) }
        : { failureAt: String(at.getTime()), failure: [answer.code, answer.message].filter(Boolean).join(": ") };
    const counted = this.redis.multi().hSet(party, came).hIncrBy(key, "calls", 1);
    if (answer.outcome !== "DONE") counted.hIncrBy(key, "failures", 1);
    await counted.expire(key, KEPT_FOR_S).exec();
  }

  /** How many numbers it still takes, as it says. */
  async noteQuota(name: string, left: number, at: Date): Promise<void> {
    if (!this.redis.isReady) return;
    await this.redis.hSet(keysOf(name).party, { quota: String(left), quotaAt: String(at.getTime()) });
  }

  /** At an instant; of one that was never asked all that is not counted is null. */
  async healthOf(name: string, now: Date): Promise<AskedHealth> {
    const { party, hour } = keysOf(name);
    const hours = Array.from({ length: HOURS }, (_, ago) => hour(now.getTime() - ago * HOUR_MS));
    const [known, ...counts] = await Promise.all([
      this.redis.hGetAll(party),
      ...hours.map((key) => this.redis.hmGet(key, ["calls", "failures"])),
    ]);
    const sum = (field: 0 | 1) => counts.reduce((total, count) => total + Number(count[field] ?? 0), 0);
    return {
      lastSuccessAt: instantOf(known.successAt),
      lastFailureAt: instantOf(known.failureAt),
      lastFailure: known.failure ?? null,
      ...{ calls: sum(0), failures: sum(1) },
      remainingQuota: known.quota === undefined ? null : Number(known.quota),
      quotaToldAt: instantOf(known.quotaAt),
    };
  }
}

const instantOf = (ms: string | undefined): Date | null => (ms === undefined ? null : new Date(Number(ms)));
