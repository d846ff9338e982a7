import { defineEvent } from "@baiyun/kit";
import { z } from "zod";

export const sampleCreated = defineEvent({
  type: "sample.created.v1",
  description: "A customer has a new sample.",
  payload: z.object({ sampleId: z.guid(), customerId: z.guid(), name: z.string() }),
});
