import { Column, Entity, PrimaryColumn } from "typeorm";

/** Why money moved. */
export enum EntryKind {
  TOP_UP = "TOP_UP",
  CAPTURE = "CAPTURE",
  FX = "FX",
  ADJUSTMENT = "ADJUSTMENT",
  CREDIT_NOTE = "CREDIT_NOTE",
  CLAIM = "CLAIM",
  BILL = "BILL",
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

  @Column("timestamptz", { name: "booked_at" })
  bookedAt!: Date;

  @Column("text", { name: "created_by" })
  createdBy!: string;
}
