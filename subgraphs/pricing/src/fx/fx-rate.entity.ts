import { Parties } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** One unit of `base` bought `rate` units of `quote` at an instant. Never changed: a trigger holds that. */
@Entity("fx_rate")
@Parties()
export class FxRate {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("text")
  base!: string;

  @Column("text")
  quote!: string;

  @Column("text")
  rate!: string;

  @Column("timestamptz", { name: "effective_from" })
  effectiveFrom!: Date;

  @Column("text")
  source!: string;

  /** By which two persons stated it, where it is far from the one before. */
  @Column("uuid", { name: "proposal_id", nullable: true })
  proposalId?: string | null;
}
