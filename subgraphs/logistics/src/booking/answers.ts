import type { Settled } from "../carrier-call/call-work";
import { type CarrierCall, CarrierCallState } from "../carrier-call/carrier-call.entity";

const LONGEST_WAIT_MS = 300_000;
const DOUBLINGS = 12;
/** In times of the first wait: longer than anything is under way. */
export const LOOKED_AT_AFTER = 60;

const over = (state: CarrierCallState): Settled => ({ state, againInMs: null });
export const DONE = over(CarrierCallState.DONE);
export const FAILED = over(CarrierCallState.FAILED);

/** Once more, twice as long after each time. @param retryMs after the first */
export function again({ attempts }: Pick<CarrierCall, "attempts">, state: CarrierCallState, retryMs: number): Settled {
  const doubled = retryMs * 2 ** Math.min(attempts - 1, DOUBLINGS);
  return { state, againInMs: Math.min(LONGEST_WAIT_MS, doubled) };
}
