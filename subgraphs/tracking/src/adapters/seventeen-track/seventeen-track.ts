import type { Clock, Logger, Redis } from "@baiyun/kit";
import type { InboundScans, TakeReports } from "../../inbound/inbound-scans";
import { deadPushes } from "./dead-letters";
import { InboxWorker } from "./inbox-worker";
import { ingestRoute } from "./route";

/** 17TRACK v2.4: takes its webhook, signed with the account's `key`. */
export function seventeenTrack(options: {
  redis: Redis;
  key: string;
  take: TakeReports;
  clock: Clock;
  logger: Logger;
  retryAfterMs: number;
}): InboundScans {
  const { redis, key, take, clock, logger, retryAfterMs } = options;
  const worker = new InboxWorker({ redis, take, clock, logger, retryAfterMs });
  return {
    routes: (app) => ingestRoute(app, redis, key, clock),
    start: () => worker.start(),
    close: () => worker.close(),
    deadLetters: deadPushes(redis),
  };
}
