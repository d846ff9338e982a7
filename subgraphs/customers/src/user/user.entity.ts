import { Column, CreateDateColumn, Entity, PrimaryColumn, VersionColumn } from "typeorm";

/** A person who may sign in, for one tenant. */
@Entity("user_account")
export class User {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  /** Lower case; once verified unique over all tenants, because sign-in knows no tenant yet. */
  @Column("text")
  email!: string;

  @Column("text")
  name!: string;

  /** Null until an invited person chooses a password. */
  @Column("text", { name: "password_hash", nullable: true })
  passwordHash!: string | null;

  /** Since when the person has shown to read the address; null until they accept their invitation. */
  @Column("timestamptz", { name: "email_verified_at", nullable: true })
  emailVerifiedAt!: Date | null;

  @VersionColumn({ type: "integer" })
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @CreateDateColumn({ type: "timestamptz", name: "created_at" })
  createdAt!: Date;
}
