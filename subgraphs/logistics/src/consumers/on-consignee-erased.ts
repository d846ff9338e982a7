import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { DeclarationStore } from "../declaration/declaration-store.service";
import type { LabelService } from "../label/label.service";
import type { ShipmentService } from "../shipment/shipment.service";

/** From its shipments and what is declared of them, and with the files of its labels, which show it. */
export const onConsigneeErased = (shipments: ShipmentService, declarations: DeclarationStore, labels: LabelService) =>
  consumer({
    from: "orders",
    type: "consignee.erased.v1",
    payload: z.object({ orderId: z.guid() }),
    handle: async (tx, { payload: { orderId } }) => {
      const forgotten = await shipments.forgetConsignee(tx, orderId);
      await declarations.forgetConsignee(tx, forgotten);
      await labels.letGo(tx, forgotten);
    },
  });
