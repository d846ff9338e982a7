import { PostgresClient } from "@baiyun/kit/postgres-client";
import { untilLoaded } from "@baiyun/kit/redis-loading";
import { Failure, lineOf } from "../failure";
import { cacheFolder } from "../services/debian-packages";
import { startPostgres } from "../services/postgres";
import { loadingLine, onceClient, startRedis } from "../services/redis";
import { redisBinary } from "../services/redis-binary";
import type { RunningService, ServiceFolder } from "../services/service";
import { CONTACT_MS } from "../services/service";
import type { Launch } from "./launch";
import { Part } from "./part";
import type { Settings } from "./settings";

/** The two servers the domains store in. */
export interface Stores {
  /** The PostgreSQL server, on a database that always exists. */
  databaseUrl: string;
  redisUrl: string;
}

/** Uses the servers given by URL, after a first contact, and starts those that are not given. */
export async function openStores(
  settings: Settings,
  place: (password: string) => ServiceFolder,
  launch: Launch,
): Promise<Stores> {
  const { POSTGRES_PASSWORD, REDIS_PASSWORD } = launch.secrets;
  const postgres = async () => {
    if (settings.databaseUrl) return reachPostgres(settings.databaseUrl);
    launch.say("Starting PostgreSQL");
    return (await own("PostgreSQL", startPostgres(place(POSTGRES_PASSWORD)), launch)).url;
  };
  const redis = async () => {
    if (settings.redisUrl) return reachRedis(settings.redisUrl, launch.say);
    const binary = await redisBinary({ path: process.env.PATH ?? "", cache: cacheFolder(), progress: launch.say });
    launch.say("Starting Redis");
    return (await own("Redis", startRedis(binary, place(REDIS_PASSWORD)), launch)).url;
  };
  // Both are waited for even when one fails, so that whatever did start is known and stopped.
  const [database, bus] = await Promise.allSettled([postgres(), redis()]);
  if (database.status === "rejected") throw database.reason;
  if (bus.status === "rejected") throw bus.reason;
  return { databaseUrl: database.value, redisUrl: bus.value };
}

async function own(name: string, starting: Promise<RunningService>, launch: Launch): Promise<RunningService> {
  let service = await starting;
  const part = new Part(service.process, {
    name,
    say: launch.say,
    again: async () => {
      service = await service.again();
      return service.process;
    },
    end: () => service.stop(),
  });
  launch.onStop(() => part.stop());
  return service;
}

async function reachPostgres(url: string): Promise<string> {
  const client = new PostgresClient({ connectionString: url, connectionTimeoutMillis: CONTACT_MS });
  try {
    await client.connect();
  } catch (error) {
    throw new Failure(`PostgreSQL cannot be reached at DATABASE_URL: ${lineOf(error)}`);
  } finally {
    await client.end().catch(() => {});
  }
  return url;
}

async function reachRedis(url: string, say: (line: string) => void): Promise<string> {
  const client = onceClient(url);
  try {
    await client.connect();
    await untilLoaded(client, (percent) => say(loadingLine(percent)));
    await client.ping();
  } catch (error) {
    throw new Failure(`Redis cannot be reached at REDIS_URL: ${lineOf(error)}`);
  } finally {
    client.destroy();
  }
  return url;
}
