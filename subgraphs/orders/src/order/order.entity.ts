import { Money } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import type { ConsigneeContent, Incoterm, ParcelContent } from "./order-content";
import { next, type OrderAct, OrderStatus } from "./order-status";

/** Why an order is held. */
export enum HoldCause {
  CUSTOMER_NOT_ACTIVE = "CUSTOMER_NOT_ACTIVE",
  QUOTE_REJECTED = "QUOTE_REJECTED",
  SHIPMENT_CANCELLED = "SHIPMENT_CANCELLED",
  WEIGHT_ABOVE_QUOTE = "WEIGHT_ABOVE_QUOTE",
  STAFF = "STAFF",
}

/** A hold that began, or ended, since the order was read. */
export interface HoldStep {
  began: boolean;
  cause: HoldCause;
  reason: string;
  at: Date;
}

class ParcelColumns implements ParcelContent {
  @Column("int", { name: "weight_g" })
  weightG!: number;

  @Column("int", { name: "length_mm" })
  lengthMm!: number;

  @Column("int", { name: "width_mm" })
  widthMm!: number;

  @Column("int", { name: "height_mm" })
  heightMm!: number;
}

/** A customer is a tenant and they share their id, so the tenant is also whose order this is. */
@Entity("orders")
export class Order {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("text")
  reference!: string;

  @Column("text")
  channel!: string;

  @Column("text", { name: "external_ref" })
  externalRef!: string;

  /** Where it was typed otherwise. */
  @Column("text", { name: "external_ref_typed", nullable: true })
  externalRefTyped!: string | null;

  /** What people search by. Written by the database. */
  @Column({ type: "text", name: "external_ref_lower", select: false, insert: false, update: false })
  externalRefLower?: string;

  @Column("jsonb")
  consignee!: ConsigneeContent;

  /** What people search a consignee by; beside it stands the same with the last word first. Written by the database. */
  @Column({ type: "text", name: "consignee_name_lower", select: false, insert: false, update: false })
  consigneeNameLower?: string;

  /** Without spaces and hyphens, in capitals. Written by the database. */
  @Column({ type: "text", name: "postal_code_plain", select: false, insert: false, update: false })
  postalCodePlain?: string;

  @Column("text")
  incoterm!: Incoterm;

  @Column("text", { name: "service_code" })
  serviceCode!: string;

  @Column("text", { name: "ioss_number", nullable: true })
  iossNumber!: string | null;

  @Column(() => ParcelColumns, { prefix: false })
  parcel!: ParcelContent;

  @Column("text")
  currency!: string;

  @Column("text")
  status!: OrderStatus;

  @Column("text", { name: "prior_status", nullable: true })
  priorStatus!: OrderStatus | null;

  @Column("text", { name: "hold_cause", nullable: true })
  holdCause!: HoldCause | null;

  @Column("text", { name: "hold_reason", nullable: true })
  holdReason!: string | null;

  @Column("uuid", { name: "quote_id", nullable: true })
  quoteId!: string | null;

  @Column("bigint", { name: "quoted_amount_minor", nullable: true })
  quotedAmountMinor!: string | null;

  @Column("text", { name: "quoted_currency", nullable: true })
  quotedCurrency!: string | null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;

  @Column("timestamptz", { name: "updated_at" })
  updatedAt!: Date;

  /** What became of its holds since it was read; no column. */
  holdSteps?: HoldStep[];

  get quotedTotal(): Money | null {
    if (this.quotedAmountMinor === null) return null;
    return new Money(BigInt(this.quotedAmountMinor), this.quotedCurrency!);
  }

  /** Makes the move if the order's state allows it; false when it does not, and then nothing is changed. */
  move(act: OrderAct, at: Date): boolean {
    const state = next(this, act);
    if (!state) return false;
    Object.assign(this, state, { updatedAt: at });
    if (this.status !== OrderStatus.ON_HOLD) this.endHold(at);
    return true;
  }

  /** Of an order that has just moved to ON_HOLD. */
  holdFor(cause: HoldCause, reason: string): void {
    Object.assign(this, { holdCause: cause, holdReason: reason });
    this.took({ began: true, cause, reason, at: this.updatedAt });
  }

  private endHold(at: Date): void {
    const { holdCause: cause, holdReason: reason } = this;
    if (cause !== null && reason !== null) this.took({ began: false, cause, reason, at });
    Object.assign(this, { holdCause: null, holdReason: null });
  }

  private took(step: HoldStep): void {
    this.holdSteps = [...(this.holdSteps ?? []), step];
  }

  quoteAt(quoteId: string, total: Money): void {
    this.quoteId = quoteId;
    this.quotedAmountMinor = total.amountMinor.toString();
    this.quotedCurrency = total.currency;
  }

  voidQuote(): void {
    this.quoteId = null;
    this.quotedAmountMinor = null;
    this.quotedCurrency = null;
  }
}
