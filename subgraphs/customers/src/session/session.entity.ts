import { Column, CreateDateColumn, Entity, PrimaryColumn } from "typeorm";

/** One sign-in and every refresh that follows from it. */
@Entity("session")
export class Session {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "user_id" })
  userId!: string;

  /** However often it is refreshed, a session ends here. */
  @Column("timestamptz", { name: "expires_at" })
  expiresAt!: Date;

  @Column("timestamptz", { name: "revoked_at", nullable: true })
  revokedAt!: Date | null;

  @CreateDateColumn({ type: "timestamptz", name: "created_at" })
  createdAt!: Date;
}
