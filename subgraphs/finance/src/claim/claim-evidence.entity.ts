import { Column, Entity, PrimaryColumn } from "typeorm";

/** What somebody said of a claim. */
@Entity("claim_evidence")
export class ClaimEvidence {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "claim_id" })
  claimId!: string;

  @Column("text")
  text!: string;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;
}
