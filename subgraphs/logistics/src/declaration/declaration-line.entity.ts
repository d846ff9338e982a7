import { Money } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { Battery, type HsVersion } from "../goods/shipment-goods.entity";

/** One article as a version of a declaration states it. */
@Entity("customs_declaration_line")
export class CustomsDeclarationLine {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "declaration_id" })
  declarationId!: string;

  @Column("integer")
  version!: number;

  /** Its place in the version, from 0. */
  @Column("integer")
  position!: number;

  @Column("text")
  description!: string;

  /** Six digits of the Harmonized System, and the national ones after them where the procedure asks for more. */
  @Column("text", { name: "hs_code" })
  hsCode!: string;

  @Column("text", { name: "hs_version" })
  hsVersion!: HsVersion;

  @Column("integer")
  quantity!: number;

  /** Of all its pieces. */
  @Column("bigint", { name: "value_minor" })
  valueMinor!: string;

  @Column("text")
  currency!: string;

  @Column("text", { name: "origin_country" })
  originCountry!: string;

  @Column("integer", { name: "gross_weight_g" })
  grossWeightG!: number;

  /** Whether its weight is its pieces' share of the parcel's, since nobody has weighed it. */
  @Column("boolean", { name: "weight_shared" })
  weightShared!: boolean;

  @Column("text")
  battery: Battery = Battery.NONE;

  /** How far its batteries are charged. */
  @Column("integer", { name: "charge_percent", nullable: true })
  chargePercent: number | null = null;

  /** What its largest cell holds, in milliwatt-hours. */
  @Column("integer", { name: "cell_mwh", nullable: true })
  cellMwh: number | null = null;

  /** Number of the permit that its destination asks for. */
  @Column("text", { nullable: true })
  permit: string | null = null;

  get value(): Money {
    return new Money(BigInt(this.valueMinor), this.currency);
  }
}
