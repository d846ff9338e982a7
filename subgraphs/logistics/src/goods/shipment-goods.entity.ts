import { Column, Entity, PrimaryColumn } from "typeorm";

/** Packing instruction of an article's lithium-ion batteries: alone (PI965), packed with (PI966) or in (PI967) equipment. */
export enum Battery {
  NONE = "NONE",
  PI965 = "PI965",
  PI966 = "PI966",
  PI967 = "PI967",
}

/** Edition of the Harmonized System that a code is taken from. */
export enum HsVersion {
  HS2022 = "HS2022",
  HS2028 = "HS2028",
}

/** How many pieces of an article are in a parcel. */
export interface Packed {
  /** The parcel's. */
  number: number;
  quantity: number;
}

/** One article of a shipment, as its order stated it when it was accepted: what is declared starts from here. */
@Entity("shipment_goods")
export class ShipmentGoods {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "shipment_id" })
  shipmentId!: string;

  /** Its place in the order, from 0. */
  @Column("integer")
  position!: number;

  @Column("uuid", { name: "order_line_id" })
  orderLineId!: string;

  @Column("text")
  sku!: string;

  @Column("text")
  description!: string;

  @Column("integer")
  quantity!: number;

  /** Of one piece. */
  @Column("bigint", { name: "unit_value_minor" })
  unitValueMinor!: string;

  @Column("text")
  currency!: string;

  @Column("text")
  hs6!: string;

  @Column("text", { name: "hs_version" })
  hsVersion!: HsVersion;

  @Column("text", { name: "origin_country" })
  originCountry!: string;

  @Column("text")
  battery!: Battery;

  /** Of a shipment of several parcels how many pieces are in which; null where nobody said. */
  @Column("jsonb", { name: "in_parcels", nullable: true })
  inParcels: Packed[] | null = null;

  /** Whether it is known of every piece in which parcel it is. */
  get isPacked(): boolean {
    return (this.inParcels ?? []).reduce((sum, { quantity }) => sum + quantity, 0) === this.quantity;
  }

  piecesIn(parcelNumber: number): number {
    return (this.inParcels ?? []).find(({ number }) => number === parcelNumber)?.quantity ?? 0;
  }
}
