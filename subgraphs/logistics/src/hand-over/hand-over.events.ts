import { defineEvent, type NewEvent } from "@baiyun/kit";
import { z } from "zod";
import type { Parcel } from "../parcel/parcel.entity";
import { numberOf } from "../parcel/parcel-number";
import type { Shipment } from "../shipment/shipment.entity";
import type { LastMile } from "./last-mile.entity";

export const SHIPMENT_HANDED_OVER = defineEvent({
  type: "shipment.handed_over.v1",
  description: "A last-mile carrier has a shipment, or one of its parcels: from now on its own number may tell more.",
  payload: z.object({
    shipmentId: z.guid(),
    orderId: z.guid(),
    trackingNumber: z.string().describe("Of several parcels, that of the one it has."),
    carrier: z.string(),
    lastMileNumber: z.string().nullable().describe("The carrier's own; null where it is not known."),
    occurredAt: z.iso.datetime(),
  }),
});

export const shipmentHandedOver = (
  shipment: Shipment,
  parcel: Pick<Parcel, "ownTrackingNumber">,
  { carrier, number, handedOverAt }: Pick<LastMile, "carrier" | "number" | "handedOverAt">,
): NewEvent =>
  SHIPMENT_HANDED_OVER.event({
    aggregateId: shipment.id,
    tenantId: shipment.tenantId,
    payload: {
      ...{ shipmentId: shipment.id, orderId: shipment.orderId, trackingNumber: numberOf(parcel, shipment), carrier },
      ...{ lastMileNumber: number, occurredAt: handedOverAt.toISOString() },
    },
  });
