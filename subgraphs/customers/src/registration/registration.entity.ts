import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Incoterm } from "../customer/customer.entity";

/** What somebody said who wants to open an account. Nothing else exists of it until the address is verified. */
@Entity("registration")
export class Registration {
  @PrimaryColumn("uuid")
  id!: string;

  /** Lower case. Many may name one address: whose registration is verified has it. */
  @Column("text")
  email!: string;

  @Column("text", { name: "company_name" })
  companyName!: string;

  @Column("text", { name: "default_currency" })
  defaultCurrency!: string;

  @Column("text")
  incoterm!: Incoterm;

  @Column("text")
  name!: string;

  @Column("text", { name: "password_hash" })
  passwordHash!: string;

  /** BCP 47; null when it was not said. */
  @Column("text", { nullable: true })
  locale!: string | null;

  /** SHA-256 of the mailed token, in hex; null when the address was somebody's already, and nothing can become of it. */
  @Column("text", { name: "token_hash", nullable: true })
  tokenHash!: string | null;

  @Column("timestamptz", { name: "expires_at" })
  expiresAt!: Date;

  @Column("timestamptz", { name: "verified_at", nullable: true })
  verifiedAt!: Date | null;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;
}
