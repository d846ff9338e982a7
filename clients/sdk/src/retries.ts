import { ConnectionError, ThrottledError, TimeoutError, UnavailableError } from "./errors.ts";
import { pause } from "./requests.ts";

export interface RetryTerms {
  /** How many times it is tried again, at most. */
  retries: number;
  /** A wait that is asked for and longer than this is not waited for: the error is thrown at once, and says when to come back. */
  mostWaitS: number;
}

const [FIRST_WAIT_MS, MOST_WAIT_MS] = [250, 8_000];

/**
 * Tries again what failed for a reason that passes.
 *
 * @param isSafe whether it may be done twice. What is throttled was not begun, and is tried again in any case.
 */
export async function withRetries<R>(
  attempt: () => Promise<R>,
  { retries, mostWaitS }: RetryTerms,
  isSafe: boolean,
  signal?: AbortSignal,
): Promise<R> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (tries >= retries || !(error instanceof ThrottledError || (isSafe && isPassing(error)))) throw error;
      const asked = error instanceof ThrottledError || error instanceof UnavailableError ? error.retryAfterS : null;
      if (asked !== null && asked > mostWaitS) throw error;
      await pause(asked === null ? waitAfter(tries) : asked * 1_000, signal);
    }
  }
}

/** Milliseconds, longer from try to try, and never the same for two that failed together. */
export const waitAfter = (tries: number): number =>
  Math.min(FIRST_WAIT_MS * 2 ** tries, MOST_WAIT_MS) * (0.5 + Math.random() / 2);

export const isPassing = (error: unknown): boolean =>
  error instanceof ConnectionError || error instanceof TimeoutError || error instanceof UnavailableError;
