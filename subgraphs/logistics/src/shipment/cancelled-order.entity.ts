import { Entity, PrimaryColumn } from "typeorm";

/** An order that was cancelled before any shipment: its acceptance may still arrive, and then makes none. */
@Entity("cancelled_order")
export class CancelledOrder {
  @PrimaryColumn("uuid", { name: "tenant_id" })
  tenantId!: string;

  @PrimaryColumn("uuid", { name: "order_id" })
  orderId!: string;
}
