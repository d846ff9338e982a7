import { Column, Entity, PrimaryColumn } from "typeorm";

const minor = { to: (value: bigint) => value.toString(), from: (value: string) => BigInt(value) };

/** What finance last told of a customer's wallet. */
@Entity("wallet_balance")
export class WalletBalance {
  @PrimaryColumn("uuid", { name: "wallet_id" })
  walletId!: string;

  /** The customer's, whose id it is too. */
  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("text")
  currency!: string;

  /** What is booked; below zero it is owed to us. */
  @Column("bigint", { name: "posted_minor", transformer: minor })
  postedMinor!: bigint;

  /** What active holds keep of it. */
  @Column("bigint", { name: "held_minor", transformer: minor })
  heldMinor!: bigint;

  @Column("timestamptz", { name: "as_of" })
  asOf!: Date;
}
