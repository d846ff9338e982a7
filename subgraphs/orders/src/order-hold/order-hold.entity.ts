import { Column, Entity, PrimaryColumn } from "typeorm";
import type { HoldCause } from "../order/order.entity";

/** One hold of an order, from when it began to when it ended. */
@Entity("order_hold")
export class OrderHold {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "order_id" })
  orderId!: string;

  @Column("text")
  cause!: HoldCause;

  @Column("text")
  reason!: string;

  /** Null where it began before this was kept. */
  @Column("timestamptz", { name: "held_at", nullable: true })
  heldAt!: Date | null;

  /** Who held it, `system` for a rule of ours. Null where it began before this was kept. */
  @Column("text", { name: "held_by", nullable: true })
  heldBy!: string | null;

  @Column("timestamptz", { name: "released_at", nullable: true })
  releasedAt!: Date | null;

  @Column("text", { name: "released_by", nullable: true })
  releasedBy!: string | null;
}
