import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { OrderExceptionService } from "../order-exception/order-exception.service";

export const onShipmentExceptionRaised = (exceptions: OrderExceptionService) =>
  consumer({
    from: "logistics",
    type: "shipment.exception_raised.v1",
    payload: z.object({
      shipmentId: z.guid(),
      orderId: z.guid(),
      exceptionId: z.guid(),
      kind: z.string(),
      occurredAt: z.coerce.date(),
    }),
    handle: (tx, { payload: { exceptionId: id, ...told } }) => exceptions.report(tx, { id, ...told, closedAt: null }),
  });
