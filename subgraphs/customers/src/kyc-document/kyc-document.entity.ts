import { Column, CreateDateColumn, Entity, PrimaryColumn, VersionColumn } from "typeorm";

export enum KycDocumentKind {
  BUSINESS_LICENCE = "BUSINESS_LICENCE",
  PASSPORT = "PASSPORT",
  IDENTITY_CARD = "IDENTITY_CARD",
}

export enum KycDocumentStatus {
  AWAITING_FILE = "AWAITING_FILE",
  SUBMITTED = "SUBMITTED",
  ACCEPTED = "ACCEPTED",
  REJECTED = "REJECTED",
}

/** What a customer shows us of who they are. Its file is kept beside it, in `kyc_file`; `kyc-papers.ts` reads and writes what is encrypted. */
@Entity("kyc_document")
export class KycDocument {
  @PrimaryColumn("uuid")
  id!: string;

  /** The customer's, whose id it is too. */
  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("text")
  kind!: KycDocumentKind;

  /** As the version before this one wrote it, until the job encrypts it; empty then. */
  @Column("text", { name: "number" })
  plainNumber!: string;

  @Column("bytea", { name: "number_sealed", nullable: true })
  numberSealed!: Buffer | null;

  @Column("text", { name: "issuing_country" })
  issuingCountry!: string;

  /** As the version before this one wrote it, until the job encrypts it; empty then. */
  @Column("text", { name: "holder_name" })
  plainHolder!: string;

  @Column("bytea", { name: "holder_sealed", nullable: true })
  holderSealed!: Buffer | null;

  /** `YYYY-MM-DD`, its last day; null for what does not expire. */
  @Column("text", { name: "expires_on", nullable: true })
  expiresOn!: string | null;

  @Column("text")
  status!: KycDocumentStatus;

  /** Of the file; null without one. */
  @Column("text", { name: "media_type", nullable: true })
  mediaType!: string | null;

  /** In hex. */
  @Column("text", { nullable: true })
  sha256!: string | null;

  @Column("text", { name: "rejection_reason", nullable: true })
  rejectionReason!: string | null;

  @Column("text", { name: "decided_by", nullable: true })
  decidedBy!: string | null;

  @Column("timestamptz", { name: "decided_at", nullable: true })
  decidedAt!: Date | null;

  /** Since when its number, its holder and its file are gone; null unless they are. */
  @Column("timestamptz", { name: "erased_at", nullable: true })
  erasedAt!: Date | null;

  @VersionColumn({ type: "integer" })
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @CreateDateColumn({ type: "timestamptz", name: "created_at" })
  createdAt!: Date;
}
