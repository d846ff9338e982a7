import { Code, RequestError } from "../errors";
import type { Viewer } from "../request/identity";

/** Milliseconds after which what is counted for windows that are over is let go. */
const SWEEP_MS = 60_000;

/** How often the holder of a token may ask, as whoever issued it says in its claim `rate`. */
interface Rate {
  calls: number;
  seconds: number;
}

/** How a viewer stands after a call. */
export interface Standing {
  limit: number;
  windowS: number;
  remaining: number;
  /** Seconds until the window begins anew. */
  resetS: number;
  isWithin: boolean;
}

/**
 * Counts the calls of viewers whose tokens bound them, by windows of the clock: a query, a mutation or the start of a subscription is
 * one. All tokens of one `sub` count together. Each router counts for itself.
 */
export class CallRates {
  private readonly counts = new Map<string, { endsAt: number; calls: number }>();
  private sweepAt = 0;

  /** Counts a call; undefined for who is not bounded. */
  take({ authenticated, claims }: Viewer): Standing | undefined {
    const rate = authenticated ? rateOf(claims.rate) : undefined;
    if (rate === undefined) return undefined;
    const { calls: limit, seconds } = rate;
    const [now, windowMs] = [Date.now(), seconds * 1_000];
    const endsAt = now - (now % windowMs) + windowMs;
    const viewer = String(claims.sub);
    const known = this.counts.get(viewer);
    const calls = known?.endsAt === endsAt ? known.calls + 1 : 1;
    if (known?.endsAt === endsAt) known.calls = calls;
    else this.begin(viewer, endsAt, now);
    const remaining = Math.max(0, limit - calls);
    return { limit, windowS: seconds, remaining, resetS: Math.ceil((endsAt - now) / 1_000), isWithin: calls <= limit };
  }

  private begin(viewer: string, endsAt: number, now: number): void {
    if (now >= this.sweepAt) {
      for (const [other, window] of this.counts) if (window.endsAt <= now) this.counts.delete(other);
      this.sweepAt = now + SWEEP_MS;
    }
    this.counts.set(viewer, { endsAt, calls: 1 });
  }
}

/** What was asked, what is left and when to come back, on whatever transport. */
export function tooManyCalls({ limit, windowS, remaining, resetS }: Standing): RequestError {
  const message = `This client may make ${limit} calls in ${windowS} s, and this was one more: come back in ${resetS} s.`;
  const extensions = { code: Code.TOO_MANY_CALLS, asked: 1, limit, remaining, windowS, retryAfterS: resetS };
  return new RequestError(429, [{ message, extensions }]);
}

/** The headers of an answer to a viewer who is bounded. */
export function standingHeaders({ limit, remaining, resetS, isWithin }: Standing): [string, number][] {
  const standing: [string, number][] = [
    ["ratelimit-limit", limit],
    ["ratelimit-remaining", remaining],
    ["ratelimit-reset", resetS],
  ];
  return isWithin ? standing : [...standing, ["retry-after", resetS]];
}

/** What is no rate bounds nobody: the token is signed, and its issuer knows no better form. */
function rateOf(claim: unknown): Rate | undefined {
  if (typeof claim !== "object" || claim === null) return undefined;
  const { calls, seconds } = claim as Partial<Rate>;
  return isCount(calls) && isCount(seconds) ? { calls, seconds } : undefined;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0;
