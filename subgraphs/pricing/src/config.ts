import { subgraphConfig } from "@baiyun/kit";
import { z } from "zod";

export const pricingConfig = subgraphConfig.extend({
  /** How long an offered quote may be accepted. */
  QUOTE_VALID_HOURS: z.coerce.number().int().positive().default(24),
});
