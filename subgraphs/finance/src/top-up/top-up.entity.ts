import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import { minorUnits } from "../money/minor-units";

export enum TopUpStatus {
  REQUESTED = "REQUESTED",
  BOOKED = "BOOKED",
  REJECTED = "REJECTED",
}

/** Money that a customer pays into a wallet. */
@Entity("top_up")
export class TopUp {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "wallet_id" })
  walletId!: string;

  @Column("text")
  currency!: string;

  @Column(minorUnits("amount_minor"))
  amountMinor!: bigint;

  @Column("text")
  status!: TopUpStatus;

  /** What the customer wrote with it; null where our staff recorded it. */
  @Column("text", { nullable: true })
  note!: string | null;

  /** As our bank names the payment, once it is booked. One payment is booked once. */
  @Column("text", { name: "bank_reference", nullable: true })
  bankReference!: string | null;

  /** Why it was rejected. */
  @Column("text", { nullable: true })
  reason!: string | null;

  @Column("text", { name: "decided_by", nullable: true })
  decidedBy!: string | null;

  @Column("timestamptz", { name: "decided_at", nullable: true })
  decidedAt!: Date | null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;
}
