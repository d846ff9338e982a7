import type { Database } from "../database/database";
import type { Redis } from "../events/bus";
import type { Consumer, Once } from "../events/consumer";
import { consumerGroup } from "../events/consumer-group";
import { OutboxRelay } from "../events/relay";
import type { Logger } from "../logging";
import { Maintenance, type Retention } from "../retention/maintenance";
import type { Resource } from "./subgraph";

export function databaseResource(database: Database): Resource {
  return { ready: () => database.ready(), close: () => database.close() };
}

export function redisResource(redis: Redis): Resource {
  return {
    ready: async () => {
      if (!redis.isReady) throw new Error("redis is not connected");
      await redis.ping();
    },
    close: async () => {
      if (redis.isOpen) redis.destroy();
    },
  };
}

/** Of events for whose consequences nobody waits. */
const GATHER_MS = 250;

/** One group, and one connection that waits, per emitting domain: a read over two streams cannot cross a Redis Cluster's slots. */
export function consumersResource<Tx>(options: {
  group: string;
  consumers: readonly Consumer<Tx>[];
  once: Once<Tx>;
  redis: Redis;
  logger: Logger;
  retryAfterMs?: number | undefined;
  /** The emitting domains for what follows from whose events nobody waits. */
  gathers?: "of all" | readonly string[] | undefined;
}): Resource {
  const { gathers = [] } = options;
  const names = options.consumers.map(({ from, type }) => `${from} ${type}`);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  // The inbox knows a group's event by its type, so a second consumer of it would never act.
  if (twice) throw new Error(`${options.group} consumes ${twice} twice`);
  const sources = [...new Set(options.consumers.map(({ from }) => from))];
  const groups = sources.map((from) =>
    consumerGroup({
      ...options,
      from,
      consumers: options.consumers.filter((consumer) => consumer.from === from),
      gatherMs: gathers === "of all" || gathers.includes(from) ? GATHER_MS : undefined,
    }),
  );
  return {
    start: async () => {
      await Promise.all(groups.map((group) => group.start()));
    },
    close: async () => {
      await Promise.all(groups.map((group) => group.stop()));
    },
  };
}

/** What passes a database's events on and keeps it tidy: partitions first, because the relay and the consumers write into them. */
export function outboxResources(options: {
  domain: string;
  database: Database;
  /** Of PostgreSQL itself, past a pooler in transaction mode. */
  directUrl: string;
  /** False where statements cannot be prepared, even past the pooler. */
  prepared?: boolean | undefined;
  redis: Redis;
  logger: Logger;
  /** What the domain keeps for a while only, besides what the kit does. */
  retentions?: readonly Retention[] | undefined;
}): Resource[] {
  const { domain, database, directUrl: url, prepared, redis, logger, retentions = [] } = options;
  const relay = new OutboxRelay({ domain, url, prepared, redis, logger, database });
  return [new Maintenance(database, retentions, logger), { start: () => relay.start(), close: () => relay.stop() }];
}
