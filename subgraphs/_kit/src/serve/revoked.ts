import type { FormattedExecutionResult } from "graphql";
import type { Claims, Revocations } from "../identity/revocations";

export type ResultStream = AsyncIterableIterator<FormattedExecutionResult, void, void>;

/** Answers whoever goes on with a token that was revoked. */
export const REVOKED: FormattedExecutionResult = {
  errors: [{ message: "This session has ended: sign in again.", extensions: { code: "UNAUTHENTICATED" } }],
};

/** The stream, which ends with a word of it when its viewer is revoked, whatever its source does. */
export function endedWhenRevoked(stream: ResultStream, claims: Claims, revocations: Revocations): ResultStream {
  type Step = IteratorResult<FormattedExecutionResult, void>;
  const END: Step = { done: true, value: undefined };
  let phase: "open" | "revoked" | "ended" = "open";
  let waiting: ((step: Step) => void) | undefined;
  const stop = revocations.watch(claims, () => {
    phase = waiting ? "ended" : "revoked";
    waiting?.({ done: false, value: REVOKED });
    stream.return?.().catch(() => undefined);
  });
  const next = (): Promise<Step> =>
    new Promise((resolve, reject) => {
      waiting = resolve;
      stream.next().then(
        (step) => {
          waiting = undefined;
          if (step.done) stop();
          resolve(step as Step);
        },
        (reason) => {
          waiting = undefined;
          stop();
          phase = "ended";
          reject(reason);
        },
      );
    });
  const ended: ResultStream = {
    [Symbol.asyncIterator]: () => ended,
    async next() {
      if (phase === "open") return next();
      const last: Step = phase === "revoked" ? { done: false, value: REVOKED } : END;
      phase = "ended";
      return last;
    },
    async return() {
      stop();
      phase = "ended";
      await stream.return?.();
      return END;
    },
  };
  return ended;
}
