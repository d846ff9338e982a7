import { Money } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import { OrderChangeKind } from "../order-change/order-change-kind";
import type { ConsigneeContent, Incoterm, ParcelContent } from "./order-content";
import { next, type OrderAct, type OrderState, OrderStatus } from "./order-status";

/** Why an order is held. */
export enum HoldCause {
  CUSTOMER_NOT_ACTIVE = "CUSTOMER_NOT_ACTIVE",
  QUOTE_REJECTED = "QUOTE_REJECTED",
  STOCK_OUT = "STOCK_OUT",
  SHIPMENT_CANCELLED = "SHIPMENT_CANCELLED",
  WEIGHT_ABOVE_QUOTE = "WEIGHT_ABOVE_QUOTE",
  FUNDS = "FUNDS",
  STAFF = "STAFF",
}

/** A hold that began, or ended, since the order was read. */
export interface HoldStep {
  began: boolean;
  cause: HoldCause;
  reason: string;
  at: Date;
  /** Whoever's act it came of, a rule of ours made it. */
  isByRule: boolean;
}

/** A move of its, or an act on it, since the order was read. */
export interface OrderStepTaken {
  kind: OrderChangeKind;
  from: OrderStatus | null;
  to: OrderStatus;
  at: Date;
  cause: HoldCause | null;
  reason: string | null;
  /** Of an edit. */
  fields: readonly string[];
  /** Whoever's act it came of, a rule of ours made it. */
  isByRule: boolean;
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

  /** `YYYY-MM-DD`: when its buyer ordered, by the shop's own calendar; null where nobody said. */
  @Column("date", { name: "ordered_on", nullable: true })
  orderedOn!: string | null;

  /** The file that it came in. */
  @Column("uuid", { name: "batch_id", nullable: true })
  batchId!: string | null;

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

  /** Encrypted with a key of its customer's. */
  @Column("bytea", { name: "ioss_sealed", nullable: true })
  iossSealed: Buffer | null = null;

  /** As orders were written down before. */
  @Column("text", { name: "ioss_number", nullable: true })
  iossPlain: string | null = null;

  /** What customs know the consignee by, encrypted likewise; null where none was given. */
  @Column("bytea", { name: "consignee_tax_sealed", nullable: true })
  consigneeTaxSealed: Buffer | null = null;

  @Column(() => ParcelColumns, { prefix: false })
  parcel!: ParcelContent;

  /** Those after the first, of what travels in several. */
  @Column("jsonb", { name: "more_parcels" })
  moreParcels!: ParcelContent[];

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

  /** Of one that is cancelled, or is to be. */
  @Column("text", { name: "cancel_reason", nullable: true })
  cancelReason!: string | null;

  @Column("uuid", { name: "quote_id", nullable: true })
  quoteId!: string | null;

  @Column("bigint", { name: "quoted_amount_minor", nullable: true })
  quotedAmountMinor!: string | null;

  @Column("text", { name: "quoted_currency", nullable: true })
  quotedCurrency!: string | null;

  /** A quote of no order, whose price it is to have; null once it has. */
  @Column("uuid", { name: "wanted_quote_id", nullable: true })
  wantedQuoteId!: string | null;

  /** In what it differs from the quote that it was to have the price of. */
  @Column("text", { name: "quote_differs_in", array: true })
  quoteDiffersIn!: string[];

  /** The order that it was split off from. */
  @Column("uuid", { name: "split_from_id", nullable: true })
  splitFromId!: string | null;

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

  /** What became of it since it was read; no column. */
  taken?: OrderStepTaken[];

  /** In the order of their numbers, from 1. */
  get parcels(): ParcelContent[] {
    return [this.parcel, ...this.moreParcels];
  }

  get hasIoss(): boolean {
    return this.iossSealed !== null || this.iossPlain !== null;
  }

  get quotedTotal(): Money | null {
    if (this.quotedAmountMinor === null) return null;
    return new Money(BigInt(this.quotedAmountMinor), this.quotedCurrency!);
  }

  /** Makes the move if the order's state allows it; false when it does not, and then nothing is changed. */
  move(act: OrderAct, at: Date): boolean {
    const before = { status: this.status, priorStatus: this.priorStatus };
    const state = next(this, act);
    if (!state) return false;
    const kind = kindOf(act, before, state);
    this.note(kind, {
      ...between(before, state),
      at,
      cause: kind === OrderChangeKind.RELEASED ? this.holdCause : null,
    });
    Object.assign(this, state, { updatedAt: at });
    if (this.status !== OrderStatus.ON_HOLD) this.endHold(at);
    if (act === "refuseCancel") this.cancelReason = null;
    return true;
  }

  /** Adds to its history; what is left out is that it stayed as it was. */
  note(kind: OrderChangeKind, { at, ...more }: Partial<OrderStepTaken> & { at: Date }): void {
    const { status } = this;
    const step = {
      kind,
      from: status,
      to: status,
      at,
      cause: null,
      reason: null,
      fields: [],
      isByRule: false,
      ...more,
    };
    this.taken = [...(this.taken ?? []), step];
  }

  /** Says more of what was noted last. */
  explain(more: Partial<Pick<OrderStepTaken, "cause" | "reason" | "fields" | "isByRule">>): void {
    const last = this.taken?.at(-1);
    if (last) Object.assign(last, more);
  }

  /** Of an order that has just moved to ON_HOLD. */
  holdFor(cause: HoldCause, reason: string, { isByRule = false } = {}): void {
    Object.assign(this, { holdCause: cause, holdReason: reason });
    this.explain({ cause, reason, isByRule });
    this.took({ began: true, cause, reason, at: this.updatedAt, isByRule });
  }

  private endHold(at: Date): void {
    const { holdCause: cause, holdReason: reason } = this;
    if (cause !== null && reason !== null) this.took({ began: false, cause, reason, at, isByRule: false });
    Object.assign(this, { holdCause: null, holdReason: null });
  }

  private took(step: HoldStep): void {
    this.holdSteps = [...(this.holdSteps ?? []), step];
  }

  quoteAt(quoteId: string, total: Money): void {
    Object.assign(this, { quoteId, wantedQuoteId: null, quoteDiffersIn: [] });
    this.quotedAmountMinor = total.amountMinor.toString();
    this.quotedCurrency = total.currency;
  }

  voidQuote(): void {
    Object.assign(this, { quoteId: null, quoteDiffersIn: [] });
    this.quotedAmountMinor = null;
    this.quotedCurrency = null;
  }
}

const ASIDE: readonly OrderStatus[] = [OrderStatus.ON_HOLD, OrderStatus.CANCEL_REQUESTED];

/** Of an order that stays set aside, what it will return to changes. */
function between(before: OrderState, after: OrderState): { from: OrderStatus; to: OrderStatus } {
  const isAside = before.status === after.status && ASIDE.includes(after.status);
  return isAside ? { from: before.priorStatus!, to: after.priorStatus! } : { from: before.status, to: after.status };
}

function kindOf(act: OrderAct, before: OrderState, after: OrderState): OrderChangeKind {
  if (act === "edit") return OrderChangeKind.EDITED;
  if (act === "cancelLines") return OrderChangeKind.LINES_CANCELLED;
  if (act === "splitOff") return OrderChangeKind.SPLIT;
  if (act === "release") return OrderChangeKind.RELEASED;
  const isHeld = after.status === OrderStatus.ON_HOLD && before.status !== OrderStatus.ON_HOLD;
  return isHeld ? OrderChangeKind.HELD : OrderChangeKind.MOVED;
}
