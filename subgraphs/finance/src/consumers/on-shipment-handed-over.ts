import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { ShipmentService } from "../shipment/shipment.service";

/** The last-mile carrier bills by a number of its own. */
export const onShipmentHandedOver = (shipments: ShipmentService) =>
  consumer({
    from: "logistics",
    type: "shipment.handed_over.v1",
    payload: z.object({
      shipmentId: z.guid(),
      orderId: z.guid(),
      trackingNumber: z.string(),
      lastMileNumber: z.string().nullable(),
    }),
    handle: (tx, { tenantId, payload }) => shipments.handedOver(tx, { ...payload, tenantId }),
  });
