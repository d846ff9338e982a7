import { defineJob } from "@baiyun/kit";
import { z } from "zod";

/** Has what a counterpart sent judged, once it is kept. */
export const judgeCounterpartMessage = defineJob({
  name: "judge-counterpart-message",
  payload: z.object({ messageId: z.guid() }),
});
