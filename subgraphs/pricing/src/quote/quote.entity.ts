import { Money } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import { minorUnits } from "../money/minor-units";
import type { LandedCostSummary, LandedCostSummary1 } from "../regulation/landed-cost-document";

export enum QuoteStatus {
  OFFERED = "OFFERED",
  ACCEPTED = "ACCEPTED",
  EXPIRED = "EXPIRED",
  VOID = "VOID",
}

/** A price that stands until it expires, with everything it was computed from. */
@Entity("quote")
export class Quote {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  /** Null for a free-standing parcel. */
  @Column("uuid", { name: "order_id", nullable: true })
  orderId!: string | null;

  /** The loose quote whose price this one of an order took over; null for one of its own, as are almost all. */
  @Column("uuid", { name: "taken_from", nullable: true })
  takenFrom?: string | null;

  /** Which submission of its order it answers, by the order's own count; null where that was not told. */
  @Column("int", { nullable: true, select: false })
  attempt?: number | null;

  @Column("text")
  status!: QuoteStatus;

  @Column("uuid", { name: "service_id" })
  serviceId!: string;

  @Column("uuid", { name: "rate_card_version_id" })
  rateCardVersionId!: string;

  /** Written for who looks for the quotes of a row; the document pins the same. */
  @Column("uuid", { name: "rate_lane_id", select: false })
  rateLaneId?: string;

  @Column("uuid", { name: "fx_rate_ids", array: true, select: false })
  fxRateIds?: string[];

  @Column("uuid", { name: "rule_ids", array: true, select: false })
  ruleIds?: string[];

  @Column(minorUnits("sell_total_minor"))
  sellTotalMinor!: bigint;

  @Column(minorUnits("cost_total_minor"))
  costTotalMinor!: bigint;

  @Column("text")
  currency!: string;

  @Column("timestamptz", { name: "priced_at" })
  pricedAt!: Date;

  @Column("timestamptz", { name: "expires_at" })
  expiresAt!: Date;

  @Column("timestamptz", { name: "accepted_at", nullable: true })
  acceptedAt!: Date | null;

  /** Of the destination. Written by the database, for lists to look by. */
  @Column({ type: "text", nullable: true, select: false, insert: false, update: false })
  country?: string | null;

  /** SHA-256 of `inputs`, in hex. */
  @Column("text", { name: "inputs_hash" })
  inputsHash!: string;

  /** Written with the row, and read from `QuoteRecord` and `QuoteProof`: they are many times its size. */
  @Column("text", { select: false })
  inputs?: string;

  @Column("text", { select: false })
  document?: string;

  @Column("text", { name: "cost_document", select: false })
  costDocument?: string;

  /** What the document says of it, as far as a list shows it. Written by the database. Null where the document has none. */
  @Column({ type: "jsonb", name: "landed_cost", nullable: true, insert: false, update: false })
  landedCost!: LandedCostSummary | LandedCostSummary1 | null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;

  get sellTotal(): Money {
    return new Money(this.sellTotalMinor, this.currency);
  }

  /** An offer is over when its time is, whether or not that is written down yet. */
  statusAt(now: Date): QuoteStatus {
    return this.status === QuoteStatus.OFFERED && now >= this.expiresAt ? QuoteStatus.EXPIRED : this.status;
  }
}
