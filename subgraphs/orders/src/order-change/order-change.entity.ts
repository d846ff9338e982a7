import { Column, Entity, PrimaryColumn } from "typeorm";
import type { HoldCause } from "../order/order.entity";
import type { OrderStatus } from "../order/order-status";
import type { OrderChangeKind } from "./order-change-kind";

/** One change of an order: who, when, why. Never changed itself: a trigger holds that. No value of a person's data is in it. */
@Entity("order_change")
export class OrderChange {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "order_id" })
  orderId!: string;

  @Column("text")
  kind!: OrderChangeKind;

  @Column("text", { name: "from_status", nullable: true })
  from!: OrderStatus | null;

  @Column("text", { name: "to_status" })
  to!: OrderStatus;

  @Column("text", { name: "hold_cause", nullable: true })
  holdCause!: HoldCause | null;

  @Column("text", { nullable: true })
  reason!: string | null;

  /** The names of what an edit changed. */
  @Column("text", { array: true })
  fields!: string[];

  /** A person's id, or `system` for a rule of ours. */
  @Column("text", { name: "changed_by" })
  changedBy!: string;

  /** The type of the event that made it so; null for an act of a person or of time. */
  @Column("text", { name: "event_type", nullable: true })
  eventType!: string | null;

  @Column("timestamptz", { name: "changed_at" })
  changedAt!: Date;
}
