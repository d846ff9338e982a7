import { defineEvent, type NewEvent } from "@baiyun/kit";
import { z } from "zod";
import type { Facts } from "../notified-event/notified-events";
import type { Notification } from "./notification.entity";

const fact = z.union([z.string(), z.number(), z.object({ decimal: z.string(), currency: z.string() })]);

export const NOTIFICATION_HANDED_OVER = defineEvent({
  type: "notification.handed_over.v1",
  description: "A tenant's systems are to be told of an event: open-platform delivers it to their webhooks.",
  payload: z.object({
    notificationId: z.guid(),
    customerId: z.guid().describe("The tenant whose webhooks they are: a customer, or a supplier."),
    eventId: z.guid().describe("The event that it is told of."),
    eventType: z.string(),
    key: z.string().describe("What happened, such as `order.held`."),
    orderId: z.guid().nullable(),
    shipmentId: z.guid().nullable(),
    facts: z
      .record(z.string(), fact)
      .describe("What templates show of it, but for who is told and what somebody wrote."),
  }),
});

export const NOTIFICATION_RECEIVED = defineEvent({
  type: "notification.received.v1",
  description: "A person's own list has a new entry.",
  payload: z.object({ notificationId: z.guid(), userId: z.guid() }),
});

export const received = ({ id, tenantId, recipient }: Notification): NewEvent =>
  NOTIFICATION_RECEIVED.event({ aggregateId: id, tenantId, payload: { notificationId: id, userId: recipient } });

export const handedOver = (notification: Notification, facts: Facts): NewEvent => {
  const { id, tenantId, eventId, eventType, key, orderId, shipmentId } = notification;
  const about = { notificationId: id, customerId: tenantId, eventId, eventType, key, orderId, shipmentId };
  return NOTIFICATION_HANDED_OVER.event({ aggregateId: id, tenantId, payload: { ...about, facts: { ...facts } } });
};
