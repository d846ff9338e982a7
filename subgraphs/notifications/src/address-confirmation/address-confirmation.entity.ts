import { Column, Entity, PrimaryColumn } from "typeorm";

/** A token was mailed to a suppressed address: who gives it back has shown that mail arrives there again. */
@Entity("address_confirmation")
export class AddressConfirmation {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "user_id" })
  userId!: string;

  /** The address's. */
  @Column("text")
  fingerprint!: string;

  @Column("text", { name: "token_hash" })
  tokenHash!: string;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;

  @Column("timestamptz", { name: "expires_at" })
  expiresAt!: Date;

  @Column("timestamptz", { name: "used_at", nullable: true })
  usedAt!: Date | null;
}
