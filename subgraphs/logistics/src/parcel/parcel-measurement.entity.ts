import { Column, CreateDateColumn, Entity, PrimaryColumn } from "typeorm";
import type { Measure } from "./parcel.entity";

/** What our scales said of a parcel once; never changed, because bills rest on it. */
@Entity("parcel_measurement")
export class ParcelMeasurement implements Measure {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "parcel_id" })
  parcelId!: string;

  @Column("integer", { name: "weight_g" })
  weightG!: number;

  @Column("integer", { name: "length_mm" })
  lengthMm!: number;

  @Column("integer", { name: "width_mm" })
  widthMm!: number;

  @Column("integer", { name: "height_mm" })
  heightMm!: number;

  @Column("timestamptz", { name: "measured_at" })
  measuredAt!: Date;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @CreateDateColumn({ name: "created_at", type: "timestamptz" })
  createdAt!: Date;
}
