import { Column, Entity, PrimaryColumn } from "typeorm";
import { minorUnits } from "../money/minor-units";

/** Why something of an order that was paid is given back. */
export enum RefundReason {
  RETURNED = "RETURNED",
  LINES_CANCELLED = "LINES_CANCELLED",
}

/** What of an order's money was given back: once for each return and, of none, for each reason; never more than was taken. It is never changed. */
@Entity("order_refund")
export class ChargeRefund {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "order_id" })
  orderId!: string;

  @Column("text")
  reason!: RefundReason;

  /** Of which goods that came back; null for none. */
  @Column("uuid", { name: "return_id", nullable: true })
  returnId!: string | null;

  @Column("uuid", { name: "wallet_id" })
  walletId!: string;

  @Column("text")
  currency!: string;

  /** Of what was charged; the fee is kept of it. Nothing where all was given back before. */
  @Column(minorUnits("amount_minor"))
  amountMinor!: bigint;

  @Column(minorUnits("fee_minor"))
  feeMinor!: bigint;

  @Column("uuid", { name: "entry_id", nullable: true })
  entryId!: string | null;

  /** Where an invoice had charged it. */
  @Column("uuid", { name: "credit_note_id", nullable: true })
  creditNoteId!: string | null;

  @Column("timestamptz", { name: "refunded_at" })
  refundedAt!: Date;
}
