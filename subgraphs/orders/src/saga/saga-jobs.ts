import { defineJob } from "@baiyun/kit";
import { z } from "zod";

/** Looks for orders whose time for something is over. One look a minute for all of them, so that no order's step costs a job. */
export const watchDeadlines = defineJob({ name: "watch-deadlines", payload: z.object({}), schedule: "* * * * *" });

/** Does what is to be done about one of them; apart, so that one that fails keeps no other waiting. */
export const meetDeadline = defineJob({ name: "meet-deadline", payload: z.object({ orderId: z.guid() }) });

/** Asks for the funds of a customer's orders again, a page at a time. */
export const retryFunding = defineJob({
  name: "retry-funding",
  payload: z.object({ customerId: z.guid(), after: z.guid().nullable() }),
});
