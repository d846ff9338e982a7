import { connectRedis, createLogger, type Environment, parseConfig, redisResource, Subgraph, serve } from "@baiyun/kit";
import { readCode } from "./adapters/seventeen-track/codes";
import { seventeenTrack } from "./adapters/seventeen-track/seventeen-track";
import { trackingConfig } from "./config";
import { fromLogistics } from "./consumers/from-logistics";
import { contextOf } from "./context";
import { SharedReads } from "./live/shared-reads";
import { WakeUps } from "./live/wake-ups";
import { moveToOneListAParcel } from "./migrations/one-list-a-parcel.migration";
import { PublicTrackService } from "./public-track/public-track.service";
import { resolversOn, schema } from "./schema";
import { TrackerService } from "./tracker/tracker.service";
import { HistoryService } from "./tracking-event/history.service";

export async function start(env: Environment): Promise<Subgraph> {
  const config = parseConfig(trackingConfig, env);
  const logger = createLogger("tracking", config.LOG_LEVEL);
  const redis = await connectRedis(config.REDIS_URL, logger);
  const trackers = new TrackerService(redis, config.TRACKING_RETENTION_DAYS);
  const history = new HistoryService(redis);
  const wakeUps = new WakeUps(redis, logger);
  const reads = new SharedReads();
  const take = trackers.take.bind(trackers);
  const pushes = seventeenTrack({ redis, key: config.SEVENTEEN_TRACK_KEY, take, logger });
  return Subgraph.start({
    schema,
    resolvers: resolversOn(history, new PublicTrackService(redis, trackers, history)),
    context: (viewer) => contextOf(viewer, { trackers, history, wakeUps, reads }),
    resources: [
      redisResource(redis),
      { start: () => moveToOneListAParcel(redis, trackers, readCode), close: async () => undefined },
      wakeUps,
      pushes,
      fromLogistics(trackers, redis, logger),
    ],
    routes: (app) => pushes.routes(app),
    config,
    logger,
  });
}

if (require.main === module) void serve(start);
