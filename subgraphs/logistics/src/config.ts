import { subgraphConfig } from "@baiyun/kit";
import { z } from "zod";

export const logisticsConfig = subgraphConfig.extend({
  /** Signs the links to label files. */
  LABEL_SECRET: z.string().min(32),
  /** Where printers and browsers reach GET /labels. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:4000"),
});
