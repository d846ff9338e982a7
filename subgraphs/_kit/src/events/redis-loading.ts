import { setTimeout as sleep } from "node:timers/promises";
import type { RedisClientType } from "redis";

const STALLED_MS = 60_000;

/**
 * Waits until Redis has its data in memory. A server that starts on a large file answers INFO at once, and refuses
 * every read and write with LOADING until it is done.
 *
 * @param progress told the percentage done, from 0 to 100, at first and after each further tenth.
 * @throws when the loading makes no headway for a minute.
 */
export async function untilLoaded(
  redis: Pick<RedisClientType, "info">,
  progress: (percent: number) => void = () => {},
): Promise<void> {
  let loaded = -1;
  let told = Number.NEGATIVE_INFINITY;
  let movedAt = Date.now();
  for (;;) {
    const said = await redis.info("persistence");
    const figure = (name: string) => Number(new RegExp(`^${name}:([\\d.]+)`, "m").exec(said)?.[1] ?? 0);
    if (figure("loading") === 0) return;
    if (figure("loading_loaded_bytes") > loaded) {
      loaded = figure("loading_loaded_bytes");
      movedAt = Date.now();
    }
    const percent = Math.floor(figure("loading_loaded_perc"));
    if (percent >= told + 10) {
      told = percent;
      progress(percent);
    }
    if (Date.now() - movedAt > STALLED_MS) throw new Error(`Redis stopped loading its data at ${percent}%`);
    await sleep(100);
  }
}
