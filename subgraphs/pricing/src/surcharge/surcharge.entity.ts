import { type Area, Parties } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { optionalMinorUnits } from "../money/minor-units";
import type { ChargeKind, PercentBase, SurchargeTerms } from "./surcharge-terms";

/** A surcharge of a rate card version, in the card's currency; published and frozen with it. */
@Entity("surcharge")
@Parties()
export class Surcharge implements SurchargeTerms {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "rate_card_version_id" })
  versionId!: string;

  @Column("text")
  kind!: ChargeKind;

  @Column("text", { name: "service_code", nullable: true })
  serviceCode!: string | null;

  @Column("text", { name: "zone_code", nullable: true })
  zoneCode!: string | null;

  @Column("jsonb", { nullable: true })
  areas!: Area[] | null;

  @Column("int", { name: "longest_side_over_mm", nullable: true })
  longestSideOverMm!: number | null;

  @Column("timestamptz", { name: "applies_from", nullable: true })
  appliesFrom!: Date | null;

  @Column("timestamptz", { name: "applies_until", nullable: true })
  appliesUntil!: Date | null;

  @Column(optionalMinorUnits("sell_minor"))
  sellMinor!: bigint | null;

  @Column(optionalMinorUnits("cost_minor"))
  costMinor!: bigint | null;

  @Column("text", { nullable: true })
  percent!: string | null;

  @Column("text", { name: "cost_percent", nullable: true })
  costPercent!: string | null;

  @Column("text", { name: "percent_of", nullable: true })
  percentOf!: PercentBase | null;
}
