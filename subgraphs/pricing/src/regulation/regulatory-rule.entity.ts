import { Parties } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { optionalMinorUnits } from "../money/minor-units";
import type { RuleKind } from "./rule";

/** A duty, tax or fee of a destination over a window of time. Never changed but for its end: a trigger holds that. */
@Entity("regulatory_rule")
@Parties()
export class RegulatoryRule {
  @PrimaryColumn("uuid")
  id!: string;

  /** The same for every window of one rule; no two of them overlap. */
  @Column("text")
  code!: string;

  @Column("text")
  kind!: RuleKind;

  @Column("text", { array: true })
  countries!: string[];

  @Column("text")
  currency!: string;

  @Column(optionalMinorUnits("amount_minor"))
  amountMinor!: bigint | null;

  @Column("text", { nullable: true })
  percent!: string | null;

  @Column(optionalMinorUnits("threshold_minor"))
  thresholdMinor!: bigint | null;

  @Column("text", { array: true, nullable: true })
  origins!: string[] | null;

  @Column("boolean", { name: "taxes_transport" })
  taxesTransport!: boolean;

  @Column(optionalMinorUnits("ceiling_minor"))
  ceilingMinor!: bigint | null;

  @Column("text", { name: "ceiling_currency", nullable: true })
  ceilingCurrency!: string | null;

  @Column("boolean", { name: "ceiling_included" })
  ceilingIncluded!: boolean;

  @Column("boolean", { name: "conditions_verified" })
  conditionsVerified!: boolean;

  @Column("timestamptz", { name: "valid_from" })
  validFrom!: Date;

  /** Exclusive; null while no end is set. */
  @Column("timestamptz", { name: "valid_to", nullable: true })
  validTo!: Date | null;

  @Column("boolean")
  verified!: boolean;

  @Column("text")
  source!: string;

  /** Null of what came with the software. */
  @Column("uuid", { name: "proposal_id", nullable: true })
  proposalId!: string | null;
}
