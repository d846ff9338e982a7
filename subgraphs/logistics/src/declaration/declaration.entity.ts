import { Money } from "@baiyun/kit";
import { Column, CreateDateColumn, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import type { CustomsRegime, DeclarationDirection } from "../customs-rule/customs-rule.entity";
import type { RegimeUnknown } from "../customs-rule/regime";
import { type Amendment, type Cancellation, DeclarationState, type Referral } from "./declaration-state";

/** How what is submitted comes to the office. */
export enum LodgedBy {
  /** A broker hands it in and writes down what the office answers. */
  HAND = "HAND",
  /** It is sent to the office, which answers by itself. */
  WIRE = "WIRE",
}

/** What is declared to a customs office for a shipment, once out of its country and once into another. */
@Entity("customs_declaration")
export class CustomsDeclaration {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "shipment_id" })
  shipmentId!: string;

  @Column("uuid", { name: "order_id" })
  orderId!: string;

  @Column("text")
  direction!: DeclarationDirection;

  /** Whose customs it is for. */
  @Column("text")
  country!: string;

  /** As its present version says; null while nobody knows. */
  @Column("text", { nullable: true })
  regime!: CustomsRegime | null;

  /** Why the rules name none. Null where they do, and where a person has said. */
  @Column("text", { name: "regime_unknown", nullable: true })
  regimeUnknown!: RegimeUnknown | null;

  @Column("text", { nullable: true })
  office!: string | null;

  /** Our own number of it, the same for all its versions. */
  @Column("text")
  lrn!: string;

  /** The office's number, once it has accepted. */
  @Column("text", { nullable: true })
  mrn: string | null = null;

  @Column("text")
  state: DeclarationState = DeclarationState.DRAFT;

  @Column("timestamptz", { name: "state_at" })
  stateAt!: Date;

  /** Which version of what is declared is the present one; a correction of what was refused, or what an office took instead, is a later one. */
  @Column("integer")
  version = 1;

  /** What the office last said before loading; null where it said nothing. */
  @Column("text", { nullable: true })
  referral: Referral | null = null;

  /** By when the office wants to be answered; null where it did not say, and of what it refers no more. */
  @Column("timestamptz", { name: "answer_by", nullable: true })
  answerBy: Date | null = null;

  @Column("text", { name: "lodged_by", nullable: true })
  lodgedBy: LodgedBy | null = null;

  /** Whether the office was told that it is wanted no more; null where it was not, and where it never had it. */
  @Column("text", { nullable: true })
  cancellation: Cancellation | null = null;

  /** Since when that stands so. */
  @Column("timestamptz", { name: "cancellation_at", nullable: true })
  cancellationAt: Date | null = null;

  /** Whether the office was asked to take something else instead, and what it made of that; null where it never was. */
  @Column("text", { nullable: true })
  amendment: Amendment | null = null;

  /** Since when that stands so. */
  @Column("timestamptz", { name: "amendment_at", nullable: true })
  amendmentAt: Date | null = null;

  /** Which version that is, or was; it is the present one from when the office takes it. */
  @Column("integer", { name: "amended_version", nullable: true })
  amendedVersion: number | null = null;

  /** Of an import: by which number tax was taken at the sale, encrypted (`DeclaredNumbers`); null where none was given. */
  @Column("bytea", { name: "ioss_sealed", nullable: true })
  iossSealed: Buffer | null = null;

  /** Of an import: what its customs know the consignee by, encrypted likewise; null where none was given, and of who was erased. */
  @Column("bytea", { name: "consignee_tax_sealed", nullable: true })
  consigneeTaxSealed: Buffer | null = null;

  /** Counts every change of the row. */
  @VersionColumn({ name: "row_version" })
  rowVersion!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @CreateDateColumn({ name: "created_at", type: "timestamptz" })
  createdAt!: Date;
}

/** What was declared at one time, or asked to be. A trigger holds that only the present version of a draft changes. */
@Entity("customs_declaration_version")
export class CustomsDeclarationVersion {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "declaration_id" })
  declarationId!: string;

  @Column("integer")
  version!: number;

  @Column("text", { nullable: true })
  regime!: CustomsRegime | null;

  @Column("text", { nullable: true })
  office!: string | null;

  /** Of all its values; null while there are no lines. */
  @Column("text", { nullable: true })
  currency!: string | null;

  /** What its lines are worth together: the database holds that it is so. */
  @Column("bigint", { name: "value_minor" })
  valueMinor!: string;

  /** What they weigh together, likewise. */
  @Column("integer", { name: "gross_weight_g" })
  grossWeightG!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;

  get value(): Money | null {
    return this.currency === null ? null : new Money(BigInt(this.valueMinor), this.currency);
  }
}
