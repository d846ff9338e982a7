import { DeadLetterStream } from "../dead-letters/dead-letter-source";
import { type BusEvent, deadLettersOf, parseEntry, type Redis, streamOf } from "./bus";

/** The field of an entry that only one group is to act on. */
export const RECIPIENT = "onlyFor";

/** An event that a domain gave up on. */
export interface DeadEvent {
  /** Its place in the dead-letter stream. */
  entryId: string;
  /** The domain that emitted it. */
  from: string;
  event: BusEvent;
  /** ISO 8601; null in letters that were buried before it was noted. */
  firstFailedAt: string | null;
  deliveries: number | null;
  error: string | null;
}

/** Events that `group` gave up on, oldest first, as one kind among others. */
export const eventDeadLetters = (redis: Redis, group: string): DeadLetterStream =>
  new DeadLetterStream({
    redis,
    kind: `events:${group}`,
    stream: deadLettersOf(group),
    read: ({ type = "", from = "", payload = "null" }) => ({ subject: `${type} of ${from}`, content: payload }),
    // To this group alone: the others may have handled the event so long ago that their inbox has forgotten it.
    putBack: async ({ from = "", firstFailedAt, deliveries, error, ...message }) => {
      await redis.xAdd(streamOf(from), "*", { ...message, [RECIPIENT]: group });
    },
  });

/** A page of the events that `group` gave up on, oldest first. @param after the entry id of the last one before. */
export async function deadLetters(
  redis: Redis,
  group: string,
  { first = 100, after }: { first?: number; after?: string } = {},
): Promise<DeadEvent[]> {
  const entries = await redis.xRange(deadLettersOf(group), after === undefined ? "-" : `(${after}`, "+", {
    COUNT: first,
  });
  return (entries ?? []).map(({ id, message }) => ({
    entryId: id,
    from: message.from ?? "",
    event: parseEntry(message),
    firstFailedAt: message.firstFailedAt ?? null,
    deliveries: message.deliveries ? Number(message.deliveries) : null,
    error: message.error ?? null,
  }));
}

/** Puts a dead letter back on its stream, for this group alone. False when there is none. */
export const replayDeadLetter = (redis: Redis, group: string, entryId: string): Promise<boolean> =>
  eventDeadLetters(redis, group).replay(entryId);
