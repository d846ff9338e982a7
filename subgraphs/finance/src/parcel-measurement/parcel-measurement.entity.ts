import { Column, Entity, PrimaryColumn } from "typeorm";

/** What our scales found of a parcel, and what of it is billable by its quote's service; the two are told apart. */
@Entity("parcel_measurement")
export class ParcelMeasurement {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "shipment_id" })
  shipmentId!: string;

  @Column("uuid", { name: "order_id" })
  orderId!: string;

  @Column("timestamptz", { name: "measured_at" })
  measuredAt!: Date;

  /** Null, like what was measured, until logistics tell of it. */
  @Column("uuid", { name: "parcel_id", nullable: true })
  parcelId!: string | null;

  @Column("int", { name: "weight_g", nullable: true })
  weightG!: number | null;

  @Column("int", { name: "length_mm", nullable: true })
  lengthMm!: number | null;

  @Column("int", { name: "width_mm", nullable: true })
  widthMm!: number | null;

  @Column("int", { name: "height_mm", nullable: true })
  heightMm!: number | null;

  /** Logistics' event that told of it. */
  @Column("uuid", { name: "event_id", nullable: true })
  eventId!: string | null;

  /** Null, like what is billable, until pricing tell of it. Of several parcels it is the last's, and what is billable kept with each. */
  @Column("uuid", { name: "quote_id", nullable: true })
  quoteId!: string | null;

  @Column("int", { name: "quoted_billable_g", nullable: true })
  quotedBillableG!: number | null;

  @Column("int", { name: "measured_billable_g", nullable: true })
  measuredBillableG!: number | null;

  @Column("uuid", { name: "reweigh_event_id", nullable: true })
  reweighEventId!: string | null;
}
