import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { OrderNameService } from "../order-name/order-name.service";

/** Says what people call the order, where its submission did not. */
export const onOrderFundingRequested = (orderNames: OrderNameService) =>
  consumer({
    from: "orders",
    type: "order.funding_requested.v1",
    payload: z.object({ orderId: z.guid(), customerId: z.guid(), reference: z.string() }),
    apartBy: "orderId",
    handle: (tx, { payload }) => orderNames.keep(tx, payload),
  });
