import { Column, Entity, PrimaryColumn } from "typeorm";

/** That a label went to a printer; it is added to and never changed, which the database sees to. */
@Entity("label_print")
export class LabelPrint {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  /** The same of all that were printed together. */
  @Column("uuid", { name: "act_id" })
  actId!: string;

  @Column("uuid", { name: "label_id" })
  labelId!: string;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @Column("timestamptz", { name: "printed_at" })
  printedAt!: Date;
}
