import type { Logger } from "../logging";
import { deadLettersOf, parseEntry, type Redis, streamOf } from "./bus";
import type { Consumer, Once } from "./consumer";
import { StreamGroup } from "./stream-group";

export interface ConsumerGroupOptions<Tx> {
  /** The consuming domain. */
  group: string;
  /** The emitting domain. */
  from: string;
  consumers: readonly Consumer<Tx>[];
  once: Once<Tx>;
  redis: Redis;
  logger: Logger;
  /** A delivery unacknowledged for this long is taken over and tried again. */
  retryAfterMs?: number;
}

/** Reads one domain's stream for another; an event of a type that nobody consumes is passed over. */
export function consumerGroup<Tx>(options: ConsumerGroupOptions<Tx>): StreamGroup {
  const { group, from, consumers, once, redis, logger, retryAfterMs } = options;
  return new StreamGroup({
    redis,
    stream: streamOf(from),
    group,
    handle: async ({ message }) => {
      const event = parseEntry(message);
      const consumer = consumers.find(({ type }) => type === event.type);
      if (consumer) await once(event, (tx) => consumer.handle(tx, event));
    },
    bury: async ({ message }) => {
      await redis.xAdd(deadLettersOf(group), "*", { ...message, from });
    },
    logger,
    retryAfterMs,
  });
}
