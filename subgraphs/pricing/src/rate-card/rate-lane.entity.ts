import { Parties } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn } from "typeorm";
import type { LaneTerms, WeightBracket } from "./tariff";

/** What a version charges for one service to one zone. The windows of published lanes never overlap. */
@Entity("rate_lane")
@Parties()
export class RateLane {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "rate_card_version_id" })
  versionId!: string;

  @Column("uuid", { name: "rate_card_id" })
  rateCardId!: string;

  @Column("uuid", { name: "service_id" })
  serviceId!: string;

  @Column("uuid", { name: "zone_id" })
  zoneId!: string;

  @Column("timestamptz", { name: "valid_from" })
  validFrom!: Date;

  @Column("timestamptz", { name: "valid_to", nullable: true })
  validTo!: Date | null;

  @Column("boolean")
  published!: boolean;

  @Column("jsonb")
  terms!: LaneTerms;

  @Column("jsonb")
  brackets!: WeightBracket[];
}
