import { Column, Entity, PrimaryColumn } from "typeorm";

/** What was said and shown about a disputed line. It is never changed. */
@Entity("bill_dispute_evidence")
export class BillDisputeEvidence {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id", nullable: true })
  tenantId!: string | null;

  @Column("uuid", { name: "dispute_id" })
  disputeId!: string;

  @Column("text")
  text!: string;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;
}
