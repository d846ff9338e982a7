import { defineEvent, type NewEvent, type Viewer } from "@baiyun/kit";
import { z } from "zod";
import { OrderChangeKind } from "../order-change/order-change-kind";
import type { OrderLine } from "../order-line/order-line.entity";
import { HoldCause, type Order } from "./order.entity";
import { Battery, HsVersion, Incoterm } from "./order-content";
import { OrderStatus } from "./order-status";

const ids = { orderId: z.guid(), customerId: z.guid() };
const parcel = z.object({
  weightG: z.number().int(),
  lengthMm: z.number().int(),
  widthMm: z.number().int(),
  heightMm: z.number().int(),
});
const parcels = z
  .array(parcel)
  .optional()
  .describe("Of an order of several parcels all of them, in the order of their numbers; `parcel` is the first.");
const lines = z.array(
  z.object({
    orderLineId: z.guid(),
    sku: z.string(),
    description: z.string(),
    quantity: z.number().int(),
    unitValue: z.object({ amountMinor: z.string().regex(/^\d{1,18}$/), currency: z.string() }),
    hs6: z.string(),
    hsVersion: z.enum(HsVersion),
    originCountry: z.string(),
    battery: z.enum(Battery),
    inParcels: z
      .array(z.object({ number: z.number().int(), quantity: z.number().int() }))
      .optional()
      .describe("In which parcels all its pieces are; left out where nobody said."),
  }),
);
export const consigneeShape = z.object({
  name: z.string(),
  line1: z.string(),
  line2: z.string().nullish(),
  city: z.string(),
  region: z.string().nullish(),
  postalCode: z.string(),
  country: z.string().regex(/^[A-Z]{2}$/),
  phone: z.string().nullish(),
  email: z.string().nullish(),
});

export const ORDER_SUBMITTED = defineEvent({
  type: "order.submitted.v1",
  description: "A customer wants an order shipped: pricing makes a quote of it.",
  payload: z.object({
    ...ids,
    reference: z.string().optional().describe("What people call the order."),
    serviceCode: z.string(),
    currency: z.string(),
    incoterm: z.enum(Incoterm),
    destination: z.object({ country: z.string(), postalCode: z.string() }),
    iossNumber: z
      .string()
      .nullable()
      .describe("That there is one, null where there is none: what it is is not told here."),
    hasConsigneeTaxNumber: z
      .boolean()
      .optional()
      .describe("Whether it states what customs know the consignee by; left out by who does not say."),
    parcel,
    parcels,
    lines,
    attempt: z.number().int().describe("Counts the submissions of this order; an answer may repeat it."),
    quoteId: z.guid().optional().describe("The quote of no order whose price it is to have, or none."),
  }),
});

export const ORDER_EDITED = defineEvent({
  type: "order.edited.v1",
  description: "An order is a draft again: the quote that it had is void.",
  payload: z.object({ orderId: z.guid() }),
});

export const ORDER_CANCELLED = defineEvent({
  type: "order.cancelled.v1",
  description: "An order is cancelled, or is to be if its parcel can still be stopped.",
  payload: z.object({ orderId: z.guid() }),
});

export const ORDER_HELD = defineEvent({
  type: "order.held.v1",
  description: "An order is held: nothing is done with it until it is released.",
  payload: z.object({
    orderId: z.guid(),
    cause: z.enum(HoldCause),
    reason: z.string().describe("Why, for people."),
    heldBy: z.string().describe("The id of the person, or `system`."),
  }),
});

export const ORDER_RELEASED = defineEvent({
  type: "order.released.v1",
  description: "An order that was held goes on from where it was.",
  payload: z.object({ orderId: z.guid(), releasedBy: z.string().describe("The id of the person, or `system`.") }),
});

export const ORDER_ACCEPTED = defineEvent({
  type: "order.accepted.v1",
  description: "An order is paid for: logistics ships it.",
  payload: z.object({
    ...ids,
    serviceCode: z.string(),
    incoterm: z.enum(Incoterm),
    consignee: consigneeShape,
    iossSealed: z
      .string()
      .optional()
      .describe("The IOSS number that it goes by, for who shares the key of the bus; left out where there is none."),
    consigneeTaxSealed: z
      .string()
      .optional()
      .describe("What customs know the consignee by, likewise; left out where none was given."),
    parcel,
    parcels,
    lines,
    replaces: z
      .guid()
      .optional()
      .describe("Its shipment that was cancelled though it was not, and that another is asked for in the place of."),
  }),
});

