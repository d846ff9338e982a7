import { Parties } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";

/** What has credentials. */
export enum CredentialHolder {
  CARRIER_ACCOUNT = "CARRIER_ACCOUNT",
  COUNTERPART = "COUNTERPART",
}

export enum CredentialChangeStatus {
  PROPOSED = "PROPOSED",
  CONFIRMED = "CONFIRMED",
  REJECTED = "REJECTED",
}

/** How one admin wants a live account to be, until another one decides. That they are two the database holds. */
@Entity("credential_change")
@Parties()
export class CredentialChange {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("text")
  holder!: CredentialHolder;

  /** The id of the one that is changed, or that a new one is to have. */
  @Column("uuid", { name: "subject_id" })
  subjectId!: string;

  /** The version that was changed; null of a new one. */
  @Column("integer", { name: "base_version", nullable: true })
  baseVersion!: number | null;

  @Column("text")
  code!: string;

  /** All that is stated but the credentials, as its holder keeps it. */
  @Column("jsonb")
  content!: { mode: string; baseUrl: string | null };

  /** The credentials as JSON, encrypted with their holder's key; null as soon as it is decided. */
  @Column("bytea", { nullable: true })
  sealed!: Buffer | null;

  /** What they are called; never what they are. */
  @Column("jsonb", { name: "credential_fields" })
  credentialFields!: string[];

  @Column("text")
  status!: CredentialChangeStatus;

  @Column("text", { name: "decided_by", nullable: true })
  decidedBy!: string | null;

  /** Why it was rejected. */
  @Column("text", { name: "decision_reason", nullable: true })
  decisionReason!: string | null;

  @Column("timestamptz", { name: "decided_at", nullable: true })
  decidedAt!: Date | null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;
}
