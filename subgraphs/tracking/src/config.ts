import { subgraphConfig } from "@baiyun/kit";
import { z } from "zod";

/** Redis is this domain's only store, so it reads no DATABASE_URL. */
export const trackingConfig = subgraphConfig.omit({ DATABASE_URL: true }).extend({
  /** The 17TRACK account's key, which signs its pushes. */
  SEVENTEEN_TRACK_KEY: z.string().min(1),
  /** How long a parcel's scans are kept once it is delivered or returned. */
  TRACKING_RETENTION_DAYS: z.coerce.number().int().min(1).max(3_650).default(90),
});
