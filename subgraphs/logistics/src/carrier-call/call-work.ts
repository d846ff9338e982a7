import type { EntityManager } from "typeorm";
import type { Answered, CarrierPort } from "../carrier/carrier-port";
import { type CarrierCall, CarrierCallState } from "./carrier-call.entity";

/** What is asked of a carrier, by a port that is opened for it. */
export type Asking = (port: CarrierPort) => Promise<Answered<unknown>>;

/** What became of a call. */
export interface Settled {
  state: CarrierCallState;
  /** When it is made again; null when it is over. */
  againInMs: number | null;
}

/** What a kind of calls is for: whoever wants them knows what to ask, and what follows from an answer. */
export interface CallWork {
  /** Holds what the call is about, which is locked before the call itself. */
  lock(tx: EntityManager, call: CarrierCall): Promise<unknown>;
  /** What there is to ask by now; null where it is not wanted any more, and was never sent. */
  prepare(tx: EntityManager, call: CarrierCall): Promise<Asking | null>;
  /** Takes an answer; `call` is locked, and written by the caller. */
  settle(tx: EntityManager, call: CarrierCall, answer: Answered<unknown>): Promise<Settled>;
}

/** How a call stands that is made once. */
export const STATE_OF: Readonly<Record<Answered<unknown>["outcome"], CarrierCallState>> = {
  DONE: CarrierCallState.DONE,
  REFUSED: CarrierCallState.FAILED,
  UNAVAILABLE: CarrierCallState.FAILED,
  UNKNOWN: CarrierCallState.UNKNOWN,
};
