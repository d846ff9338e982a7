import { Parties } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { optionalMinorUnits } from "../money/minor-units";

export enum RequirementKind {
  HS_CODE = "HS_CODE",
  TARIFF_CODE = "TARIFF_CODE",
  IOSS_NUMBER = "IOSS_NUMBER",
  EORI_NUMBER = "EORI_NUMBER",
  VOEC_NUMBER = "VOEC_NUMBER",
  UID_NUMBER = "UID_NUMBER",
  CONSIGNEE_TAX_ID = "CONSIGNEE_TAX_ID",
  GST_NUMBER = "GST_NUMBER",
}

/** What a destination wants to be told of a parcel, over a window of time. Never changed but for its end: a trigger holds that. */
@Entity("import_requirement")
@Parties()
export class ImportRequirement {
  @PrimaryColumn("uuid")
  id!: string;

  /** The same for every window of one requirement; no two of them overlap. */
  @Column("text")
  code!: string;

  @Column("text")
  kind!: RequirementKind;

  /** The codes under which territories keep their rules. */
  @Column("text", { array: true })
  territories!: string[];

  @Column("text")
  wanted!: string;

  @Column("text")
  why!: string;

  /** When it is wanted; null: always. */
  @Column("text", { nullable: true })
  condition!: string | null;

  /** Of goods worth at most this only; null: whatever they are worth. */
  @Column(optionalMinorUnits("threshold_minor"))
  thresholdMinor!: bigint | null;

  @Column("text", { nullable: true })
  currency!: string | null;

  @Column("timestamptz", { name: "valid_from" })
  validFrom!: Date;

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
