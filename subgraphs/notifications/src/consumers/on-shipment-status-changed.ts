import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { NotifyService } from "../notification/notify.service";

/** What people want to hear of a parcel on its way; the rest they look up. */
const TOLD: Readonly<Record<string, string>> = {
  DEPARTED: "shipment.departed",
  DELIVERED: "shipment.delivered",
  DELIVERY_FAILED: "shipment.delivery_failed",
  RETURNED: "shipment.returned",
};

export const onShipmentStatusChanged = (notify: NotifyService) =>
  consumer({
    from: "logistics",
    type: "shipment.status_changed.v1",
    payload: z.object({ shipmentId: z.guid(), orderId: z.guid(), status: z.string() }),
    apartBy: "orderId",
    handle: async (tx, event) => {
      const { shipmentId, orderId, status } = event.payload;
      const key = TOLD[status];
      if (key) await notify.notify(tx, event, { key, shipmentId, orderId, facts: {} });
    },
  });
