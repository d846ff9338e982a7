import { Column, Entity, PrimaryColumn } from "typeorm";

/** Why money moved. */
export enum EntryKind {
  TOP_UP = "TOP_UP",
  CAPTURE = "CAPTURE",
  FX = "FX",
  ADJUSTMENT = "ADJUSTMENT",
  CREDIT_NOTE = "CREDIT_NOTE",
  REFUND = "REFUND",
  CLAIM = "CLAIM",
  BILL = "BILL",
  BILL_CREDIT = "BILL_CREDIT",
  BILL_PAYMENT = "BILL_PAYMENT",
  REVERSAL = "REVERSAL",
}

/** One booking: its postings balance in every currency. It is never changed, and reversed by another at most once. */
@Entity("journal_entry")
export class JournalEntry {
  @PrimaryColumn("uuid")
  id!: string;

  /** Whose money it moves; null for the house's alone. */
  @Column("uuid", { name: "tenant_id", nullable: true })
  tenantId!: string | null;

  @Column("text")
  kind!: EntryKind;

  @Column("text")
  description!: string;

  /** What it was booked for, such as the hold or the top-up; of each kind there is one entry for it. */
  @Column("uuid", { name: "source_id", nullable: true })
  sourceId!: string | null;

  @Column("uuid", { name: "reverses_id", nullable: true })
  reversesId!: string | null;

  /** What it gives back a part of; null where it gives nothing back. Of what a reversal takes back nothing is left. */
  @Column("uuid", { name: "gives_back_id", nullable: true })
  givesBackId!: string | null;

  /** Another domain's event that caused it; null of what people did, and of what was booked before this was kept. */
  @Column("uuid", { name: "event_id", nullable: true })
  eventId!: string | null;

  @Column("timestamptz", { name: "booked_at" })
  bookedAt!: Date;

  @Column("text", { name: "created_by" })
  createdBy!: string;
}
