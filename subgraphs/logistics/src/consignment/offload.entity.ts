import { Column, Entity, PrimaryColumn } from "typeorm";

/** That a bag, or a parcel of it, did not go on with the others. */
@Entity("consignment_offload")
export class Offload {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  /** Null for a parcel whose bag was in none yet. */
  @Column("uuid", { name: "consignment_id", nullable: true })
  consignmentId!: string | null;

  @Column("uuid", { name: "bag_id" })
  bagId!: string;

  /** Null for the whole bag. */
  @Column("uuid", { name: "parcel_id", nullable: true })
  parcelId!: string | null;

  @Column("text")
  reason!: string;

  @Column("timestamptz", { name: "offloaded_at" })
  offloadedAt!: Date;

  @Column("text", { name: "created_by" })
  createdBy!: string;
}
