import { Column, Entity, PrimaryColumn } from "typeorm";
import { optionalMinorUnits } from "../calculation/columns";
import type { Rule, RuleKind } from "./landed-cost";

/** A duty, tax or fee of some countries over a window of time. Only its end may change: a trigger holds that. */
@Entity("regulatory_rule")
export class RegulatoryRule implements Rule {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("text")
  code!: string;

  @Column("text")
  kind!: RuleKind;

  @Column("text", { array: true })
  countries!: string[];

  /** The currency of the amounts; for a tax, the one that customs reckons in. */
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

  @Column("timestamptz", { name: "valid_from" })
  validFrom!: Date;

  @Column("timestamptz", { name: "valid_to", nullable: true })
  validTo!: Date | null;

  /** Read in a public source; otherwise an assumption to be confirmed. */
  @Column("boolean")
  verified!: boolean;

  @Column("text")
  source!: string;
}
