import type { Consumer } from "@baiyun/kit";
import type { FulfilmentService } from "../shipment/fulfilment.service";
import type { ShipmentService } from "../shipment/shipment.service";
import { onOrderAccepted } from "./on-order-accepted";
import { onOrderCancelled } from "./on-order-cancelled";
import { onTrackingEventRecorded } from "./on-tracking-event-recorded";

/** What the domain does about the events of the others. */
export const consumersOf = (fulfilment: FulfilmentService, shipments: ShipmentService): Consumer[] => [
  onOrderAccepted(fulfilment),
  onOrderCancelled(fulfilment),
  onTrackingEventRecorded(shipments),
];
