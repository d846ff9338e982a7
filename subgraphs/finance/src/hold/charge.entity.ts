import { Column, Entity, PrimaryColumn } from "typeorm";
import { minorUnits } from "../money/minor-units";

export enum ChargeKind {
  FREIGHT = "FREIGHT",
  DUTY = "DUTY",
  TAX = "TAX",
  FEE = "FEE",
}

/** What an order was charged, or given back of that: it stands on an invoice later, or on a credit note. */
@Entity("charge")
export class Charge {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "wallet_id" })
  walletId!: string;

  @Column("uuid", { name: "order_id" })
  orderId!: string;

  @Column("uuid", { name: "hold_id" })
  holdId!: string;

  @Column("uuid", { name: "entry_id" })
  entryId!: string;

  @Column("text")
  kind!: ChargeKind;

  /** For people, such as the order's name. */
  @Column("text")
  description!: string;

  @Column("text")
  currency!: string;

  /** Below nothing, what of it was given back. */
  @Column(minorUnits("amount_minor"))
  amountMinor!: bigint;

  @Column("timestamptz", { name: "accrued_at" })
  accruedAt!: Date;

  @Column("uuid", { name: "invoice_id", nullable: true })
  invoiceId!: string | null;

  /** Of what was given back after an invoice charged it: the credit note that says so. */
  @Column("uuid", { name: "credit_note_id", nullable: true })
  creditNoteId!: string | null;
}
