import { Parties } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn } from "typeorm";
import type { FeeReason } from "./fee-reason";

/** What a fee is, in one currency, for as long as it is in force. A catalogue: it is of no tenant. */
@Entity("order_fee")
@Parties()
export class Fee {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("text")
  reason!: FeeReason;

  @Column("text")
  currency!: string;

  @Column("bigint", { name: "amount_minor" })
  amountMinor!: string;

  @Column("timestamptz", { name: "valid_from" })
  validFrom!: Date;

  /** Null for until further notice. */
  @Column("timestamptz", { name: "valid_to", nullable: true })
  validTo!: Date | null;
}
