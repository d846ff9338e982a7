import { Column, CreateDateColumn, Entity, PrimaryColumn } from "typeorm";

/** That export customs let a shipment go, by what our staff wrote down. */
@Entity("export_clearance")
export class ExportClearance {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "shipment_id" })
  shipmentId!: string;

  /** What customs call it. */
  @Column("text")
  reference!: string;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @CreateDateColumn({ name: "created_at", type: "timestamptz" })
  createdAt!: Date;
}
