import { Column, Entity, PrimaryColumn } from "typeorm";
import { minorUnits } from "../money/minor-units";

export enum SettlementKind {
  PAID = "PAID",
  CREDITED = "CREDITED",
}

/** By what an invoice came to be open by less, and when. It is never changed. */
@Entity("invoice_settlement")
export class InvoiceSettlement {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "invoice_id" })
  invoiceId!: string;

  @Column("text")
  kind!: SettlementKind;

  @Column(minorUnits("amount_minor"))
  amountMinor!: bigint;

  @Column("timestamptz", { name: "settled_at" })
  settledAt!: Date;
}
