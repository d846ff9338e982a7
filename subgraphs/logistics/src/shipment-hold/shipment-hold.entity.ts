import { Column, Entity, PrimaryColumn } from "typeorm";

/** One hold of an order's shipment, from when it began to when it ended; it may begin before there is a shipment. */
@Entity("shipment_hold")
export class ShipmentHold {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "order_id" })
  orderId!: string;

  /** As orders call it. Null where it began before this was kept. */
  @Column("text", { nullable: true })
  cause!: string | null;

  @Column("text", { nullable: true })
  reason!: string | null;

  @Column("timestamptz", { name: "held_at", nullable: true })
  heldAt!: Date | null;

  /** Who held it, `system` for a rule of ours. Null where that is not known. */
  @Column("text", { name: "held_by", nullable: true })
  heldBy!: string | null;

  @Column("timestamptz", { name: "released_at", nullable: true })
  releasedAt!: Date | null;

  /** Null while it lasts, and where it is not known. */
  @Column("text", { name: "released_by", nullable: true })
  releasedBy!: string | null;
}
