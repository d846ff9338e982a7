import { randomUUID } from "node:crypto";
import { type BusEvent, type Database, inboxOf, OutboxEvent, Viewer } from "@baiyun/kit";
import { testDatabaseUrl } from "@baiyun/kit/testing";
import { consumersOf } from "../consumers";
import { openDatabase } from "../database";
import { LabelService } from "../label/label.service";
import { ParcelService } from "../parcel/parcel.service";
import { FulfilmentService } from "../shipment/fulfilment.service";
import { Shipment } from "../shipment/shipment.entity";
import { ShipmentService } from "../shipment/shipment.service";

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

const busEvent = (type: string, aggregateId: string, tenantId: string, payload: object): BusEvent => ({
  id: randomUUID(),
  type,
  aggregateId,
  tenantId,
  occurredAt: new Date().toISOString(),
  payload: JSON.parse(JSON.stringify(payload)),
});

export const orderAccepted = ({ orderId, tenantId, serviceCode }: Order, parcel: object = PARCEL): BusEvent =>
  busEvent("order.accepted.v1", orderId, tenantId, {
    orderId,
    customerId: randomUUID(),
    serviceCode,
    incoterm: "DDP",
    iossNumber: "IM2760000742",
    consignee: CONSIGNEE,
    parcel,
    lines: [],
  });

export const orderCancelled = ({ orderId, tenantId }: Order): BusEvent =>
  busEvent("order.cancelled.v1", orderId, tenantId, { orderId });

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

/** The domain on this worker's database, its consumers driven by hand. */
export async function openLogistics() {
  const database = await openDatabase(await testDatabaseUrl("logistics"));
  const shipments = new ShipmentService(database);
  const labels = new LabelService(database);
  const fulfilment = new FulfilmentService(new ParcelService(database, shipments), labels);
  const consumers = consumersOf(fulfilment, shipments);
  const once = inboxOf(database, "logistics");
  const deliver = (event: BusEvent): Promise<void> => {
    const consumer = consumers.find(({ type }) => type === event.type)!;
    return once(event, (tx) => consumer.handle(tx, event));
  };
  const shipmentOf = ({ orderId }: Order): Promise<Shipment> =>
    database.transaction(Viewer.system, (tx) => tx.findOneByOrFail(Shipment, { orderId }));
  return {
    database,
    labels,
    deliver,
    shipmentOf,
    /** An order's shipment, made by its acceptance. */
    async ship(order: Order = newOrder()): Promise<Shipment> {
      await deliver(orderAccepted(order));
      return shipmentOf(order);
    },
    events: (shipment: Shipment) => eventsOf(database, shipment.id),
  };
}
export type Logistics = Awaited<ReturnType<typeof openLogistics>>;

/** What a shipment has told the other domains, in order. */
async function eventsOf(database: Database, aggregateId: string): Promise<{ type: string; payload: object }[]> {
  const events = await database.transaction(Viewer.system, (tx) =>
    tx.find(OutboxEvent, { where: { aggregateId }, order: { position: "ASC" } }),
  );
  return events.map(({ type, payload }) => ({ type, payload }));
}
