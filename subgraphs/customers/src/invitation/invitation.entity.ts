import { Column, CreateDateColumn, Entity, PrimaryColumn } from "typeorm";

/** Lets an invited person choose a password, once. */
@Entity("invitation")
export class Invitation {
  @PrimaryColumn("uuid", { name: "user_id" })
  userId!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  /** SHA-256 of the token, in hex: whoever reads the table cannot accept. */
  @Column("text", { name: "token_hash" })
  tokenHash!: string;

  @Column("timestamptz", { name: "expires_at" })
  expiresAt!: Date;

  @Column("timestamptz", { name: "accepted_at", nullable: true })
  acceptedAt!: Date | null;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @CreateDateColumn({ type: "timestamptz", name: "created_at" })
  createdAt!: Date;
}
