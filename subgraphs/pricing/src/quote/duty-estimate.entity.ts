import { Money } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { minorUnits } from "../money/minor-units";

/** The duty that falls on one line of an order under its current quote. */
@Entity("duty_estimate")
export class DutyEstimate {
  @PrimaryColumn("uuid", { name: "order_line_id" })
  orderLineId!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "quote_id" })
  quoteId!: string;

  @Column(minorUnits("amount_minor"))
  amountMinor!: bigint;

  @Column("text")
  currency!: string;

  get amount(): Money {
    return new Money(this.amountMinor, this.currency);
  }
}
