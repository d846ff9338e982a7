import { consumer } from "@baiyun/kit";
import { z } from "zod";
import { busMoney } from "../money/amount";
import type { ShipmentService } from "../shipment/shipment.service";

export const onShipmentLabelled = (shipments: ShipmentService) =>
  consumer({
    from: "logistics",
    type: "shipment.labelled.v1",
    payload: z.object({
      shipmentId: z.guid(),
      orderId: z.guid(),
      trackingNumber: z.string(),
      carrier: z.string(),
      parcels: z.array(z.object({ parcelId: z.guid(), trackingNumber: z.string() })).optional(),
      booked: busMoney.extend({ weightG: z.number().int().positive() }).optional(),
    }),
    handle: (tx, { tenantId, payload }) => shipments.labelled(tx, { ...payload, tenantId }),
  });
