import { busSeal, masterKeys, subgraphConfig } from "@baiyun/kit";
import { z } from "zod";

export const logisticsConfig = subgraphConfig.extend({
  /** Signs the links to labels and manifests. */
  LABEL_SECRET: z.string().min(32),
  /** Where printers and browsers reach GET /labels and /manifests. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:4000"),
  /** Encrypts what carriers gave us to ask them by, and IOSS numbers. */
  FIELD_MASTER_KEY: masterKeys,
  /** Opens IOSS numbers that are told on the bus; orders and customers share it. */
  BUS_SEAL_KEY: busSeal,
  /** Where the counterparts' sandbox is; nowhere unless given. */
  CARRIER_SANDBOX_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Before a call to a carrier is made again for the first time; twice as long each time after. */
  CARRIER_RETRY_MS: z.coerce.number().int().min(10).max(60_000).default(2_000),
  /** Of one call to a carrier. */
  CARRIER_TIMEOUT_MS: z.coerce.number().int().min(100).max(60_000).default(20_000),
  /** After which what did not arrive at a counterpart is tried again; each further time twice as long. */
  COUNTERPART_RETRY_MS: z.coerce.number().int().min(10).max(60_000).default(3_000),
});
