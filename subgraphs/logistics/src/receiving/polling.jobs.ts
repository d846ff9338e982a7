import { defineJob } from "@baiyun/kit";
import { z } from "zod";

/** Has the warehouses that others run for us asked for what came in. */
export const pollWarehouses = defineJob({ name: "poll-warehouses", payload: z.object({}), schedule: "* * * * *" });
