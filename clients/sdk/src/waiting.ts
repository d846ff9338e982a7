import { TimeoutError } from "./errors.ts";
import { pause } from "./requests.ts";

export interface WaitTerms {
  /** Milliseconds until it is given up; 120,000. */
  withinMs?: number;
  signal?: AbortSignal;
}

const [FIRST_MS, MOST_MS] = [250, 3_000];

/**
 * Reads again until there is something, less and less often: for who has no webhook yet.
 *
 * @throws {TimeoutError} when there is nothing in time
 */
export async function waitFor<T>(read: () => Promise<T | null>, { withinMs = 120_000, signal }: WaitTerms): Promise<T> {
  const end = performance.now() + withinMs;
  for (let wait = FIRST_MS; ; wait = Math.min(wait * 1.5, MOST_MS)) {
    const found = await read();
    if (found !== null) return found;
    if (performance.now() + wait > end) throw new TimeoutError(withinMs);
    await pause(wait, signal);
  }
}
