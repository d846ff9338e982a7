import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { cacheFolder } from "../services/debian-packages";
import { startPostgres } from "../services/postgres";
import { startRedis } from "../services/redis";
import { redisBinary } from "../services/redis-binary";
import type { RunningService, ServiceFolder } from "../services/service";
import { Watchdog } from "../services/watchdog";
import { throwawayFolder } from "./throwaway-folder";

/** The servers one test run shares. Those given by TEST_DATABASE_URL and TEST_REDIS_URL are used and left alone. */
export interface TestServices {
  databaseUrl: string;
  redisUrl: string;
  /** A folder that goes with the run, for what is made once for all its tests. */
  shared: string;
  stop(): Promise<void>;
}

/** Starts what is not given, in a folder that vanishes with the run, even when the run is killed. */
export async function startTestServices(given: NodeJS.ProcessEnv): Promise<TestServices> {
  const watchdog = new Watchdog();
  const home = throwawayFolder("test");
  watchdog.removeAfter(home);
  const place: ServiceFolder = { home, password: randomBytes(16).toString("hex"), throwaway: true, watchdog };
  const started: RunningService[] = [];
  const stop = async () => {
    await Promise.all(started.map((service) => service.stop()));
    rmSync(home, { recursive: true, force: true });
    watchdog.dismiss();
  };
  const use = async (url: string | undefined, start: () => Promise<RunningService>) => {
    if (url) return url;
    const service = await start();
    started.push(service);
    return service.url;
  };
  const redis = async () =>
    startRedis(await redisBinary({ path: process.env.PATH ?? "", cache: cacheFolder() }), place);
  const [database, bus] = await Promise.allSettled([
    use(given.TEST_DATABASE_URL, () => startPostgres(place)),
    use(given.TEST_REDIS_URL, redis),
  ]);
  if (database.status === "fulfilled" && bus.status === "fulfilled") {
    return { databaseUrl: database.value, redisUrl: bus.value, shared: home, stop };
  }
  await stop();
  throw database.status === "rejected" ? database.reason : (bus as PromiseRejectedResult).reason;
}
