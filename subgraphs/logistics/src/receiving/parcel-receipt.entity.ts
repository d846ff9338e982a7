import { Column, CreateDateColumn, Entity, PrimaryColumn } from "typeorm";

/** What a parcel looks like as it comes in. */
export enum ParcelCondition {
  GOOD = "GOOD",
  WET = "WET",
  OPENED = "OPENED",
  DAMAGED = "DAMAGED",
}

/** One coming in of a parcel at a warehouse; never changed. */
@Entity("parcel_receipt")
export class ParcelReceipt {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "parcel_id" })
  parcelId!: string;

  @Column("uuid", { name: "warehouse_id" })
  warehouseId!: string;

  @Column("text")
  condition!: ParcelCondition;

  @Column("text", { nullable: true })
  note!: string | null;

  @Column("timestamptz", { name: "received_at" })
  receivedAt!: Date;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @CreateDateColumn({ name: "created_at", type: "timestamptz" })
  createdAt!: Date;
}
