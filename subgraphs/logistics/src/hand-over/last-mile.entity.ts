import { Column, Entity, PrimaryColumn } from "typeorm";

/** Who brings a shipment to its door; each parcel of it is handed over once. */
@Entity("last_mile")
export class LastMile {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "hand_over_id" })
  handOverId!: string;

  @Column("uuid", { name: "shipment_id" })
  shipmentId!: string;

  /** Which of several parcels; null of a shipment's only one. */
  @Column("uuid", { name: "parcel_id", nullable: true })
  parcelId: string | null = null;

  @Column("text")
  carrier!: string;

  /** The carrier's own; null where it is not known. */
  @Column("text", { nullable: true })
  number!: string | null;

  @Column("timestamptz", { name: "handed_over_at" })
  handedOverAt!: Date;
}
