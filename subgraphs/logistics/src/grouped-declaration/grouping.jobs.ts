import { defineJob } from "@baiyun/kit";
import { z } from "zod";

/** Ten past midnight in China: what the month before left to merge. What is released or written down late is found on a later day. */
export const mergeMonthlyLists = defineJob({
  name: "merge-monthly-lists",
  payload: z.object({}),
  schedule: "10 16 * * *",
});

/** Twenty past midnight in China: which declarations of a month are due soon, and which have become late with the day that ended. */
export const tellDueMonths = defineJob({
  name: "tell-due-months",
  payload: z.object({}),
  schedule: "20 16 * * *",
});

/** One seller's lists of a month and a customs place. */
export const mergeSellerLists = defineJob({
  name: "merge-seller-lists",
  payload: z.object({
    month: z.string(),
    tenantId: z.guid(),
    office: z.string().nullable(),
    currency: z.string(),
  }),
});
