import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { ShipmentService } from "../shipment/shipment.service";

export const onShipmentLabelled = (shipments: ShipmentService) =>
  consumer({
    from: "logistics",
    type: "shipment.labelled.v1",
    payload: z.object({ shipmentId: z.guid(), orderId: z.guid() }),
    handle: (tx, { tenantId, payload: { shipmentId, orderId } }) =>
      shipments.carries(tx, { shipmentId, tenantId, orderId }),
  });
