import type { Redis } from "@baiyun/kit";
import { parcelKeys } from "../parcel/parcel-keys";
import type { TrackerService } from "../tracker/tracker.service";
import type { TrackingEvent } from "../tracking-event/tracking-event";
import type { StatusReading } from "../tracking-event/tracking-status";

/** Says that nothing is left to move. */
export const LAYOUT = "tracking:layout";
const ONE_LIST_A_PARCEL = "2";
const PAGE = 1_000;

/** A scan of before: its id was the uuid alone, and its codes were those of its source. */
interface ScanOfBefore extends Omit<TrackingEvent, "subStatus"> {
  subStatus: string | null;
}

/**
 * Moves parcels that are kept as a hash, a sorted set, a stream and a list, and an own key for each scan, into one list each.
 * Each step may be repeated, by this process or another at the same time.
 *
 * @param readCode what a code of before means
 */
export async function moveToOneListAParcel(
  redis: Redis,
  trackers: TrackerService,
  readCode: (code: string | null) => StatusReading,
): Promise<void> {
  if ((await redis.get(LAYOUT)) === ONE_LIST_A_PARCEL) return;
  for await (const keys of redis.scanIterator({ MATCH: "tracking:*", COUNT: PAGE })) {
    const numbers = keys.flatMap((key) => /^tracking:\{(.+)\}:history$/.exec(key)?.[1] ?? []);
    await Promise.all(numbers.map((number) => move(redis, trackers, number, readCode)));
    await Promise.all(keys.filter((key) => key.startsWith("tracking:event:")).map((key) => redis.unlink(key)));
  }
  await redis.set(LAYOUT, ONE_LIST_A_PARCEL);
}

async function move(
  redis: Redis,
  trackers: TrackerService,
  number: string,
  readCode: (code: string | null) => StatusReading,
): Promise<void> {
  const { tracker } = parcelKeys(number);
  const [history, timeline, arrivals, outbox] = ["history", "timeline", "arrivals", "outbox"].map(
    (name) => `${tracker}:${name}`,
  ) as [string, string, string, string];
  const [bodies, arrived, unpublished, shipmentId] = await redis
    .multi()
    .hGetAll(history)
    .xRange(arrivals, "-", "+")
    .lLen(outbox)
    .hGet(tracker, "shipmentId")
    .execTyped();
  const events = (arrived ?? []).flatMap(({ message }) => {
    const body = bodies[message.event ?? ""];
    if (!body) return [];
    const scan = JSON.parse(body) as ScanOfBefore;
    return { ...scan, id: `${number}.${scan.id}`, ...readCode(scan.subStatus ?? scan.rawCode) };
  });
  // Another process was faster.
  if (events.length === 0) return;
  // First, so that what the bus has already is not due once more.
  if (shipmentId) await redis.hSetNX(tracker, "announced", String(events.length - unpublished));
  const [fault] = await trackers.take([{ number, events, eta: null, lastMile: null }]);
  if (fault) throw fault;
  await redis.hDel(tracker, ["number", "status", "subStatus", "lastEventAt"]);
  await redis.unlink([history, timeline, arrivals, outbox]);
}
