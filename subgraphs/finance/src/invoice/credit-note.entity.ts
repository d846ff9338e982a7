import { Column, Entity, PrimaryColumn } from "typeorm";
import { minorUnits } from "../money/minor-units";

/** Takes an invoice back, as a whole or what it charged for one order, or a part of that. It is never changed. */
@Entity("credit_note")
export class CreditNote {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "invoice_id" })
  invoiceId!: string;

  /** Of which order something is given back; null where the whole invoice is. */
  @Column("uuid", { name: "order_id", nullable: true })
  orderId!: string | null;

  @Column("text")
  number!: string;

  @Column("text")
  currency!: string;

  @Column(minorUnits("total_minor"))
  totalMinor!: bigint;

  @Column("text")
  reason!: string;

  @Column("uuid", { name: "entry_id" })
  entryId!: string;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @Column("timestamptz", { name: "issued_at" })
  issuedAt!: Date;
}
