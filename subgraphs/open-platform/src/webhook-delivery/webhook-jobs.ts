import { defineJob } from "@baiyun/kit";
import { z } from "zod";

/**
 * Has the next try of a delivery made. It makes none itself: a job's transaction is no place to wait for somebody's server, and
 * its few workers would all wait for the slowest.
 */
export const attemptWebhook = defineJob({ name: "attempt-webhook", payload: z.object({ deliveryId: z.guid() }) });
