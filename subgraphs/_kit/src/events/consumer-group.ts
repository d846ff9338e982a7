import type { Logger } from "../logging";
import { Bell } from "./announcements";
import { type BusEvent, deadLettersOf, expressOf, parseEntry, type Redis, streamOf } from "./bus";
import { type Consumer, type Delivery, type Once, textIn } from "./consumer";
import { RECIPIENT } from "./dead-letters";
import { type StreamEntry, StreamGroup } from "./stream-group";

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
  retryAfterMs?: number | undefined;
  gatherMs?: number | undefined;
}

/** Reads one domain's stream for another; an event of a type that nobody consumes is passed over. */
export function consumerGroup<Tx>(options: ConsumerGroupOptions<Tx>): StreamGroup {
  const { group, from, consumers, once, redis, logger, retryAfterMs, gatherMs } = options;
  const byType = new Map(consumers.map((consumer) => [consumer.type, consumer]));

  const deliveryOf = ({ message }: StreamEntry): Delivery<Tx> | null => {
    const consumer = byType.get(message.type ?? "");
    // A dead letter that is put back for one consumer is no news to the others.
    const recipient = message[RECIPIENT];
    if (!consumer || (recipient !== undefined && recipient !== group)) return null;
    const event: BusEvent = parseEntry(message);
    // An event that lacks what it should be apart by fails by itself, in its place.
    const apart = consumer.apartBy && textIn(event, consumer.apartBy);
    return { event, apart, effect: (tx) => consumer.handle(tx, event) };
  };

  return new StreamGroup({
    redis,
    stream: streamOf(from),
    express: expressOf(from),
    group,
    handle: async (entry) => {
      const delivery = deliveryOf(entry);
      if (delivery) await once(delivery.event, delivery.effect);
    },
    handleTogether:
      once.together &&
      (async (entries) => {
        const deliveries = entries.map(deliveryOf).filter((delivery) => delivery !== null);
        if (deliveries.length > 0) await once.together!(deliveries);
      }),
    bury: async ({ message: { [RECIPIENT]: _recipient, ...message } }, { firstFailedAt, deliveries, error }) => {
      await redis.xAdd(deadLettersOf(group), "*", {
        ...message,
        from,
        firstFailedAt,
        deliveries: String(deliveries),
        error,
      });
    },
    bell: new Bell(streamOf(from), new Set(byType.keys())),
    logger,
    retryAfterMs,
    gatherMs,
  });
}
