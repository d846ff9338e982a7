import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import { minorUnits } from "../money/minor-units";

export enum InvoiceStatus {
  DRAFT = "DRAFT",
  ISSUED = "ISSUED",
  PART_PAID = "PART_PAID",
  PAID = "PAID",
  VOID = "VOID",
}

/** What a customer was charged from one wallet in a while. */
@Entity("invoice")
export class Invoice {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "wallet_id" })
  walletId!: string;

  @Column("text")
  status!: InvoiceStatus;

  /** Without gaps in a year; null for a draft. */
  @Column("text", { nullable: true })
  number!: string | null;

  @Column("text")
  currency!: string;

  @Column(minorUnits("total_minor"))
  totalMinor!: bigint;

  @Column(minorUnits("paid_minor"))
  paidMinor!: bigint;

  /** What of it need not be paid any more, because a credit note took that part back. */
  @Column(minorUnits("credited_minor"))
  creditedMinor!: bigint;

  /** What it charges was taken before this instant. */
  @Column("timestamptz", { name: "accrued_before" })
  accruedBefore!: Date;

  @Column("timestamptz", { name: "issued_at", nullable: true })
  issuedAt!: Date | null;

  @Column("timestamptz", { name: "due_at", nullable: true })
  dueAt!: Date | null;

  /** What the company was called when it was sent; null where that was not known, and for a draft. */
  @Column("text", { name: "customer_name", nullable: true })
  customerName!: string | null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;

  get openMinor(): bigint {
    return this.totalMinor - this.paidMinor - this.creditedMinor;
  }

  /** Takes back as much of it as is open. @returns what is left over: that much was paid for it before. */
  credit(amountMinor: bigint): bigint {
    const usedMinor = amountMinor < this.openMinor ? amountMinor : this.openMinor;
    this.creditedMinor += usedMinor;
    if (this.openMinor === 0n) this.status = InvoiceStatus.PAID;
    return amountMinor - usedMinor;
  }

  /** Pays as much of it as is open. @returns what is left over. */
  pay(amountMinor: bigint): bigint {
    const isEnough = amountMinor >= this.openMinor;
    const usedMinor = isEnough ? this.openMinor : amountMinor;
    this.paidMinor += usedMinor;
    if (usedMinor > 0n || isEnough) this.status = isEnough ? InvoiceStatus.PAID : InvoiceStatus.PART_PAID;
    return amountMinor - usedMinor;
  }
}
