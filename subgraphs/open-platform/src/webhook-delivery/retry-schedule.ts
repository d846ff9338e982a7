const [SECOND, MINUTE, HOUR] = [1_000, 60_000, 3_600_000];

/** As the Standard Webhooks specification recommends: the tenth try is some three days after the first. */
const WAITS_MS = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR];
/** Up to a fifth longer, so that what failed together does not come back together. */
const JITTER = 0.2;

/** How long after the try of this number the next one is due; null when there is none. */
export function waitAfter(tries: number, random: () => number = Math.random): number | null {
  const wait = WAITS_MS[tries - 1];
  return wait === undefined ? null : Math.round(wait * (1 + JITTER * random()));
}
