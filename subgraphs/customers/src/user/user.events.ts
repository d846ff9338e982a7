import { defineEvent, type NewEvent } from "@baiyun/kit";
import { z } from "zod";

export const PERSON_ERASED = defineEvent({
  type: "person.erased.v1",
  description:
    "Who a person was is taken out, for good. Whoever keeps anything of them deletes the key that it is encrypted with, and what stands plain.",
  payload: z.object({ userId: z.guid(), tenantId: z.guid(), erasedAt: z.iso.datetime() }),
});

export const personErased = ({ id: userId, tenantId }: { id: string; tenantId: string }, at: Date): NewEvent =>
  PERSON_ERASED.event({ aggregateId: userId, tenantId, payload: { userId, tenantId, erasedAt: at.toISOString() } });
