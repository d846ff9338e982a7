import { Column, Entity, PrimaryColumn } from "typeorm";

/** Lets who reads an address choose another password, once. */
@Entity("password_reset")
export class PasswordReset {
  @PrimaryColumn("uuid")
  id!: string;

  /** SHA-256 of the mailed token, in hex. */
  @Column("text", { name: "token_hash" })
  tokenHash!: string;

  /** Null when nobody has the address: asking costs the same work. */
  @Column("uuid", { name: "user_id", nullable: true })
  userId!: string | null;

  /** What the token proves to be read. */
  @Column("text")
  email!: string;

  @Column("timestamptz", { name: "expires_at" })
  expiresAt!: Date;

  @Column("timestamptz", { name: "used_at", nullable: true })
  usedAt!: Date | null;
}
