import { Parties } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";

/** What takes two persons. */
export enum ProposalKind {
  RATE_CARD_VERSION = "RATE_CARD_VERSION",
  EXCHANGE_RATES = "EXCHANGE_RATES",
  REGULATORY_RULE = "REGULATORY_RULE",
  REGULATORY_RULE_END = "REGULATORY_RULE_END",
  ZONE_REACH = "ZONE_REACH",
  IMPORT_REQUIREMENT = "IMPORT_REQUIREMENT",
  IMPORT_REQUIREMENT_END = "IMPORT_REQUIREMENT_END",
}

export enum ProposalStatus {
  PROPOSED = "PROPOSED",
  APPROVED = "APPROVED",
  REJECTED = "REJECTED",
  WITHDRAWN = "WITHDRAWN",
}

/** What one person of pricing wants to be in force, until another one decides. That they are two the database holds. */
@Entity("pricing_proposal")
@Parties()
export class Proposal {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("text")
  kind!: ProposalKind;

  /** The row it is about, of which one proposal is open at a time; null where there is none yet. */
  @Column("uuid", { name: "subject_id", nullable: true })
  subjectId!: string | null;

  /** What is proposed, by its kind. */
  @Column("jsonb")
  content!: object;

  @Column("text")
  reason!: string;

  @Column("text")
  status!: ProposalStatus;

  @Column("text", { name: "decided_by", nullable: true })
  decidedBy!: string | null;

  @Column("text", { name: "decision_reason", nullable: true })
  decisionReason!: string | null;

  /** When it was decided, or withdrawn. */
  @Column("timestamptz", { name: "decided_at", nullable: true })
  decidedAt!: Date | null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;
}
