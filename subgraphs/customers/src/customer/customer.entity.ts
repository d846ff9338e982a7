import { Column, CreateDateColumn, Entity, PrimaryColumn, VersionColumn } from "typeorm";

export enum CustomerStatus {
  PENDING_KYC = "PENDING_KYC",
  ACTIVE = "ACTIVE",
  SUSPENDED = "SUSPENDED",
  CLOSED = "CLOSED",
}

export enum CustomerTier {
  STANDARD = "STANDARD",
  PLUS = "PLUS",
  ENTERPRISE = "ENTERPRISE",
}

export enum Incoterm {
  DAP = "DAP",
  DDP = "DDP",
}

@Entity("customer")
export class Customer {
  /** The tenant's: a tenant is one customer at most, so other domains know a row's customer by its tenant. */
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  /** `BY` and a running number. */
  @Column({ type: "text", generatedType: "STORED", asExpression: "'BY' || number::text", insert: false, update: false })
  code!: string;

  /** What searches of the code and of the name go by, in lower case; never read. */
  @Column({ type: "text", name: "code_key", select: false, insert: false, update: false })
  readonly codeKey?: string;

  @Column({ type: "text", name: "name_key", select: false, insert: false, update: false })
  readonly nameKey?: string;

  @Column("text")
  name!: string;

  @Column("text")
  tier!: CustomerTier;

  @Column("text", { name: "default_currency" })
  defaultCurrency!: string;

  @Column("text")
  incoterm!: Incoterm;

  @Column("text")
  status!: CustomerStatus;

  @Column("text", { name: "suspension_reason", nullable: true })
  suspensionReason!: string | null;

  @VersionColumn({ type: "integer" })
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @CreateDateColumn({ type: "timestamptz", name: "created_at" })
  createdAt!: Date;
}
