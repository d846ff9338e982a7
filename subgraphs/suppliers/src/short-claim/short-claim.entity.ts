import { Money } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";

/** Where a claim for missing goods stands. */
export enum ShortClaimStatus {
  OPEN = "OPEN",
  ACCEPTED = "ACCEPTED",
  DISPUTED = "DISPUTED",
  CLOSED = "CLOSED",
}

/** That fewer good pieces came than a supplier sent for, and what they cost. It is the supplier's and ours: no customer's. */
@Entity("short_claim")
export class ShortClaim {
  @PrimaryColumn("uuid")
  id!: string;

  /** The supplier's. */
  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "purchase_order_id" })
  purchaseOrderId!: string;

  @Column("uuid", { name: "purchase_order_line_id" })
  purchaseOrderLineId!: string;

  @Column("text")
  status!: ShortClaimStatus;

  /** Pieces that are missing, the damaged among them. */
  @Column("int")
  quantity!: number;

  @Column("bigint", { name: "amount_minor" })
  amountMinor!: string;

  /** What of it the supplier bears; null until that is decided. */
  @Column("bigint", { name: "granted_minor", nullable: true })
  grantedMinor!: string | null;

  @Column("text")
  currency!: string;

  /** Why the supplier disputes it. */
  @Column("text", { name: "dispute_reason", nullable: true })
  disputeReason!: string | null;

  /** Why it was decided so. */
  @Column("text", { nullable: true })
  resolution!: string | null;

  /** Until then the supplier alone answers; null for claims of when nobody said so. */
  @Column("timestamptz", { name: "answer_by", nullable: true })
  answerBy!: Date | null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;

  @Column("timestamptz", { name: "updated_at" })
  updatedAt!: Date;

  get amount(): Money {
    return new Money(BigInt(this.amountMinor), this.currency);
  }

  get granted(): Money | null {
    return this.grantedMinor === null ? null : new Money(BigInt(this.grantedMinor), this.currency);
  }
}
