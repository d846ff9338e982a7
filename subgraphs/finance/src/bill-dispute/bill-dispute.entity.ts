import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import { minorUnits, optionalMinorUnits } from "../money/minor-units";

export enum BillDisputeStatus {
  OPEN = "OPEN",
  CREDITED = "CREDITED",
  REJECTED = "REJECTED",
  WITHDRAWN = "WITHDRAWN",
}

/** That we hold a line of a carrier's bill to be wrong. Of a line there is one. */
@Entity("bill_dispute")
export class BillDispute {
  @PrimaryColumn("uuid")
  id!: string;

  /** Nobody's but the house's. */
  @Column("uuid", { name: "tenant_id", nullable: true })
  tenantId!: string | null;

  @Column("uuid", { name: "line_id" })
  lineId!: string;

  @Column("uuid", { name: "bill_id" })
  billId!: string;

  @Column("text")
  status!: BillDisputeStatus;

  @Column("text")
  currency!: string;

  @Column(minorUnits("claimed_minor"))
  claimedMinor!: bigint;

  /** What the carrier took back; null of what it took nothing back of. */
  @Column(optionalMinorUnits("credited_minor"))
  creditedMinor!: bigint | null;

  @Column("text")
  reason!: string;

  /** Why it ended so. */
  @Column("text", { name: "outcome_reason", nullable: true })
  outcomeReason!: string | null;

  @Column("uuid", { name: "entry_id", nullable: true })
  entryId!: string | null;

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
