import { defineJob } from "@baiyun/kit";
import { z } from "zod";

/** Looks every five minutes for what nobody settled in time. */
export const escalateExceptions = defineJob({
  name: "escalate-exceptions",
  payload: z.object({}),
  schedule: "*/5 * * * *",
});
