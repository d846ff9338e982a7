import type { EntityManager } from "typeorm";
import type { z } from "zod";
import type { Database } from "../database/database";
import { Viewer } from "../identity/viewer";
import type { BusEvent } from "./bus";
import { InboxEntry } from "./inbox-entry.entity";

export type EventOf<P> = Omit<BusEvent, "payload"> & { payload: P };

/** What a domain does about one type of another domain's event. `Tx` is what the effect is written with. */
export interface Consumer<Tx = EntityManager> {
  /** The emitting domain. */
  from: string;
  type: string;
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
  return { from, type, handle: async (tx, event) => handle(tx, { ...event, payload: payload.parse(event.payload) }) };
}

/** Runs a consumer's effect, which happens once however often the event is delivered. */
export type Once<Tx> = (event: BusEvent, effect: (tx: Tx) => Promise<void>) => Promise<void>;

/** The inbox row commits with the effect, so a second delivery finds it and does nothing. */
export function inboxOf(database: Database, group: string): Once<EntityManager> {
  return (event, effect) =>
    database.transaction(Viewer.system, async (tx) => {
      const claimed = await tx
        .createQueryBuilder()
        .insert()
        .into(InboxEntry)
        .values({ consumer: `${group}:${event.type}`, eventId: event.id })
        .orIgnore()
        .returning("event_id")
        .execute();
      if ((claimed.raw as unknown[]).length > 0) await effect(tx);
    });
}
