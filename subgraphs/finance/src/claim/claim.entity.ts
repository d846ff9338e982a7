import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import { optionalMinorUnits } from "../money/minor-units";

export enum ClaimKind {
  LOST = "LOST",
  DAMAGED = "DAMAGED",
  DESTROYED = "DESTROYED",
}

export enum ClaimStatus {
  OPEN = "OPEN",
  EVIDENCE = "EVIDENCE",
  APPROVED = "APPROVED",
  REJECTED = "REJECTED",
  PAID = "PAID",
}

/** What is asked of us for a parcel's loss or damage. Of a kind each parcel has one, and a shipment one for what befell all of it. */
@Entity("claim")
export class Claim {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "order_id" })
  orderId!: string;

  @Column("uuid", { name: "shipment_id" })
  shipmentId!: string;

  /** Which of several parcels it is for, from 1; null for all of them, for one alone, and where nobody knows. */
  @Column("int", { name: "parcel_number", nullable: true })
  parcelNumber!: number | null;

  @Column("text")
  kind!: ClaimKind;

  @Column("text")
  status!: ClaimStatus;

  /** What is paid for it; null until it is decided. */
  @Column(optionalMinorUnits("amount_minor"))
  amountMinor!: bigint | null;

  @Column("text", { nullable: true })
  currency!: string | null;

  /** Why it was decided so. */
  @Column("text", { name: "decision_reason", nullable: true })
  decisionReason!: string | null;

  @Column("timestamptz", { name: "decided_at", nullable: true })
  decidedAt!: Date | null;

  @Column("uuid", { name: "entry_id", nullable: true })
  entryId!: string | null;

  @Column("timestamptz", { name: "paid_at", nullable: true })
  paidAt!: Date | null;

  /** When we learned that the parcel was found after all. */
  @Column("timestamptz", { name: "found_at", nullable: true })
  foundAt!: Date | null;

  /** When the payout was taken back. */
  @Column("timestamptz", { name: "reversed_at", nullable: true })
  reversedAt!: Date | null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;
}
