import { Column, Entity, PrimaryColumn } from "typeorm";

/** That a parcel is in a bag, or was. A parcel is in one bag at a time: the database sees to it. */
@Entity("bag_parcel")
export class BagParcel {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "bag_id" })
  bagId!: string;

  @Column("uuid", { name: "parcel_id" })
  parcelId!: string;

  @Column("uuid", { name: "shipment_id" })
  shipmentId!: string;

  /** What it counts for in the bag; null until the bag is closed. */
  @Column("integer", { name: "weight_g", nullable: true })
  weightG!: number | null;

  @Column("boolean", { name: "is_measured", nullable: true })
  isMeasured!: boolean | null;

  @Column("timestamptz", { name: "added_at" })
  addedAt!: Date;

  @Column("text", { name: "added_by" })
  addedBy!: string;

  /** Null while it is in the bag. */
  @Column("timestamptz", { name: "removed_at", nullable: true })
  removedAt!: Date | null;

  @Column("text", { name: "removed_by", nullable: true })
  removedBy!: string | null;

  @Column("text", { name: "removed_because", nullable: true })
  removedBecause!: string | null;
}
