import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { WebhookPublisher } from "../webhook-delivery/webhook-publisher.service";
import { NOTIFICATION_SENT } from "../webhook-event/order-events";

/**
 * What a tenant's systems are told beside its people. What has to do with money or access has kinds of its own, for who may see it;
 * all that is of neither an order nor a parcel is such.
 */
export const onNotificationHandedOver = (publisher: WebhookPublisher) =>
  consumer({
    from: "notifications",
    type: "notification.handed_over.v1",
    payload: z.object({
      notificationId: z.guid(),
      key: z.string(),
      orderId: z.guid().nullable(),
      shipmentId: z.guid().nullable(),
    }),
    apartBy: "notificationId",
    handle: async (tx, event) => {
      const { notificationId: id, key, orderId, shipmentId } = event.payload;
      const isOfMoney = /^(hold|claim|invoice)\./.test(key);
      if (isOfMoney || (orderId === null && shipmentId === null)) return;
      await publisher.publish(tx, event, NOTIFICATION_SENT, { id, key, orderId, shipmentId });
    },
  });
