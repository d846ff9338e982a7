import { type Area, Parties } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** Where a zone is, over a window of time. Never changed but for its end: a trigger holds that. */
@Entity("zone_reach")
@Parties()
export class ZoneReach {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "zone_id" })
  zoneId!: string;

  @Column("jsonb")
  areas!: Area[];

  @Column("timestamptz", { name: "valid_from" })
  validFrom!: Date;

  /** Exclusive; null while no end is set. */
  @Column("timestamptz", { name: "valid_to", nullable: true })
  validTo!: Date | null;

  /** Null of what came with the software. */
  @Column("uuid", { name: "proposal_id", nullable: true })
  proposalId!: string | null;

  holdsAt(instant: Date): boolean {
    return this.validFrom <= instant && (!this.validTo || this.validTo > instant);
  }
}
