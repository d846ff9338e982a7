import { Parties } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";

export enum RateCardVersionStatus {
  DRAFT = "DRAFT",
  PUBLISHED = "PUBLISHED",
  SUPERSEDED = "SUPERSEDED",
  RETIRED = "RETIRED",
}

/** The prices of a card over a window of time. Once published only its end may come earlier: a trigger holds that. As visible as its card. */
@Entity("rate_card_version")
@Parties()
export class RateCardVersion {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "rate_card_id" })
  rateCardId!: string;

  @Column("timestamptz", { name: "valid_from" })
  validFrom!: Date;

  /** Exclusive; null while no end is set. */
  @Column("timestamptz", { name: "valid_to", nullable: true })
  validTo!: Date | null;

  /** Its end as it was drafted; `validTo` comes earlier once another takes over. */
  @Column("timestamptz", { name: "planned_to", nullable: true })
  plannedTo!: Date | null;

  /** The withdrawn version in whose place earlier prices hold again by this one. */
  @Column("uuid", { nullable: true })
  resumes!: string | null;

  /** Who wanted it in force and who put it there; null of drafts, of what came with the software and of resumed prices. */
  @Column("uuid", { name: "proposal_id", nullable: true })
  proposalId?: string | null;

  @Column("text")
  status!: RateCardVersionStatus;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;
}
