import { Money } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Battery, HsVersion, InParcel } from "../order/order-content";

@Entity("order_line")
export class OrderLine {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "order_id" })
  orderId!: string;

  /** Its place in the order, from 0. */
  @Column("int")
  position!: number;

  @Column("text")
  sku!: string;

  @Column("text")
  description!: string;

  @Column("int")
  quantity!: number;

  @Column("bigint", { name: "unit_value_minor" })
  unitValueMinor!: string;

  @Column("text", { name: "unit_value_currency" })
  unitValueCurrency!: string;

  @Column("text")
  hs6!: string;

  @Column("text", { name: "hs_version" })
  hsVersion!: HsVersion;

  @Column("text", { name: "origin_country" })
  originCountry!: string;

  @Column("text", { nullable: true })
  material!: string | null;

  @Column("text")
  battery!: Battery;

  /** In which of its order's parcels how many pieces are; null where nobody said. */
  @Column("jsonb", { name: "in_parcels", nullable: true })
  inParcels!: InParcel[] | null;

  get unitValue(): Money {
    return new Money(BigInt(this.unitValueMinor), this.unitValueCurrency);
  }
}
