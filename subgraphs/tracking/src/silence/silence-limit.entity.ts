import { Parties } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** How far a parcel has come that is silent. */
export enum SilenceStage {
  BEFORE_FIRST_SCAN = "BEFORE_FIRST_SCAN",
  UNDER_WAY = "UNDER_WAY",
  AT_THE_DOOR = "AT_THE_DOOR",
  EXCEPTION = "EXCEPTION",
}

/** After how many days without a scan a parcel is suspected to be lost, from a day on. */
@Entity("silence_limit")
@Parties()
export class SilenceLimit {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("text")
  stage!: SilenceStage;

  @Column("int")
  days!: number;

  /** Of this carrier's parcels alone; null for any. */
  @Column("text", { nullable: true })
  carrier!: string | null;

  /** To this country alone; null for any. */
  @Column("text", { name: "destination_country", nullable: true })
  destinationCountry!: string | null;

  @Column("timestamptz", { name: "valid_from" })
  validFrom!: Date;

  @Column("text", { name: "created_by" })
  createdBy!: string;
}
