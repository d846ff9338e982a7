import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { WebhookPublisher } from "../webhook-delivery/webhook-publisher.service";
import { RETURN_RECEIVED } from "../webhook-event/order-events";

/** What came back and in which condition is read where access to it is checked. */
export const onReturnReceived = (publisher: WebhookPublisher) =>
  consumer({
    from: "orders",
    type: "return.received.v1",
    payload: z.object({ returnId: z.guid(), orderId: z.guid() }),
    handle: (tx, event) => {
      const { returnId: id, orderId } = event.payload;
      return publisher.publish(tx, event, RETURN_RECEIVED, { id, orderId });
    },
  });
