import { Column, Entity, PrimaryColumn } from "typeorm";
import { optionalMinorUnits } from "../money/minor-units";

/** Which order a shipment carries, and under which numbers. */
@Entity("shipment_order")
export class ShipmentOrder {
  @PrimaryColumn("uuid", { name: "shipment_id" })
  shipmentId!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "order_id" })
  orderId!: string;

  /** Null of what was labelled before its number was kept here. */
  @Column("text", { name: "tracking_number", nullable: true })
  trackingNumber!: string | null;

  /** Null until a last-mile carrier has it, and where that gave it no number of its own. */
  @Column("text", { name: "last_mile_number", nullable: true })
  lastMileNumber!: string | null;

  /** At what its carrier was chosen, all its parcels together; null where nobody knew. */
  @Column(optionalMinorUnits("booked_minor"))
  bookedMinor!: bigint | null;

  /** Whose price that is: another one's bill is held against no price. */
  @Column("text", { name: "booked_carrier", nullable: true })
  bookedCarrier!: string | null;

  @Column("text", { name: "booked_currency", nullable: true })
  bookedCurrency!: string | null;

  /** What they were said to weigh then. */
  @Column("int", { name: "booked_weight_g", nullable: true })
  bookedWeightG!: number | null;
}
