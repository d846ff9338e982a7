import { Column, Entity, PrimaryColumn } from "typeorm";

/** One of several parcels of a shipment; one that is alone has its shipment's numbers. What is null of it was not told yet. */
@Entity("shipment_parcel")
export class ShipmentParcel {
  @PrimaryColumn("uuid", { name: "shipment_id" })
  shipmentId!: string;

  /** Its place among the parcels of its shipment, from 1. */
  @PrimaryColumn("int")
  number!: number;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "parcel_id", nullable: true })
  parcelId!: string | null;

  @Column("text", { name: "tracking_number", nullable: true })
  trackingNumber!: string | null;

  /** Null until a last-mile carrier has it, and where that gave it no number of its own. */
  @Column("text", { name: "last_mile_number", nullable: true })
  lastMileNumber!: string | null;

  /** What is billable of its newest weighing by its service's rule. */
  @Column("int", { name: "billable_g", nullable: true })
  billableG!: number | null;

  @Column("timestamptz", { name: "billable_at", nullable: true })
  billableAt!: Date | null;
}
