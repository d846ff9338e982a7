import { defineJob } from "@baiyun/kit";
import { z } from "zod";

/** Has a counterpart told something. It tells nothing itself: a job's transaction is no place to wait for somebody's server. */
export const makeCounterpartCall = defineJob({
  name: "make-counterpart-call",
  payload: z.object({ callId: z.guid() }),
});
