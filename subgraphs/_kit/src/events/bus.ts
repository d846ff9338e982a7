import type { RedisClientType } from "redis";
import type { Logger } from "../logging";
import { limitWaiting, WITHOUT_TIMERS } from "./connection-wait";
import { redisClient } from "./redis-client";
import { untilLoaded } from "./redis-loading";

export type Redis = RedisClientType;

/** An event as it stands on the bus. */
export interface BusEvent {
  id: string;
  type: string;
  aggregateId: string;
  tenantId: string;
  occurredAt: string;
  payload: unknown;
}

/** How long a published event stays readable on the bus, and its row in the outbox. */
export const RETENTION_MS = 7 * 24 * 60 * 60 * 1000;

export const streamOf = (domain: string): string => `events:${domain}`;
/**
 * What is new while the stream is being rebuilt stands here too, and is read first, so that it does not wait behind what is old.
 * The braces keep it beside the stream in a Redis Cluster, where one read may span both.
 */
export const expressOf = (domain: string): string => `{${streamOf(domain)}}:express`;
export const deadLettersOf = (domain: string): string => `events:${domain}:dead`;

/** A server that is loading its data refuses even the handshake. */
const isLoading = (error: unknown): boolean => error instanceof Error && error.message.startsWith("LOADING");
const LOADING_PAUSE_MS = 250;

/** A connected client of a server that has its data, which reconnects by itself, as its duplicates do. @throws when the first connection fails. */
export async function connectRedis(url: string, logger: Logger): Promise<Redis> {
  let connected = false;
  const client = redisClient({
    url,
    socket: {
      connectTimeout: 5_000,
      reconnectStrategy: (retries, cause) => {
        if (isLoading(cause)) return LOADING_PAUSE_MS;
        return connected ? Math.min(50 * 2 ** retries, 2_000) : cause;
      },
    },
    ...WITHOUT_TIMERS,
  });
  limitWaiting(client);
  outliveErrors(client, logger);
  await client.connect();
  connected = true;
  await untilLoaded(client);
  return client;
}

/** An `error` that nobody listens for ends the process, and a duplicate has none of the listeners of what it was made of. */
export function outliveErrors(client: Redis, logger: Logger): Redis {
  client.on("error", (error: Error) => logger.warn({ reason: error.message }, "redis connection"));
  const duplicate: (...overrides: never[]) => Redis = client.duplicate.bind(client) as never;
  return Object.assign(client, {
    duplicate: (...overrides: never[]) => outliveErrors(duplicate(...overrides), logger),
  });
}

/** Appends an event to a domain's stream and lets go of what is past its retention. */
export async function publish(redis: Redis, domain: string, { payload, ...event }: BusEvent): Promise<void> {
  await redis.xAdd(
    streamOf(domain),
    "*",
    { ...event, payload: JSON.stringify(payload) },
    { TRIM: { strategy: "MINID", strategyModifier: "~", threshold: Date.now() - RETENTION_MS } },
  );
}

export function parseEntry(fields: Record<string, string>): BusEvent {
  const { id = "", type = "", aggregateId = "", tenantId = "", occurredAt = "", payload = "null" } = fields;
  return { id, type, aggregateId, tenantId, occurredAt, payload: JSON.parse(payload) };
}
