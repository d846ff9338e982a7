import { Column, Entity, PrimaryColumn } from "typeorm";

/** That somebody did something that is kept for good. Never changed: triggers and grants hold that, and the chain shows it. */
@Entity("audit_entry")
export class AuditEntry {
  @PrimaryColumn("uuid")
  id!: string;

  /** Its place in the domain's chain, from 1. */
  @Column("bigint", { transformer: { to: String, from: Number } })
  position!: number;

  /** Whom it concerns. */
  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("timestamptz")
  at!: Date;

  /** The id of a person, or `system`. */
  @Column("text")
  actor!: string;

  /** The mutation's name. */
  @Column("text")
  act!: string;

  @Column("text", { name: "subject_kind" })
  subjectKind!: string;

  @Column("uuid", { name: "subject_id" })
  subjectId!: string;

  @Column("text", { nullable: true })
  reason!: string | null;

  @Column("bytea", { name: "previous_hash" })
  previousHash!: Buffer;

  @Column("bytea")
  hash!: Buffer;
}
