import { defineEvent, type NewEvent } from "@baiyun/kit";
import { z } from "zod";

export const CONSIGNEE_ERASED = defineEvent({
  type: "consignee.erased.v1",
  description:
    "Whom an order went to is taken out, for good. Whoever keeps anything of them deletes the key that it is encrypted with, and what stands plain.",
  payload: z.object({ orderId: z.guid(), customerId: z.guid(), erasedAt: z.iso.datetime() }),
});

export const consigneeErased = ({ id: orderId, tenantId }: { id: string; tenantId: string }, at: Date): NewEvent =>
  CONSIGNEE_ERASED.event({
    aggregateId: orderId,
    tenantId,
    payload: { orderId, customerId: tenantId, erasedAt: at.toISOString() },
  });
