import { type BusEvent, deadLettersOf, parseEntry, publish, type Redis } from "./bus";

export interface DeadLetter {
  /** Its place in the dead-letter stream. */
  entryId: string;
  /** The domain that emitted it. */
  from: string;
  event: BusEvent;
}

/** Events that `group` gave up on, oldest first. */
export async function deadLetters(redis: Redis, group: string): Promise<DeadLetter[]> {
  const entries = (await redis.xRange(deadLettersOf(group), "-", "+")) ?? [];
  return entries.map(({ id, message }) => ({ entryId: id, from: message.from ?? "", event: parseEntry(message) }));
}

/** Puts a dead letter back on its stream; whoever handled it already does nothing. False when there is none. */
export async function replayDeadLetter(redis: Redis, group: string, entryId: string): Promise<boolean> {
  const letter = (await deadLetters(redis, group)).find((candidate) => candidate.entryId === entryId);
  if (!letter) return false;
  await publish(redis, letter.from, letter.event);
  await redis.xDel(deadLettersOf(group), entryId);
  return true;
}
