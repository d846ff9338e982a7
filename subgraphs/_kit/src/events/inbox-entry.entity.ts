import { Entity, PrimaryColumn } from "typeorm";

/** An event whose effect a consumer has committed. */
@Entity("inbox_entry")
export class InboxEntry {
  @PrimaryColumn("text")
  consumer!: string;

  @PrimaryColumn("uuid", { name: "event_id" })
  eventId!: string;
}
