import { createClient, type RedisClientOptions, type RedisClientType } from "redis";

/** The package makes a class of a thousand commands for options that differ from those before; what is duplicated shares one. */
const blank: RedisClientType = createClient();

/** A client that is not connected yet. */
export const redisClient = (options: RedisClientOptions): RedisClientType => blank.duplicate(options as never);
