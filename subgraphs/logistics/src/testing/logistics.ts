import { randomUUID } from "node:crypto";
import { type BusEvent, BusSeal, inboxOf, Viewer } from "@baiyun/kit";
import { DomainUnderTest } from "@baiyun/kit/testing";
import { domain } from "../domain";
import { Parcel } from "../parcel/parcel.entity";
import { Shipment } from "../shipment/shipment.entity";

export const CONSIGNEE = {
  name: "Jürgen Groß",
  line1: "Lange Straße 5",
  city: "Köln",
  postalCode: "50667",
  country: "DE",
  phone: "+49 221 1",
};
export const PARCEL = { weightG: 640, lengthMm: 380, widthMm: 260, heightMm: 120 };

export interface Order {
  orderId: string;
  tenantId: string;
  serviceCode: string;
}

export const newOrder = (overrides: Partial<Order> = {}): Order => ({
  orderId: randomUUID(),
  tenantId: randomUUID(),
  serviceCode: "YUN-STD",
  ...overrides,
});

/** An event as another domain tells it. */
export const busEvent = (type: string, aggregateId: string, tenantId: string, payload: object): BusEvent => ({
  id: randomUUID(),
  type,
  aggregateId,
  tenantId,
  occurredAt: new Date().toISOString(),
  payload: JSON.parse(JSON.stringify(payload)),
});

/** A line of an order as it stands on the bus: a T-shirt, unless something else is said. */
export const article = (overrides: object = {}) => ({
  orderLineId: randomUUID(),
  sku: "TS-1",
  description: "T-shirt, cotton",
  quantity: 2,
  unitValue: { amountMinor: "1290", currency: "EUR" },
  hs6: "610910",
  hsVersion: "HS2022",
  originCountry: "CN",
  battery: "NONE",
  ...overrides,
});

const BUS_SEAL_KEY = "seals what these tests tell on the bus";

/** What an order says besides its parcel, where a test is about it. */
interface Told {
  lines?: object[];
  consignee?: object;
  consigneeTaxNumber?: string;
}

export const orderAccepted = (
  { orderId, tenantId, serviceCode }: Order,
  parcel: object = PARCEL,
  { consigneeTaxNumber, ...more }: Told & { replaces?: string; parcels?: object[] } = {},
): BusEvent => {
  const sealed = (field: string, number: string) =>
    new BusSeal([BUS_SEAL_KEY]).seal({ event: "order.accepted.v1", field, aggregateId: orderId, tenantId }, number);
  return busEvent("order.accepted.v1", orderId, tenantId, {
    orderId,
    customerId: randomUUID(),
    serviceCode,
    incoterm: "DDP",
    iossSealed: sealed("iossSealed", "IM2760000742"),
    consigneeTaxSealed: consigneeTaxNumber ? sealed("consigneeTaxSealed", consigneeTaxNumber) : null,
    consignee: CONSIGNEE,
    parcel,
    lines: [],
    ...more,
  });
};

export const orderCancelled = ({ orderId, tenantId }: Order): BusEvent =>
  busEvent("order.cancelled.v1", orderId, tenantId, { orderId });

export const consigneeErased = ({ orderId, tenantId }: Pick<Order, "orderId" | "tenantId">): BusEvent =>
  busEvent("consignee.erased.v1", orderId, tenantId, {
    ...{ orderId, customerId: tenantId, erasedAt: new Date().toISOString() },
  });

export const orderHeld = ({ orderId, tenantId }: Order, told: object = {}): BusEvent =>
  busEvent("order.held.v1", orderId, tenantId, { orderId, ...told });

export const orderReleased = ({ orderId, tenantId }: Order, told: object = {}): BusEvent =>
  busEvent("order.released.v1", orderId, tenantId, { orderId, ...told });

export const reweighed = ({ id: shipmentId, tenantId }: Shipment, verdict: string, measuredAt: string): BusEvent =>
  busEvent("quote.reweighed.v1", randomUUID(), tenantId, { shipmentId, verdict, measuredAt });

/** @param scan its status and sub-status, such as `IN_TRANSIT DEPARTED` */
export function scanned(
  shipment: Shipment,
  scan: string,
  occurredAt: string,
  countryCode: string | null = null,
): BusEvent {
  const { trackingNumber, tenantId, carrier, id: shipmentId } = shipment;
  const [status, subStatus] = scan.split(" ");
  const payload = {
    trackingNumber,
    carrier,
    shipmentId,
    eventId: randomUUID(),
    status,
    subStatus,
    occurredAt,
    countryCode,
  };
  return busEvent("tracking.event_recorded.v1", trackingNumber, tenantId, payload);
}

export const LABEL_SECRET = "a label secret that only tests know";
export const PUBLIC_URL = "https://baiyun.example";

/** The running domain, with events that are delivered by hand, and a look at its rows. */
export async function openLogistics(own: Record<string, string> = {}) {
  const running = await DomainUnderTest.start(domain, { LABEL_SECRET, PUBLIC_URL, BUS_SEAL_KEY, ...own });
  const { database, services, subgraph } = running;
  const consumers = domain.consumers!(services);
  const once = inboxOf(database, "logistics");
  const deliver = (event: BusEvent): Promise<void> => {
    const consumer = consumers.find(({ type }) => type === event.type)!;
    return once(event, (tx) => consumer.handle(tx, event));
  };
  const shipmentOf = ({ orderId }: Order): Promise<Shipment> =>
    database.transaction(Viewer.system, (tx) => tx.findOneByOrFail(Shipment, { orderId }));
  return {
    running,
    subgraph,
    database,
    deliver,
    shipmentOf,
    parcelOf: ({ id }: Shipment): Promise<Parcel> =>
      database.transaction(Viewer.system, (tx) => tx.findOneByOrFail(Parcel, { shipmentId: id })),
    /** An order's shipment, made by its acceptance. */
    async ship(order: Order = newOrder(), more: Told = {}): Promise<Shipment> {
      await deliver(orderAccepted(order, PARCEL, more));
      return shipmentOf(order);
    },
    /** What a shipment has told the other domains, in order. */
    events: ({ id }: Shipment) => running.events(id),
    close: () => running.close(),
  };
}
export type Logistics = Awaited<ReturnType<typeof openLogistics>>;
