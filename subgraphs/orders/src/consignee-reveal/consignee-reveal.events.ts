import { defineEvent, type NewEvent } from "@baiyun/kit";
import { z } from "zod";
import type { ConsigneeReveal } from "./consignee-reveal.entity";

export const CONSIGNEE_REVEALED = defineEvent({
  type: "consignee.revealed.v1",
  description: "Somebody of our staff was shown who an order's consignee is. The reason stands in the audit alone.",
  payload: z.object({
    revealId: z.guid(),
    orderId: z.guid(),
    customerId: z.guid(),
    revealedBy: z.string().describe("The id of the person."),
    revealedAt: z.iso.datetime(),
  }),
});

export const consigneeRevealed = ({ id, tenantId, orderId, revealedBy, revealedAt }: ConsigneeReveal): NewEvent =>
  CONSIGNEE_REVEALED.event({
    aggregateId: orderId,
    tenantId,
    payload: { revealId: id, orderId, customerId: tenantId, revealedBy, revealedAt: revealedAt.toISOString() },
  });
