import { defineJob } from "@baiyun/kit";
import { z } from "zod";

/** Time to decide has run out: what the rule of then named counts. */
export const decideByDefault = defineJob({
  name: "decide-by-default",
  payload: z.object({ decisionId: z.guid() }),
});
