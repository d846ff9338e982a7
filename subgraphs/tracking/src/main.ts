import { connectRedis, createLogger, type Environment, parseConfig, redisResource, Subgraph, serve } from "@baiyun/kit";
import { InboxProcessor } from "./adapters/seventeen-track/inbox-processor";
import { ingestRoute } from "./adapters/seventeen-track/route";
import { trackingConfig } from "./config";
import { fromLogistics } from "./consumers/from-logistics";
import { contextOf } from "./context";
import { WakeUps } from "./live/wake-ups";
import { PublicTrackService } from "./public-track/public-track.service";
import { resolversOn, schema } from "./schema";
import { TrackerService } from "./tracker/tracker.service";
import { HistoryService } from "./tracking-event/history.service";

export async function start(env: Environment): Promise<Subgraph> {
  const config = parseConfig(trackingConfig, env);
  const logger = createLogger("tracking", config.LOG_LEVEL);
  const redis = await connectRedis(config.REDIS_URL, logger);
  const trackers = new TrackerService(redis);
  const history = new HistoryService(redis);
  const wakeUps = new WakeUps(redis, logger);
  return Subgraph.start({
    schema,
    resolvers: resolversOn(history, new PublicTrackService(redis, trackers, history)),
    context: (viewer) => contextOf(viewer, { trackers, history, wakeUps }),
    resources: [
      redisResource(redis),
      wakeUps,
      new InboxProcessor({ redis, trackers, logger }),
      fromLogistics(trackers, redis, logger),
    ],
    routes: (app) => ingestRoute(app, redis, config.SEVENTEEN_TRACK_KEY),
    config,
    logger,
  });
}

if (require.main === module) void serve(start);
