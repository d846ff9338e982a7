/** Why an operation was executed by values, although by text would have been cheaper. */
export const FALL_BACK_REASONS = [
  /** The operation, or this combination of its conditions, has something in it that only values can answer. */
  "operation",
  /** Its last answers were not as expected: it goes by values for a while. */
  "paused",
  /** A subgraph in this process gave values. */
  "values",
  /** A subgraph's text was not just what was asked for. */
  "text",
  /** A subgraph gave no answer at all. */
  "unavailable",
  /** All came as text, but with a fault that only the specification's way makes an answer of. */
  "shape",
  /** The code by text is wrong. */
  "fault",
] as const;

export type FallBackReason = (typeof FALL_BACK_REASONS)[number];

/** Ends an execution by text, or keeps it from beginning. The client learns nothing of it: the answer comes by values. */
export class FallBack extends Error {
  constructor(
    readonly reason: FallBackReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  /** @param thrown by an execution by text, or by code that it has run */
  static of(thrown: unknown): FallBack {
    return thrown instanceof FallBack ? thrown : new FallBack("fault", "The code by text failed.", { cause: thrown });
  }
}
