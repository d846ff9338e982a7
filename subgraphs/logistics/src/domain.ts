import { asStub, byId, defineDomain, subgraphConfig } from "@baiyun/kit";
import { z } from "zod";
import { onOrderAccepted } from "./consumers/on-order-accepted";
import { onOrderCancelled } from "./consumers/on-order-cancelled";
import { onOrderHeld } from "./consumers/on-order-held";
import { onOrderReleased } from "./consumers/on-order-released";
import { onQuoteReweighed } from "./consumers/on-quote-reweighed";
import { onTrackingEventRecorded } from "./consumers/on-tracking-event-recorded";
import { ShipmentException } from "./exception/exception.entity";
import { SHIPMENT_EXCEPTION_CLOSED, SHIPMENT_EXCEPTION_RAISED } from "./exception/exception.events";
import { ShipmentExceptionResolver } from "./exception/exception.resolver";
import { ExceptionService } from "./exception/exception.service";
import { Label } from "./label/label.entity";
import { LabelResolver } from "./label/label.resolver";
import { LabelService } from "./label/label.service";
import { LabelLinks } from "./label/label-link";
import { serveLabels } from "./label/label-routes";
import { CreateShipments } from "./migrations/create-shipments.migration";
import { HoldShipments } from "./migrations/hold-shipments.migration";
import { IndexLists } from "./migrations/index-lists.migration";
import { IndexSortings } from "./migrations/index-sortings.migration";
import { KeepExceptions } from "./migrations/keep-exceptions.migration";
import { KeepHolds } from "./migrations/keep-holds.migration";
import { KeepMeasurements } from "./migrations/keep-measurements.migration";
import { LetGoOfLabelFiles } from "./migrations/let-go-of-label-files.migration";
import { TurnNewest } from "./migrations/turn-newest.migration";
import { OrderResolver } from "./order/order.resolver";
import { Parcel } from "./parcel/parcel.entity";
import { PARCEL_MEASURED } from "./parcel/parcel.events";
import { ParcelResolver } from "./parcel/parcel.resolver";
import { ParcelService } from "./parcel/parcel.service";
import { ParcelMeasurement } from "./parcel/parcel-measurement.entity";
import { ReweighedService } from "./parcel/reweighed.service";
import { CancelledOrder } from "./shipment/cancelled-order.entity";
import { FulfilmentService } from "./shipment/fulfilment.service";
import { HeldOrder } from "./shipment/held-order.entity";
import { HoldService } from "./shipment/hold.service";
import { ScanService } from "./shipment/scan.service";
import { Shipment } from "./shipment/shipment.entity";
import {
  SHIPMENT_CANCEL_REFUSED,
  SHIPMENT_CANCELLED,
  SHIPMENT_LABELLED,
  SHIPMENT_STATUS_CHANGED,
} from "./shipment/shipment.events";
import { ShipmentResolver } from "./shipment/shipment.resolver";
import { ShipmentService } from "./shipment/shipment.service";
import { ShipmentHold } from "./shipment-hold/shipment-hold.entity";
import { ShipmentHoldResolver } from "./shipment-hold/shipment-hold.resolver";
import { ShipmentHoldService } from "./shipment-hold/shipment-hold.service";

export const domain = defineDomain({
  name: "logistics",
  summary: "shipments, parcels, labels",
  config: subgraphConfig.extend({
    /** Signs the links to label files. */
    LABEL_SECRET: z.string().min(32),
    /** Where printers and browsers reach GET /labels. */
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:4000"),
  }),
  secrets: { LABEL_SECRET: "random" },
  entities: [Shipment, Parcel, ParcelMeasurement, Label, CancelledOrder, HeldOrder, ShipmentHold, ShipmentException],
  migrations: [
    CreateShipments,
    IndexLists,
    LetGoOfLabelFiles,
    KeepExceptions,
    HoldShipments,
    KeepMeasurements,
    IndexSortings,
    KeepHolds,
    TurnNewest,
  ],
  services: ({ database, clock, config }) => {
    const [shipments, labels] = [new ShipmentService(), new LabelService(database)];
    const holds = new HoldService(new ShipmentHoldService(), clock);
    const exceptions = new ExceptionService(database, clock);
    const parcels = new ParcelService(database, shipments, clock);
    return {
      shipments,
      parcels,
      labels,
      exceptions,
      holds,
      reweighed: new ReweighedService(exceptions),
      scans: new ScanService(shipments, exceptions),
      fulfilment: new FulfilmentService(shipments, parcels, labels, holds, clock),
      links: new LabelLinks(config.PUBLIC_URL, config.LABEL_SECRET, clock),
    };
  },
  resolvers: [
    ShipmentResolver,
    ParcelResolver,
    LabelResolver,
    OrderResolver,
    ShipmentExceptionResolver,
    ShipmentHoldResolver,
  ],
  references: {
    Shipment: byId(Shipment),
    Parcel: byId(Parcel),
    ShipmentException: byId(ShipmentException),
    Order: asStub,
  },
  events: [
    SHIPMENT_LABELLED,
    SHIPMENT_STATUS_CHANGED,
    SHIPMENT_CANCELLED,
    SHIPMENT_CANCEL_REFUSED,
    SHIPMENT_EXCEPTION_RAISED,
    SHIPMENT_EXCEPTION_CLOSED,
    PARCEL_MEASURED,
  ],
  consumers: ({ fulfilment, holds, reweighed, scans }) => [
    onOrderAccepted(fulfilment),
    onOrderCancelled(fulfilment),
    onOrderHeld(holds),
    onOrderReleased(holds),
    onQuoteReweighed(reweighed),
    onTrackingEventRecorded(scans),
  ],
  retentions: ({ labels }) => [
    { name: "label files", keepForMs: 180 * 86_400_000, prune: (...page) => labels.prune(...page) },
  ],
  routes: (app, { labels, links }) => serveLabels(app, labels, links),
  published: { paths: ["/labels"], port: 4004 },
});
