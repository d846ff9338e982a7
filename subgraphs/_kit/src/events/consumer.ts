import type { EntityManager } from "typeorm";
import type { z } from "zod";
import type { BusEvent } from "./bus";

export type EventOf<P> = Omit<BusEvent, "payload"> & { payload: P };

/** What a domain does about one type of another domain's event. `Tx` is what the effect is written with. */
export interface Consumer<Tx = EntityManager> {
  /** The emitting domain. */
  from: string;
  type: string;
  /** What it reads of the payload, where it says so. */
  payload?: z.ZodType;
  handle: (tx: Tx, event: BusEvent) => Promise<void>;
}

/** A consumer that declares what it reads of the payload; an event that lacks it fails and ends as a dead letter. */
export function consumer<S extends z.ZodType, Tx = EntityManager>(definition: {
  from: string;
  type: string;
  payload: S;
  handle: (tx: Tx, event: EventOf<z.infer<S>>) => Promise<void>;
}): Consumer<Tx> {
  const { from, type, payload, handle } = definition;
  return {
    from,
    type,
    payload,
    handle: async (tx, event) => handle(tx, { ...event, payload: payload.parse(event.payload) }),
  };
}

/** An event and what is to happen because of it. */
export interface Delivery<Tx> {
  event: BusEvent;
  effect: (tx: Tx) => Promise<void>;
}

/** Runs a consumer's effect, which happens once however often the event is delivered. */
export interface Once<Tx> {
  (event: BusEvent, effect: (tx: Tx) => Promise<void>): Promise<void>;
  /** Runs the effects of several events in their order, all or none. Without it each is run by itself. */
  together?: (deliveries: readonly Delivery<Tx>[]) => Promise<void>;
}
