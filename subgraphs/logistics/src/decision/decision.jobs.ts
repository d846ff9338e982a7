import { defineJob } from "@baiyun/kit";
import { z } from "zod";

/** There is little time left to decide. */
export const remindOfDecision = defineJob({
  name: "remind-of-decision",
  payload: z.object({ decisionId: z.guid() }),
});

/** Time to decide has run out: what the rule of then named counts. */
export const decideByDefault = defineJob({
  name: "decide-by-default",
  payload: z.object({ decisionId: z.guid() }),
});
