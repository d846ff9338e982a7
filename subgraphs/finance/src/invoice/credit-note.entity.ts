import { Column, Entity, PrimaryColumn } from "typeorm";
import { minorUnits } from "../money/minor-units";

/** Takes a whole invoice back. It is never changed. */
@Entity("credit_note")
export class CreditNote {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "invoice_id" })
  invoiceId!: string;

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
