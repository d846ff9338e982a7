import { Column, Entity, PrimaryColumn } from "typeorm";

/** Whether a customer's shipment is under way, as logistics last told. */
@Entity("customer_shipment")
export class CustomerShipment {
  @PrimaryColumn("uuid", { name: "shipment_id" })
  shipmentId!: string;

  /** The customer's, whose id it is too. */
  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("boolean", { name: "is_open" })
  isOpen!: boolean;

  @Column("timestamptz", { name: "as_of" })
  asOf!: Date;
}
