import { Column, Entity, PrimaryColumn } from "typeorm";

/** Why stock changed. */
export enum StockMovementKind {
  ADJUSTED = "ADJUSTED",
  RESERVED = "RESERVED",
  RELEASED = "RELEASED",
  DISPATCHED = "DISPATCHED",
  RETURNED = "RETURNED",
}

/** One change of a stock. Written once; the database refuses to change or delete it. */
@Entity("stock_movement")
export class StockMovement {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "stock_id" })
  stockId!: string;

  @Column("text")
  kind!: StockMovementKind;

  @Column("int", { name: "on_hand_change" })
  onHandChange!: number;

  @Column("int", { name: "reserved_change" })
  reservedChange!: number;

  /** Of an adjustment. */
  @Column("text", { nullable: true })
  reason!: string | null;

  @Column("uuid", { name: "purchase_order_id", nullable: true })
  purchaseOrderId!: string | null;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;
}
