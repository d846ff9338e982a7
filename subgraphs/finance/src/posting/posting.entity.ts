import { Column, Entity, PrimaryColumn } from "typeorm";
import { minorUnits } from "../money/minor-units";

export enum Side {
  DEBIT = "DEBIT",
  CREDIT = "CREDIT",
}

/** One amount on one side of one account, never changed. */
@Entity("posting")
export class Posting {
  @PrimaryColumn("uuid")
  id!: string;

  /** The account's. */
  @Column("uuid", { name: "tenant_id", nullable: true })
  tenantId!: string | null;

  @Column("uuid", { name: "entry_id" })
  entryId!: string;

  @Column("uuid", { name: "account_id" })
  accountId!: string;

  @Column("text")
  currency!: string;

  @Column("text")
  side!: Side;

  /** More than nothing. */
  @Column(minorUnits("amount_minor"))
  amountMinor!: bigint;

  /** The entry's. */
  @Column("timestamptz", { name: "booked_at" })
  bookedAt!: Date;
}
