import type { NewEvent } from "@baiyun/kit";
import type { Shipment } from "./shipment.entity";

const about = ({ id, tenantId }: Shipment) => ({ aggregateId: id, tenantId });

/** A shipment has its number and its labels: a carrier can take it. */
export const shipmentLabelled = (shipment: Shipment): NewEvent => ({
  type: "shipment.labelled.v1",
  ...about(shipment),
  payload: {
    shipmentId: shipment.id,
    orderId: shipment.orderId,
    trackingNumber: shipment.trackingNumber,
    carrier: shipment.carrier,
    destinationCountry: shipment.destinationCountry,
    postalCode: shipment.consignee.postalCode,
  },
});

export const shipmentStatusChanged = (shipment: Shipment): NewEvent => ({
  type: "shipment.status_changed.v1",
  ...about(shipment),
  payload: {
    shipmentId: shipment.id,
    orderId: shipment.orderId,
    status: shipment.status,
    occurredAt: shipment.statusAt.toISOString(),
  },
});

export const shipmentCancelled = (shipment: Shipment): NewEvent => ({
  type: "shipment.cancelled.v1",
  ...about(shipment),
  payload: { shipmentId: shipment.id, orderId: shipment.orderId, trackingNumber: shipment.trackingNumber },
});

/** The order was cancelled when its parcel could no longer be taken out. */
export const shipmentCancelRefused = (shipment: Shipment): NewEvent => ({
  type: "shipment.cancel_refused.v1",
  ...about(shipment),
  payload: { shipmentId: shipment.id, orderId: shipment.orderId, status: shipment.status },
});
