import { defineJob } from "@baiyun/kit";
import { z } from "zod";

export const deliverMail = defineJob({ name: "deliver-mail", payload: z.object({ mailId: z.guid() }) });
