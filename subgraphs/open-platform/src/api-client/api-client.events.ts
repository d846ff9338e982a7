import { defineEvent } from "@baiyun/kit";
import { z } from "zod";

export const apiClientCreated = defineEvent({
  type: "api_client.created.v1",
  description: "A customer has a new api client.",
  payload: z.object({ apiClientId: z.guid(), customerId: z.guid(), name: z.string() }),
});
