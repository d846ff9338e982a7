import { Column, CreateDateColumn, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import type { Measure } from "../parcel/parcel.entity";
import type { ParcelCondition } from "./parcel-receipt.entity";

/** What came in under a number that is not ours, and waits for a person. A number waits once at a warehouse. */
@Entity("unexpected_parcel")
export class UnexpectedParcel {
  @PrimaryColumn("uuid")
  id!: string;

  /** Nobody's: whose it is is not known. */
  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("text", { name: "tracking_number" })
  trackingNumber!: string;

  @Column("uuid", { name: "warehouse_id" })
  warehouseId!: string;

  @Column("jsonb", { nullable: true })
  measured!: Measure | null;

  @Column("text")
  condition!: ParcelCondition;

  @Column("text", { nullable: true })
  note!: string | null;

  @Column("timestamptz", { name: "received_at" })
  receivedAt!: Date;

  /** Null while it waits. */
  @Column("timestamptz", { name: "resolved_at", nullable: true })
  resolvedAt!: Date | null;

  @Column("text", { name: "resolved_by", nullable: true })
  resolvedBy!: string | null;

  @Column("text", { nullable: true })
  resolution!: string | null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @CreateDateColumn({ name: "created_at", type: "timestamptz" })
  createdAt!: Date;
}
