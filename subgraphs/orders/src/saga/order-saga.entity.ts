import { Money } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn } from "typeorm";
import type { FeeReason } from "../fee/fee-reason";
import type { CustomsState, FundsState, SagaWait, StockState } from "./saga-state";
import { isHandedOver, type SagaStep } from "./saga-step";

/** How far the work that other domains do for an order has come. One row per order, from its first submission on. */
@Entity("order_saga")
export class OrderSaga {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "order_id" })
  orderId!: string;

  @Column("text")
  step!: SagaStep;

  /** How often a quote has been asked for; an answer to an earlier asking is void. */
  @Column("int")
  attempts!: number;

  /** The acceptance of a quote may be told before its offer is. */
  @Column("uuid", { name: "accepted_quote_id", nullable: true })
  acceptedQuoteId!: string | null;

  @Column("text")
  funds!: FundsState;

  /** How often funds have been asked for, over the order's whole life. */
  @Column("int", { name: "funding_attempts" })
  fundingAttempts!: number;

  @Column("text", { name: "funds_currency", nullable: true })
  fundsCurrency!: string | null;

  /** What was asked for last. */
  @Column("bigint", { name: "funds_minor", nullable: true })
  fundsMinor!: string | null;

  /** What finance holds; null for no hold. */
  @Column("bigint", { name: "held_minor", nullable: true })
  heldMinor!: string | null;

  @Column("uuid", { name: "hold_id", nullable: true })
  holdId!: string | null;

  /** Of the standing quote, in its currency: as much as is known. */
  @Column("bigint", { name: "duty_minor", nullable: true })
  dutyMinor!: string | null;

  /** Null until a quote told. */
  @Column("boolean", { name: "duty_complete", nullable: true })
  dutyComplete!: boolean | null;

  /** Of the amount asked for last, duty and fees; null where they are not known apart. */
  @Column("bigint", { name: "customs_duty_minor", nullable: true })
  customsDutyMinor!: string | null;

  /** Of the amount asked for last, import tax; null likewise. */
  @Column("bigint", { name: "import_tax_minor", nullable: true })
  importTaxMinor!: string | null;

  /** Who submitted it; null where that was no person. */
  @Column("text", { name: "placed_by", nullable: true })
  placedBy!: string | null;

  /** Until when the standing quote can be accepted; null where pricing did not say. */
  @Column("timestamptz", { name: "quote_expires_at", nullable: true })
  quoteExpiresAt!: Date | null;

  /** What keeps its goods with customs; null where nothing does. */
  @Column("text", { nullable: true })
  customs!: CustomsState | null;

  /** Its shipment, which was cancelled though it was not; null once there is another. */
  @Column("uuid", { name: "lost_shipment_id", nullable: true })
  lostShipmentId!: string | null;

  @Column("text")
  stock!: StockState;

  @Column("int", { name: "allocation_attempts" })
  allocationAttempts!: number;

  @Column("text", { name: "waiting_for", nullable: true })
  waitingFor!: SagaWait | null;

  @Column("timestamptz", { name: "waiting_since", nullable: true })
  waitingSince!: Date | null;

  @Column("timestamptz", { nullable: true })
  deadline!: Date | null;

  /** How often what it waits for was asked for. */
  @Column("int")
  asked!: number;

  /** Our staff called it off: its customer owes nothing. */
  @Column("boolean", { name: "fee_waived" })
  isFeeWaived!: boolean;

  @Column("text", { name: "fee_reason", nullable: true })
  feeReason!: FeeReason | null;

  /** Null beside a reason: none is listed for the currency. */
  @Column("bigint", { name: "fee_minor", nullable: true })
  feeMinor!: string | null;

  @Column("timestamptz", { name: "updated_at" })
  updatedAt!: Date;

  get fundsAsked(): Money | null {
    return this.money(this.fundsMinor);
  }

  get fundsHeld(): Money | null {
    return this.money(this.heldMinor);
  }

  get customsDuty(): Money | null {
    return this.money(this.customsDutyMinor);
  }

  get importTax(): Money | null {
    return this.money(this.importTaxMinor);
  }

  get fee(): Money | null {
    return this.money(this.feeMinor);
  }

  /** Accepted before money was held for orders: it goes on without. */
  get isOnAccount(): boolean {
    return this.fundingAttempts === 0 && isHandedOver(this.step);
  }

  private money(minor: string | null): Money | null {
    return minor === null || this.fundsCurrency === null ? null : new Money(BigInt(minor), this.fundsCurrency);
  }
}
