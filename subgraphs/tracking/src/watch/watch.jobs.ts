import { defineJob } from "@baiyun/kit";
import { z } from "zod";

/**
 * Has those asked who watch numbers for us, as far as something is due: every minute. It asks nobody
 * itself: a job's transaction is no place to wait for somebody's server.
 */
export const askWatchers = defineJob({ name: "ask-watchers", payload: z.object({}), schedule: "* * * * *" });
