import { busSeal, masterKeys, subgraphConfig } from "@baiyun/kit";
import { z } from "zod";

export const ordersConfig = subgraphConfig.extend({
  /** Signs the links to files of orders. */
  ORDER_FILE_SECRET: z.string().min(32),
  /** Encrypts IOSS numbers where they stand. */
  FIELD_MASTER_KEY: masterKeys,
  /** Seals them on the bus; customers, logistics and open-platform share it. */
  BUS_SEAL_KEY: busSeal,
  /** Where browsers reach /order-files. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:4000"),
});
