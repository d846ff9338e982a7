import { Entity, PrimaryColumn } from "typeorm";

/** An order that our staff hold, also before it has a shipment. */
@Entity("held_order")
export class HeldOrder {
  @PrimaryColumn("uuid", { name: "tenant_id" })
  tenantId!: string;

  @PrimaryColumn("uuid", { name: "order_id" })
  orderId!: string;
}
