import { Parties } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** What a carrier asks of us for one of its products, as it told. */
export interface Offer {
  product: string;
  totalMinor: string;
  currency: string;
  /** Days; null where it says nothing. */
  transitToDays: number | null;
}

/** What a parcel of a size costs us by an account, asked once for all parcels of that size. */
@Entity("carrier_rate")
@Parties()
export class CarrierRateRow {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "account_id" })
  accountId!: string;

  @Column("text")
  country!: string;

  /** The heaviest and the largest of the size. */
  @Column("integer", { name: "weight_g" })
  weightG!: number;

  @Column("integer", { name: "length_mm" })
  lengthMm!: number;

  @Column("integer", { name: "width_mm" })
  widthMm!: number;

  @Column("integer", { name: "height_mm" })
  heightMm!: number;

  /** By which call it was asked for last. */
  @Column("uuid", { name: "call_id" })
  callId!: string;

  @Column("timestamptz", { name: "asked_at" })
  askedAt!: Date;

  /** When it was told last; null while it was not. */
  @Column("timestamptz", { name: "told_at", nullable: true })
  toldAt!: Date | null;

  /** All that the carrier offers for it. */
  @Column("jsonb", { nullable: true })
  offers!: Offer[] | null;
}
