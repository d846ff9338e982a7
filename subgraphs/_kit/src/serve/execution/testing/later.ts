import { setImmediate } from "node:timers/promises";
import type { Random } from "./random";

/** Something that is no Promise of the language and can be waited for. */
class Thenable<T> implements PromiseLike<T> {
  constructor(private readonly promise: Promise<T>) {}

  // biome-ignore lint/suspicious/noThenProperty: that is what makes it one
  then<A = T, B = never>(
    fulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    rejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): PromiseLike<A | B> {
    return this.promise.then(fulfilled, rejected);
  }
}

/**
 * A value that is there at once for who waits, or some turns of the event loop later. It is made then: a promise in it that
 * rejected before would have had nobody to wait for it.
 */
export function later(random: Random, value: () => unknown): unknown {
  return waitable(random, settle(random, value));
}

export function refused(random: Random, reason: unknown): unknown {
  return waitable(
    random,
    settle(random, () => {
      throw reason;
    }),
  );
}

async function settle(random: Random, outcome: () => unknown): Promise<unknown> {
  for (let turns = random.below(4); turns > 0; turns--) await setImmediate();
  return outcome();
}

function waitable(random: Random, promise: Promise<unknown>): unknown {
  return random.chance(0.1) ? new Thenable(promise) : promise;
}
