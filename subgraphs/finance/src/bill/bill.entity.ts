import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import { minorUnits } from "../money/minor-units";

export enum BillKind {
  CARRIER = "CARRIER",
  SUPPLIER = "SUPPLIER",
}

export enum BillStatus {
  RECEIVED = "RECEIVED",
  PAID = "PAID",
}

/** What a carrier or supplier asks of us: our own cost, which no customer sees. */
@Entity("bill")
export class Bill {
  @PrimaryColumn("uuid")
  id!: string;

  /** The supplier's; null of a carrier, who is no tenant. */
  @Column("uuid", { name: "tenant_id", nullable: true })
  tenantId!: string | null;

  @Column("text")
  kind!: BillKind;

  @Column("text")
  status!: BillStatus;

  /** Who billed us, as we call them. */
  @Column("text")
  party!: string;

  /** As they call it. */
  @Column("text")
  number!: string;

  @Column("text")
  currency!: string;

  @Column(minorUnits("total_minor"))
  totalMinor!: bigint;

  /** What of it we need not pay, because disputes were decided so. */
  @Column(minorUnits("credited_minor"))
  creditedMinor!: bigint;

  /** Of which days a carrier bills, the last one among them; null where that is not told. */
  @Column("date", { name: "period_from", nullable: true })
  periodFrom!: string | null;

  @Column("date", { name: "period_to", nullable: true })
  periodTo!: string | null;

  /** What a supplier's is for, where its settlement made it. */
  @Column("uuid", { name: "purchase_order_id", nullable: true })
  purchaseOrderId!: string | null;

  /** As our bank names the payment. */
  @Column("text", { name: "bank_reference", nullable: true })
  bankReference!: string | null;

  @Column("timestamptz", { name: "paid_at", nullable: true })
  paidAt!: Date | null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;

  /** What is to be paid, or was. */
  get openMinor(): bigint {
    return this.totalMinor - this.creditedMinor;
  }
}
