import type { NewEvent } from "@baiyun/kit";
import type { OrderLine } from "../order-line/order-line.entity";
import type { Order } from "./order.entity";

/** Pricing makes a quote of it. `attempt` counts the submissions of this order; an answer may repeat it. */
export const orderSubmitted = (order: Order, lines: readonly OrderLine[], attempt: number): NewEvent =>
  event("order.submitted.v1", order, {
    customerId: order.tenantId,
    serviceCode: order.serviceCode,
    currency: order.currency,
    incoterm: order.incoterm,
    destination: { country: order.consignee.country, postalCode: order.consignee.postalCode },
    iossNumber: order.iossNumber,
    parcel: order.parcel,
    lines: lines.map(declared),
    attempt,
  });

/** Voids the order's quote. */
export const orderEdited = (order: Order): NewEvent => event("order.edited.v1", order, {});

export const orderCancelled = (order: Order): NewEvent => event("order.cancelled.v1", order, {});

/** Logistics ships it. */
export const orderAccepted = (order: Order, lines: readonly OrderLine[]): NewEvent =>
  event("order.accepted.v1", order, {
    customerId: order.tenantId,
    serviceCode: order.serviceCode,
    incoterm: order.incoterm,
    consignee: order.consignee,
    parcel: order.parcel,
    lines: lines.map(declared),
  });

function event(type: string, order: Order, payload: object): NewEvent {
  return { type, aggregateId: order.id, tenantId: order.tenantId, payload: { orderId: order.id, ...payload } };
}

function declared(line: OrderLine) {
  const { id, sku, description, quantity, unitValueMinor, unitValueCurrency } = line;
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
  };
}
