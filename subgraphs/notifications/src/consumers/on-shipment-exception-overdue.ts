import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { NotifyService } from "../notification/notify.service";

export const onShipmentExceptionOverdue = (notify: NotifyService) =>
  consumer({
    from: "logistics",
    type: "shipment.exception_overdue.v1",
    payload: z.object({ shipmentId: z.guid(), kind: z.string(), dueAt: z.iso.datetime() }),
    handle: (tx, event) => {
      const { shipmentId, kind, dueAt } = event.payload;
      return notify.notify(tx, event, { key: "shipment.exception_overdue", shipmentId, facts: { kind, dueAt } });
    },
  });
