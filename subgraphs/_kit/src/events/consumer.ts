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
  /**
   * The property of the payload by which its effects are apart: those of two values touch no common row that either changes. Of
   * one batch they go side by side, those of one value in order. All consumers of one domain's events count by the same thing.
   */
  apartBy?: string | undefined;
  handle: (tx: Tx, event: BusEvent) => Promise<void>;
}

/** A consumer that declares what it reads of the payload; an event that lacks it fails and ends as a dead letter. */
export function consumer<S extends z.ZodType, Tx = EntityManager>(definition: {
  from: string;
  type: string;
  payload: S;
  apartBy?: keyof z.infer<S> & string;
  handle: (tx: Tx, event: EventOf<z.infer<S>>) => Promise<void>;
}): Consumer<Tx> {
  const { from, type, payload, apartBy, handle } = definition;
  return {
    from,
    type,
    payload,
    apartBy,
    handle: async (tx, event) => handle(tx, { ...event, payload: payload.parse(event.payload) }),
  };
}

/**
 * The statements that lock what the events of a batch are about, sent before the first of their effects: of one kind in ascending
 * order, as whoever else locks several does. Effects lock in the order of the stream, and would wait with those for each other in
 * a circle.
 */
export type LockFirst = (events: readonly BusEvent[]) => readonly { text: string; values: unknown[] }[];

/**
 * Those of a batch's events from which nothing follows as things stand, by their ids. They are looked for by one read and passed over
 * without a transaction, as what nobody consumes is.
 */
export type PassOver = (events: readonly BusEvent[]) => Promise<ReadonlySet<string>>;

/** The texts that events hold in one property of their payloads: each once, ascending. */
export function textsIn(events: readonly BusEvent[], property: string): string[] {
  const texts = events.map((event) => textIn(event, property)).filter((text) => text !== undefined);
  return [...new Set(texts)].sort();
}

/** Undefined where it holds none. */
export function textIn({ payload }: Pick<BusEvent, "payload">, property: string): string | undefined {
  const text = (payload as Record<string, unknown> | null)?.[property];
  return typeof text === "string" ? text : undefined;
}

/** An event and what is to happen because of it. */
export interface Delivery<Tx> {
  event: BusEvent;
  /** What it is about, where its effect touches nothing that another's does which is about something else. */
  apart?: string | undefined;
  effect: (tx: Tx) => Promise<void>;
}

/** Runs a consumer's effect, which happens once however often the event is delivered. */
export interface Once<Tx> {
  (event: BusEvent, effect: (tx: Tx) => Promise<void>): Promise<void>;
  /** Runs the effects of several events in their order, all or none. Without it each is run by itself. */
  together?: (deliveries: readonly Delivery<Tx>[]) => Promise<void>;
}
