import type { Role } from "@baiyun/kit";
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

  /** BCP 47; null for who chose none. */
  @Column("text", { nullable: true })
  locale!: string | null;

  /** Encrypted with the person's own key. */
  @Column("bytea", { name: "phone_sealed", nullable: true })
  phoneSealed!: Buffer | null;

  /** What the person might do before they were taken out; null until then. */
  @Column("text", { name: "last_role", nullable: true })
  lastRole!: Role | null;

  /** Since when nothing here tells who the person was; null unless they were erased. */
  @Column("timestamptz", { name: "erased_at", nullable: true })
  erasedAt!: Date | null;

  @VersionColumn({ type: "integer" })
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @CreateDateColumn({ type: "timestamptz", name: "created_at" })
  createdAt!: Date;
}
