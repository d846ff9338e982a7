/** What passes by itself: who asks again later is answered. */
const PASSING: ReadonlySet<unknown> = new Set([
  "SUBGRAPH_UNAVAILABLE",
  "IDENTITY_UNAVAILABLE",
  "INTERNAL_SERVER_ERROR",
  "SUBSCRIPTION_LAGGED",
]);
const LONGEST_WAIT_MS = 10_000;

type Refusals = readonly { extensions?: { code?: unknown } }[];

export const passes = (errors: unknown): boolean =>
  Array.isArray(errors) &&
  errors.length > 0 &&
  (errors as Refusals).every(({ extensions }) => PASSING.has(extensions?.code));

/** How long to wait before asking again, in ms: longer each time. */
export const waitAfter = (tries: number): number => Math.min(500 * 2 ** tries, LONGEST_WAIT_MS);
