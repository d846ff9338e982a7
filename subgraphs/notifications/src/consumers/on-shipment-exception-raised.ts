import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { NotifyService } from "../notification/notify.service";

export const onShipmentExceptionRaised = (notify: NotifyService) =>
  consumer({
    from: "logistics",
    type: "shipment.exception_raised.v1",
    payload: z.object({ shipmentId: z.guid(), orderId: z.guid(), kind: z.string() }),
    apartBy: "orderId",
    handle: (tx, event) => {
      const { shipmentId, orderId, kind } = event.payload;
      return notify.notify(tx, event, { key: "shipment.exception", shipmentId, orderId, facts: { kind } });
    },
  });
