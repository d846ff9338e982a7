import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import { minorUnits } from "../money/minor-units";

export enum AdjustmentKind {
  CREDIT_NOTE = "CREDIT_NOTE",
  DEBIT_NOTE = "DEBIT_NOTE",
}

export enum AdjustmentStatus {
  PROPOSED = "PROPOSED",
  APPROVED = "APPROVED",
  REJECTED = "REJECTED",
  POSTED = "POSTED",
}

/** A correction of a wallet by our staff; above a limit two of them are needed. */
@Entity("adjustment")
export class Adjustment {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "wallet_id" })
  walletId!: string;

  /** What it is about, where it is about one. */
  @Column("uuid", { name: "order_id", nullable: true })
  orderId!: string | null;

  /** What of a carrier's bill the customer shall pay for, where that is why. */
  @Column("uuid", { name: "bill_line_id", nullable: true })
  billLineId!: string | null;

  @Column("text")
  kind!: AdjustmentKind;

  @Column("text")
  status!: AdjustmentStatus;

  @Column("text")
  currency!: string;

  @Column(minorUnits("amount_minor"))
  amountMinor!: bigint;

  @Column("text")
  reason!: string;

  /** Whether it is so much that a second person decides. */
  @Column("boolean", { name: "needs_approval" })
  needsApproval!: boolean;

  /** Never who proposed it. */
  @Column("text", { name: "decided_by", nullable: true })
  decidedBy!: string | null;

  @Column("text", { name: "decision_reason", nullable: true })
  decisionReason!: string | null;

  @Column("timestamptz", { name: "decided_at", nullable: true })
  decidedAt!: Date | null;

  @Column("timestamptz", { name: "posted_at", nullable: true })
  postedAt!: Date | null;

  @VersionColumn()
  version!: number;

  /** Who proposed it. */
  @Column("text", { name: "created_by" })
  createdBy!: string;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;
}
