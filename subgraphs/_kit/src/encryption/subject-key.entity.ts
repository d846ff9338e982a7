import { Column, Entity, PrimaryColumn } from "typeorm";

/**
 * The key that one person's or company's fields are encrypted with, wrapped by a master key. Without its wrapped key it is a
 * mark that who it was of has been erased: no other key is made for them.
 */
@Entity("subject_key")
export class SubjectKey {
  /** Whose fields they are. */
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("bytea", { name: "wrapped_key", nullable: true })
  wrappedKey!: Buffer | null;

  /** The name of the master key. */
  @Column("text", { name: "master_key" })
  masterKey!: string;

  @Column("timestamptz", { name: "erased_at", nullable: true })
  erasedAt!: Date | null;
}
