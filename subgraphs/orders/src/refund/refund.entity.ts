import { Money } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** What an order that was paid is paid back for. */
export enum RefundReason {
  RETURNED = "RETURNED",
  LINES_CANCELLED = "LINES_CANCELLED",
}

/** That finance was told to give something of a paid order back: once for each return and, of none, for each reason. Never changed. */
@Entity("order_refund")
export class OrderRefund {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "order_id" })
  orderId!: string;

  @Column("text")
  reason!: RefundReason;

  /** Of which goods that a customer sent back; null for none. */
  @Column("uuid", { name: "return_id", nullable: true })
  returnId!: string | null;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("text")
  currency!: string;

  /** Null for all that is left of what was captured. */
  @Column("bigint", { name: "amount_minor", nullable: true })
  amountMinor!: string | null;

  /** Null for none. */
  @Column("bigint", { name: "fee_minor", nullable: true })
  feeMinor!: string | null;

  @Column("timestamptz", { name: "due_at" })
  dueAt!: Date;

  get amount(): Money | null {
    return this.amountMinor === null ? null : new Money(BigInt(this.amountMinor), this.currency);
  }

  get fee(): Money | null {
    return this.feeMinor === null ? null : new Money(BigInt(this.feeMinor), this.currency);
  }
}
