import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { RestockService } from "../purchase-order/restock.service";

export const onReturnReceived = (restocking: RestockService) =>
  consumer({
    from: "orders",
    type: "return.received.v1",
    payload: z.object({
      orderId: z.guid(),
      lines: z.array(z.object({ orderLineId: z.guid(), quantity: z.number().int(), condition: z.string() })),
    }),
    handle: (tx, { payload: { orderId, lines } }) => restocking.takeBack(tx, orderId, lines),
  });
