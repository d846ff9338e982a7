import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";

/** Where an advance shipping notice stands. */
export enum AsnStatus {
  ANNOUNCED = "ANNOUNCED",
  ARRIVED = "ARRIVED",
  RECEIVED = "RECEIVED",
  CANCELLED = "CANCELLED",
}

/** That a supplier's goods are on their way to one of our warehouses. */
@Entity("asn")
export class Asn {
  @PrimaryColumn("uuid")
  id!: string;

  /** The supplier's. */
  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("text")
  reference!: string;

  @Column("text")
  status!: AsnStatus;

  @Column("text")
  warehouse!: string;

  @Column("text", { name: "carrier_reference" })
  carrierReference!: string;

  /** A day of the warehouse's calendar, such as `2026-11-22`. */
  @Column("text", { name: "expected_on" })
  expectedOn!: string;

  @Column("timestamptz", { name: "arrived_at", nullable: true })
  arrivedAt!: Date | null;

  @Column("timestamptz", { name: "received_at", nullable: true })
  receivedAt!: Date | null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;
}

/** That a purchase order's goods come with it; with one at a time. */
@Entity("asn_purchase_order")
export class AsnPurchaseOrder {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "asn_id" })
  asnId!: string;

  @Column("uuid", { name: "purchase_order_id" })
  purchaseOrderId!: string;

  /** Until it is counted, or the notice cancelled. */
  @Column("boolean", { name: "is_open" })
  isOpen!: boolean;
}
