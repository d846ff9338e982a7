import { Column, CreateDateColumn, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import type { Milestone, Progress, ShipmentStatus } from "../shipment/shipment-status";

/** Integer grams and millimetres. */
export interface Measure {
  weightG: number;
  lengthMm: number;
  widthMm: number;
  heightMm: number;
}

@Entity("parcel")
export class Parcel {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "shipment_id" })
  shipmentId!: string;

  /** Its place among the parcels of its shipment, from 1. */
  @Column("integer")
  number = 1;

  /** Its own, from the second on; the first's is its shipment's. */
  @Column("text", { name: "tracking_number", nullable: true })
  ownTrackingNumber: string | null = null;

  /** Where it stands by itself; null, as the two below, for one that is alone: it is where its shipment is. */
  @Column("text", { nullable: true })
  status: ShipmentStatus | null = null;

  @Column("text", { nullable: true })
  milestone: Milestone | null = null;

  @Column("timestamptz", { name: "last_scan_at", nullable: true })
  lastScanAt: Date | null = null;

  /** Since when nothing was heard of this one of several, once that was too long. */
  @Column("timestamptz", { name: "missed_since", nullable: true })
  missedSince: Date | null = null;

  @Column("integer", { name: "declared_weight_g" })
  declaredWeightG!: number;

  @Column("integer", { name: "declared_length_mm" })
  declaredLengthMm!: number;

  @Column("integer", { name: "declared_width_mm" })
  declaredWidthMm!: number;

  @Column("integer", { name: "declared_height_mm" })
  declaredHeightMm!: number;

  @Column("integer", { name: "measured_weight_g", nullable: true })
  measuredWeightG: number | null = null;

  @Column("integer", { name: "measured_length_mm", nullable: true })
  measuredLengthMm: number | null = null;

  @Column("integer", { name: "measured_width_mm", nullable: true })
  measuredWidthMm: number | null = null;

  @Column("integer", { name: "measured_height_mm", nullable: true })
  measuredHeightMm: number | null = null;

  @Column("timestamptz", { name: "measured_at", nullable: true })
  measuredAt: Date | null = null;

  /** Where it came in last; null before, and where that was not said. */
  @Column("uuid", { name: "warehouse_id", nullable: true })
  warehouseId: string | null = null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @CreateDateColumn({ name: "created_at", type: "timestamptz" })
  createdAt!: Date;

  /** How far one of several is. */
  get progress(): Progress {
    const { status, milestone, lastScanAt } = this;
    if (status === null || milestone === null) throw new Error("a parcel that is alone is where its shipment is");
    return { status, milestone, lastScanAt };
  }

  /** What the order said. */
  get declared(): Measure {
    return {
      weightG: this.declaredWeightG,
      lengthMm: this.declaredLengthMm,
      widthMm: this.declaredWidthMm,
      heightMm: this.declaredHeightMm,
    };
  }

  set declared({ weightG, lengthMm, widthMm, heightMm }: Measure) {
    this.declaredWeightG = weightG;
    this.declaredLengthMm = lengthMm;
    this.declaredWidthMm = widthMm;
    this.declaredHeightMm = heightMm;
  }

  /** What our scales said; null until the parcel came in. */
  get measured(): Measure | null {
    const { measuredWeightG, measuredLengthMm, measuredWidthMm, measuredHeightMm } = this;
    if (measuredWeightG === null || measuredLengthMm === null) return null;
    if (measuredWidthMm === null || measuredHeightMm === null) return null;
    return {
      weightG: measuredWeightG,
      lengthMm: measuredLengthMm,
      widthMm: measuredWidthMm,
      heightMm: measuredHeightMm,
    };
  }
}
