import { Column, Entity, PrimaryColumn } from "typeorm";
import { minorUnits } from "../money/minor-units";

/** What a bill asks, and for which order where that is known. It is never changed. */
@Entity("bill_line")
export class BillLine {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id", nullable: true })
  tenantId!: string | null;

  @Column("uuid", { name: "bill_id" })
  billId!: string;

  @Column("uuid", { name: "order_id", nullable: true })
  orderId!: string | null;

  /** Of a carrier's: which parcel, by the number that it bills it under. */
  @Column("text", { name: "tracking_number", nullable: true })
  trackingNumber!: string | null;

  @Column("int", { name: "billed_weight_g", nullable: true })
  billedWeightG!: number | null;

  @Column("text")
  description!: string;

  @Column("text")
  currency!: string;

  @Column(minorUnits("amount_minor"))
  amountMinor!: bigint;
}
