import { defineJob } from "@baiyun/kit";
import { z } from "zod";

/**
 * Has a call to a carrier made. It makes none itself: a job's transaction is no place to wait for somebody's server, and its few
 * workers would all wait for the slowest.
 */
export const makeCarrierCall = defineJob({ name: "make-carrier-call", payload: z.object({ callId: z.guid() }) });
