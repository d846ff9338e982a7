import type { EntityManager } from "typeorm";
import { newId } from "../ids";
import { OutboxEvent } from "./outbox-event.entity";

export const OUTBOX_CHANNEL = "outbox";

export interface NewEvent {
  /** `<entity>.<what happened>.v<n>` */
  type: string;
  aggregateId: string;
  tenantId: string;
  payload: object;
}

/** Commits an event with the write that caused it; the relay publishes it soon after. */
export async function record(tx: EntityManager, event: NewEvent): Promise<void> {
  // The database's clock: consumers compare the events of one aggregate, whichever process recorded them.
  await tx.insert(OutboxEvent, { id: newId(), ...event, occurredAt: () => "clock_timestamp()", publishedAt: null });
  await tx.query(`NOTIFY ${OUTBOX_CHANNEL}`);
}
