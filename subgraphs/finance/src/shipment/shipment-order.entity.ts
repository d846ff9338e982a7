import { Column, Entity, PrimaryColumn } from "typeorm";

/** Which order a shipment carries. */
@Entity("shipment_order")
export class ShipmentOrder {
  @PrimaryColumn("uuid", { name: "shipment_id" })
  shipmentId!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "order_id" })
  orderId!: string;
}
