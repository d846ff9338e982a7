import { defineEvent } from "@baiyun/kit";
import { z } from "zod";

export const accountCreated = defineEvent({
  type: "account.created.v1",
  description: "A customer has a new account.",
  payload: z.object({ accountId: z.guid(), customerId: z.guid(), name: z.string() }),
});
