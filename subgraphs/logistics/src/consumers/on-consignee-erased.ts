import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { LabelService } from "../label/label.service";
import type { ShipmentService } from "../shipment/shipment.service";

/** From its shipments, and with the files of its labels, which show it. */
export const onConsigneeErased = (shipments: ShipmentService, labels: LabelService) =>
  consumer({
    from: "orders",
    type: "consignee.erased.v1",
    payload: z.object({ orderId: z.guid() }),
    handle: async (tx, { payload: { orderId } }) => labels.letGo(tx, await shipments.forgetConsignee(tx, orderId)),
  });
