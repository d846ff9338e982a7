/**
 * Milliseconds until this process does together what may wait for so long: what it asks of a store in one moment costs less than the
 * same one after the other. Half as long at least, so that something may gather.
 */
export function untilTick(everyMs: number): number {
  const left = everyMs - (Date.now() % everyMs);
  return left < everyMs / 2 ? left + everyMs : left;
}
