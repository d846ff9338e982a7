import { defineEvent, type NewEvent } from "@baiyun/kit";
import { z } from "zod";
import type { Shipment } from "../shipment/shipment.entity";
import type { LastMile } from "./last-mile.entity";

export const SHIPMENT_HANDED_OVER = defineEvent({
  type: "shipment.handed_over.v1",
  description: "A last-mile carrier has a shipment: from now on its own number may tell more.",
  payload: z.object({
    shipmentId: z.guid(),
    orderId: z.guid(),
    trackingNumber: z.string(),
    carrier: z.string(),
    lastMileNumber: z.string().nullable().describe("The carrier's own; null where it is not known."),
    occurredAt: z.iso.datetime(),
  }),
});

export const shipmentHandedOver = (
  { id, tenantId, orderId, trackingNumber }: Shipment,
  { carrier, number, handedOverAt }: Pick<LastMile, "carrier" | "number" | "handedOverAt">,
): NewEvent =>
  SHIPMENT_HANDED_OVER.event({
    aggregateId: id,
    tenantId,
    payload: {
      ...{ shipmentId: id, orderId, trackingNumber, carrier },
      ...{ lastMileNumber: number, occurredAt: handedOverAt.toISOString() },
    },
  });
