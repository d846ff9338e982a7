import { defineEvent, ROLES } from "@baiyun/kit";
import { z } from "zod";

export const MEMBER_STATED = defineEvent({
  type: "member.stated.v1",
  description:
    "A member of a tenant as they are now: of several, the one that occurred last counts. One who left, or was erased, is stated once more.",
  payload: z.object({
    tenantId: z.guid(),
    userId: z.guid(),
    email: z.string().describe("Where to write to; of who was erased, an address that nobody has."),
    name: z.string(),
    role: z.enum(ROLES).describe("What they may do; of who left, what they might."),
    locale: z.string().nullable().describe("BCP 47, such as `zh-CN`; null for who chose none."),
    isActive: z.boolean().describe("They may sign in, or could if the customer were not suspended."),
  }),
});
