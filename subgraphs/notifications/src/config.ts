import { masterKeys, subgraphConfig } from "@baiyun/kit";
import { z } from "zod";

export const notificationsConfig = subgraphConfig.extend({
  /** Of this installation: addresses are found again by fingerprints under it. */
  PERSONAL_DATA_SECRET: z.string().min(32),
  /** Wraps the keys that what is known of people is sealed with. */
  FIELD_MASTER_KEY: masterKeys,
  /** Signs what the mail system tells of mails that it took. */
  MAIL_REPORTS_SECRET: z.string().min(32),
  /** An event older than this makes no message to anybody: after a stop of days people are not told of what is long past. */
  NEWS_FOR_HOURS: z.coerce.number().int().min(1).max(168).default(24),
  /** What becomes of mail without SMTP_URL: `catch` is for development, a mail server of ours with an inbox at GET /inbox; else nothing is sent. */
  MAIL: z.enum(["catch", "outbox", "none"]).default("none"),
  /** Where that mail server listens, on this machine alone; 0 takes any free port. */
  MAIL_CATCH_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  /** Sends mail, with its user and password; empty is unset. */
  SMTP_URL: z
    .literal("")
    .or(z.url({ protocol: /^smtps?$/ }))
    .optional(),
  MAIL_FROM: z.string().min(3).default("BaiYun <no-reply@baiyun.example>"),
});
export type NotificationsConfig = z.infer<typeof notificationsConfig>;
