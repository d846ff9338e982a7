import { defineJob } from "@baiyun/kit";
import { z } from "zod";

const size = z.number().int().positive();

/** Has a carrier asked what a parcel of a size costs us, where that is not known, or was told long ago. */
export const askCarrierRate = defineJob({
  name: "ask-carrier-rate",
  payload: z.object({
    accountId: z.guid(),
    country: z.string(),
    weightG: size,
    lengthMm: size,
    widthMm: size,
    heightMm: size,
  }),
});
