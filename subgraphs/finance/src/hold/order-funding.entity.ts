import { Column, Entity, PrimaryColumn } from "typeorm";

/** How far an order has come with its money, as orders told it. The row is locked before the order's wallet. */
@Entity("order_funding")
export class OrderFunding {
  @PrimaryColumn("uuid", { name: "order_id" })
  orderId!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  /** What people call the order. */
  @Column("text")
  reference!: string;

  /** The last that was acted on; nothing before the first. */
  @Column("int")
  attempt!: number;

  /** When it was delivered and its money became due; null before. */
  @Column("timestamptz", { name: "due_at", nullable: true })
  dueAt!: Date | null;

  /** The event that said so; null where that was before this was kept. */
  @Column("uuid", { name: "due_event_id", nullable: true })
  dueEventId!: string | null;

  /** When its money was taken, or let go of; null before. */
  @Column("timestamptz", { name: "settled_at", nullable: true })
  settledAt!: Date | null;
}
