import { Session } from "node:inspector/promises";
import { performance } from "node:perf_hooks";
import { getHeapStatistics } from "node:v8";

const LOOK_MS = 5_000;
/** At work for less of its time than this, nobody waits for half a second in which the heap is looked through. */
const IDLE = 0.2;
/** How often it has to be found so, one look after the other. */
const LOOKS = 3;
const WORTH_IT = 64 * 2 ** 20;

/** What the heap has and nothing uses, in bytes. */
function spare(): number {
  const { total_physical_size, used_heap_size } = getHeapStatistics();
  return total_physical_size - used_heap_size;
}

/** Has the whole heap looked through, and what it does not use given back to the system. Nothing else runs meanwhile. */
export async function giveBackMemory(): Promise<void> {
  const session = new Session();
  session.connect();
  try {
    await session.post("HeapProfiler.collectGarbage");
  } finally {
    session.disconnect();
  }
}

/**
 * The room that young objects had when most came at once, and what is free among old ones, V8 keeps for minutes of which little happens.
 * Once for each time that it is quiet it is given back.
 */
export function giveBackWhenQuiet(): void {
  let before = performance.eventLoopUtilization();
  let quiet = 0;
  const timer = setInterval(() => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    before = now;
    quiet = utilization < IDLE ? quiet + 1 : 0;
    if (quiet === LOOKS && spare() > WORTH_IT) void giveBackMemory();
  }, LOOK_MS);
  timer.unref();
}
