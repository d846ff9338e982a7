import { Column, Entity, PrimaryColumn } from "typeorm";

/** Which result an idempotency key of a tenant stands for. Kept 30 days. */
@Entity("idempotency_key")
export class IdempotencyKey {
  @PrimaryColumn("uuid", { name: "tenant_id" })
  tenantId!: string;

  @PrimaryColumn("text")
  operation!: string;

  @PrimaryColumn("text")
  key!: string;

  @Column("text", { name: "input_hash" })
  inputHash!: string;

  @Column("text", { name: "result_id" })
  resultId!: string;

  @Column({ type: "timestamptz", name: "created_at", insert: false, update: false })
  createdAt!: Date;
}
