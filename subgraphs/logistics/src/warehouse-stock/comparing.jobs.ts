import { defineJob } from "@baiyun/kit";
import { z } from "zod";

/** Has what warehouses that others run for us say they have compared with what they should. */
export const compareStock = defineJob({ name: "compare-stock", payload: z.object({}), schedule: "23 * * * *" });
