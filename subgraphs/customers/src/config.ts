import { busSeal, masterKeys, subgraphConfig } from "@baiyun/kit";
import { z } from "zod";
import { signingKey } from "./session/signing-key";
import { USUAL_COST } from "./user/passwords";

export const customersConfig = subgraphConfig.extend({
  /** The key that signs access tokens: a private JWK, as JSON. */
  SIGNING_KEY: signingKey,
  /** Signs the links to the files that customers hand in. */
  KYC_LINK_SECRET: z.string().min(32),
  /** Wraps the keys that people's and companies' fields are encrypted with. */
  FIELD_MASTER_KEY: masterKeys,
  /** Seals IOSS numbers on the bus; orders and logistics share it. */
  BUS_SEAL_KEY: busSeal,
  /** Where browsers reach /kyc-documents. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:4000"),
  /** Where people open the portals, which mails link to; empty is unset: mails bring tokens alone. */
  PORTALS_URL: z
    .literal("")
    .or(z.url({ protocol: /^https?$/ }))
    .optional(),
  TOKEN_ISSUER: z.string().default("https://baiyun.example"),
  TOKEN_AUDIENCE: z.string().default("baiyun"),
  /** log2 of scrypt's N: each one more doubles what a hash costs us, and who guesses. Below 14 it is for tests alone. */
  PASSWORD_COST: z.coerce.number().int().min(1).max(20).default(USUAL_COST),
  /** Passwords hashed at one time, and waiting for it. */
  HASHING_AT_ONCE: z.coerce.number().int().min(1).max(64).default(2),
  HASHING_WAITING: z.coerce.number().int().min(0).max(1_000).default(40),
  /** Tries in a quarter of an hour: with one account, from one address, and by all from places that are new to their account. */
  PASSWORD_TRIES_PER_ACCOUNT: z.coerce.number().int().min(1).default(10),
  PASSWORD_TRIES_PER_ADDRESS: z.coerce.number().int().min(1).default(60),
  PASSWORD_TRIES_OF_STRANGERS: z.coerce.number().int().min(1).default(600),
  /** How long a refresh token may be used again after its first use, for the same answer. */
  REFRESH_REUSE_SECONDS: z.coerce.number().int().min(0).max(60).default(20),
  /** What becomes of mail: `outbox` shows it to whoever reaches GET /outbox, which is for development; `none` drops it. */
  MAIL: z.enum(["outbox", "none"]).default("none"),
  /** Sends mail instead, with its user and password; empty is unset. */
  SMTP_URL: z
    .literal("")
    .or(z.url({ protocol: /^smtps?$/ }))
    .optional(),
  MAIL_FROM: z.string().min(3).default("BaiYun <no-reply@baiyun.example>"),
});
