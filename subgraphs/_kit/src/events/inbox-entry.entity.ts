import { Column, Entity, PrimaryColumn } from "typeorm";

/**
 * An event whose effect a consumer has committed. Kept 14 days, in partitions by the day the event occurred, which is the same
 * at each delivery: so an event is unique among all days, though a key reaches over one partition only.
 */
@Entity("inbox_entry")
export class InboxEntry {
  @PrimaryColumn("uuid", { name: "event_id" })
  eventId!: string;

  /** The consuming domain and the event's type. */
  @PrimaryColumn("text")
  consumer!: string;

  /** In UTC, as `YYYY-MM-DD`. */
  @PrimaryColumn("date", { name: "occurred_on" })
  occurredOn!: string;

  @Column({ type: "timestamptz", name: "handled_at", insert: false, update: false })
  handledAt!: Date;
}
