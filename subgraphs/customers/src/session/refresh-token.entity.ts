import { Column, CreateDateColumn, Entity, PrimaryColumn } from "typeorm";

/** A link in a session's chain: good for one refresh. */
@Entity("refresh_token")
export class RefreshToken {
  /** SHA-256 of the token, in hex: whoever reads the table cannot refresh. */
  @PrimaryColumn("text", { name: "token_hash" })
  tokenHash!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "session_id" })
  sessionId!: string;

  @Column("timestamptz", { name: "used_at", nullable: true })
  usedAt!: Date | null;

  @CreateDateColumn({ type: "timestamptz", name: "created_at" })
  createdAt!: Date;
}