export const ORDER_UPDATED = defineEvent({
  type: "order.updated.v1",
  description: "An order was edited, went on or back, was held or released: how it stands now.",
  payload: z.object({
    ...ids,
    changes: z.array(z.enum(OrderChangeKind)).describe("What kinds of change, each once."),
    status: z.enum(OrderStatus),
    priorStatus: z.enum(OrderStatus).nullable().describe("What it returns to, of one that is set aside."),
    holdCause: z.enum(HoldCause).nullable(),
  }),
  isForOnlookers: true,
});

const about = ({ id, tenantId }: Order) => ({ aggregateId: id, tenantId });

export const orderSubmitted = (order: Order, ordered: readonly OrderLine[], attempt: number): NewEvent =>
  ORDER_SUBMITTED.event({
    ...about(order),
    payload: {
      orderId: order.id,
      customerId: order.tenantId,
      reference: order.reference,
      serviceCode: order.serviceCode,
      currency: order.currency,
      incoterm: order.incoterm,
      destination: { country: order.consignee.country, postalCode: order.consignee.postalCode },
      iossNumber: order.hasIoss ? "IM•••" : null,
      hasConsigneeTaxNumber: order.consigneeTaxSealed !== null,
      ...packing(order),
      lines: ordered.map(declared),
      attempt,
      ...(order.wantedQuoteId !== null && { quoteId: order.wantedQuoteId }),
    },
  });

export const orderEdited = (order: Order): NewEvent =>
  ORDER_EDITED.event({ ...about(order), payload: { orderId: order.id } });

export const orderCancelled = (order: Order): NewEvent =>
  ORDER_CANCELLED.event({ ...about(order), payload: { orderId: order.id } });

export const orderHeld = (order: Order, { actor: heldBy }: Viewer): NewEvent =>
  ORDER_HELD.event({
    ...about(order),
    payload: { orderId: order.id, cause: order.holdCause!, reason: order.holdReason!, heldBy },
  });

export const orderReleased = (order: Order, { actor: releasedBy }: Viewer): NewEvent =>
  ORDER_RELEASED.event({ ...about(order), payload: { orderId: order.id, releasedBy } });

export const orderAccepted = (
  order: Order,
  ordered: readonly OrderLine[],
  { iossSealed, consigneeTaxSealed }: Record<"iossSealed" | "consigneeTaxSealed", string | null>,
  replaces: string | null,
): NewEvent =>
  ORDER_ACCEPTED.event({
    ...about(order),
    payload: {
      orderId: order.id,
      customerId: order.tenantId,
      serviceCode: order.serviceCode,
      incoterm: order.incoterm,
      consignee: shipTo(order),
      ...(iossSealed !== null && { iossSealed }),
      ...(consigneeTaxSealed !== null && { consigneeTaxSealed }),
      ...packing(order),
      lines: ordered.map(declared),
      ...(replaces !== null && { replaces }),
    },
  });

export const orderUpdated = (order: Order, changes: readonly OrderChangeKind[]): NewEvent =>
  ORDER_UPDATED.event({
    ...about(order),
    payload: {
      orderId: order.id,
      customerId: order.tenantId,
      changes: [...new Set(changes)],
      status: order.status,
      priorStatus: order.priorStatus,
      holdCause: order.holdCause,
    },
  });

/** Others need the address, not how it was typed. */
export function shipTo({ consignee: { typed: _, ...address } }: Order) {
  return address;
}

const packing = ({ parcel: first, parcels: all }: Order) => ({
  parcel: first,
  ...(all.length > 1 && { parcels: all }),
});

function declared(line: OrderLine) {
  const { id, sku, description, quantity, unitValueMinor, unitValueCurrency, inParcels } = line;
  const { hs6, hsVersion, originCountry, battery } = line;
  return {
    orderLineId: id,
    sku,
    description,
    quantity,
    unitValue: { amountMinor: unitValueMinor, currency: unitValueCurrency },
    hs6,
    hsVersion,
    originCountry,
    battery,
    ...(inParcels && { inParcels }),
  };
}
