import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";

/** How it is known whose number a parcel's is, the weakest first. */
export enum CarrierKnownBy {
  NUMBER_FORM = "NUMBER_FORM",
  PUBLIC_READER = "PUBLIC_READER",
  REPORTED = "REPORTED",
  BOOKED = "BOOKED",
  CUSTOMER = "CUSTOMER",
  STAFF = "STAFF",
}

/** Whose number a parcel's is, as somebody said: the last word about one number of one shipment. */
@Entity("stated_carrier")
export class StatedCarrier {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "shipment_id" })
  shipmentId!: string;

  @Column("text")
  number!: string;

  @Column("text")
  carrier!: string;

  @Column("text", { name: "stated_by" })
  statedBy!: CarrierKnownBy;

  @Column("timestamptz", { name: "stated_at" })
  statedAt!: Date;

  @VersionColumn()
  version!: number;
}
