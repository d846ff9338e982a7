import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { NotifyService } from "../notification/notify.service";
import type { OrderNameService } from "../order-name/order-name.service";

/** Also the first event that says what people call the order, if its release of orders says it. */
export const onOrderSubmitted = (notify: NotifyService, orderNames: OrderNameService) =>
  consumer({
    from: "orders",
    type: "order.submitted.v1",
    payload: z.object({ orderId: z.guid(), reference: z.string().optional() }),
    apartBy: "orderId",
    handle: async (tx, event) => {
      const { orderId, reference } = event.payload;
      if (reference) await orderNames.keep(tx, { orderId, customerId: event.tenantId, reference });
      await notify.notify(tx, event, { key: "order.submitted", orderId, facts: {} });
    },
  });
