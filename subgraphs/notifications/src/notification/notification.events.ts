import { defineEvent } from "@baiyun/kit";
import { z } from "zod";

export const notificationCreated = defineEvent({
  type: "notification.created.v1",
  description: "A customer has a new notification.",
  payload: z.object({ notificationId: z.guid(), customerId: z.guid(), name: z.string() }),
});
