import { Column, Entity, PrimaryColumn } from "typeorm";

/** How far we have followed an order, because a retried event may arrive after the ones that overtook it. */
@Entity("order_progress")
export class OrderProgress {
  @PrimaryColumn("uuid", { name: "order_id" })
  orderId!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  /** When the newest event we have acted on happened. */
  @Column("timestamptz", { name: "as_of" })
  asOf!: Date;
}
