import { randomUUID } from "node:crypto";
import type { Redis } from "@baiyun/kit";
import { testRedis } from "@baiyun/kit/testing";
import { readCode } from "../adapters/seventeen-track/codes";
import { shipmentKey } from "../parcel/parcel-keys";
import { ArchiveUnderTest } from "../testing/archive";
import { dueScans, newParcel, publishedFor } from "../testing/stage";
import type { TrackerRegistration } from "../tracker/tracker";
import { TrackerService } from "../tracker/tracker.service";
import { HistoryService } from "../tracking-event/history.service";
import { LAYOUT, moveToOneListAParcel } from "./one-list-a-parcel";

let redis: Redis;
let archived: ArchiveUnderTest;
let trackers: TrackerService;
let history: HistoryService;
beforeAll(async () => {
  redis = await testRedis();
  archived = await ArchiveUnderTest.open();
  trackers = new TrackerService(redis, archived.archive, 90);
  history = new HistoryService(redis);
});
beforeEach(() => redis.flushDb());
afterAll(async () => {
  redis.destroy();
  await archived.close();
});

const move = () => moveToOneListAParcel(redis, trackers, readCode);

interface OldScan {
  at: string;
  status: string;
  subStatus: string | null;
  rawCode: string;
}
const DELIVERED: OldScan = {
  at: "2026-06-29T05:00:00.000Z",
  status: "DELIVERED",
  subStatus: "Delivered_Other",
  rawCode: "Delivered_Other",
};
const RELEASED: OldScan = {
  at: "2026-06-27T01:00:00.000Z",
  status: "IN_TRANSIT",
  subStatus: "InTransit_CustomsReleased",
  rawCode: "InTransit_CustomsReleased",
};
const STRANGE: OldScan = {
  at: "2026-06-26T01:00:00.000Z",
  status: "UNKNOWN",
  subStatus: null,
  rawCode: "Teleported",
};

const storedScan = ({ at, ...reading }: OldScan) => ({
  id: randomUUID(),
  occurredAt: at,
  localTime: at.slice(0, 19),
  utcOffset: "+08:00",
  rawTime: at,
  rank: "17",
  ...reading,
  description: "In the carrier's words",
  location: null,
  city: "LEIPZIG",
  countryCode: "DE",
  source: "17TRACK",
  recordedAt: "2026-07-01T00:00:00.000Z",
});

/** What is known of a scan today. */
const SINCE = {
  timeBasis: "OFFSET_GIVEN",
  carrier: null,
  correction: null,
  recordedBy: null,
  correctionReason: null,
  isDatedAhead: false,
  transactions: [],
};

/** A parcel as it was kept before. @param published how many of its scans the bus has */
async function keptBefore(parcel: TrackerRegistration, scans: OldScan[], published: number) {
  const key = `tracking:{${parcel.number}}`;
  await redis.set(shipmentKey(parcel.shipmentId), parcel.number);
  const fields = { status: "DELIVERED", subStatus: "Delivered_Other", lastEventAt: DELIVERED.at, etaTo: "2026-07-04" };
  await redis.hSet(key, { ...parcel, ...fields });
  const stored = scans.map(storedScan);
  for (const [index, scan] of stored.entries()) {
    await redis.set(`tracking:event:${scan.id}`, parcel.number);
    await redis.hSet(`${key}:history`, scan.id, JSON.stringify(scan));
    await redis.zAdd(`${key}:timeline`, { score: Date.parse(scan.occurredAt), value: `17:${scan.id}` });
    await redis.xAdd(`${key}:arrivals`, "*", { event: scan.id, status: scan.status });
    if (index >= published) await redis.rPush(`${key}:outbox`, scan.id);
  }
  return stored;
}

it("moves a parcel with its state and its scans, and publishes only what the bus has not got", async () => {
  const parcel = newParcel();
  const [delivered, released, strange] = await keptBefore(parcel, [DELIVERED, RELEASED, STRANGE], 2);
  await move();

  expect((await trackers.findByShipments([parcel.shipmentId]))[0]).toEqual({
    ...parcel,
    status: "DELIVERED",
    subStatus: "UNSPECIFIED",
    lastMile: null,
    lastMileStated: false,
    latest: expect.any(Array),
    newest: expect.any(Array),
    arrived: 3,
    lastEventAt: DELIVERED.at,
    etaFrom: null,
    etaTo: "2026-07-04",
    stopped: false,
  });
  expect(
    (await history.arrivedAfter(parcel.number, 0, 10)).map(({ event, status }) => ({ ...event, left: status })),
  ).toEqual([
    {
      ...SINCE,
      ...delivered,
      id: `${parcel.number}.${delivered!.id}`,
      subStatus: "UNSPECIFIED",
      rank: "810",
      left: "DELIVERED",
    },
    {
      ...SINCE,
      ...released,
      id: `${parcel.number}.${released!.id}`,
      subStatus: "CUSTOMS_RELEASED",
      rank: "370",
      left: "DELIVERED",
    },
    {
      ...SINCE,
      ...strange,
      id: `${parcel.number}.${strange!.id}`,
      subStatus: "UNKNOWN",
      rank: "000",
      left: "DELIVERED",
    },
  ]);
  expect((await publishedFor(redis, parcel.number)).map(({ id }) => id)).toEqual([strange!.id]);
  expect(await dueScans(redis, parcel.number)).toBe(0);
  expect((await redis.keys("tracking:*")).sort()).toEqual(
    [LAYOUT, `tracking:{${parcel.number}}`, `tracking:{${parcel.number}}:scans`, shipmentKey(parcel.shipmentId)].sort(),
  );
});

it("does the same when two processes do it at once, and when one dies on its way", async () => {
  const parcels = Array.from({ length: 30 }, () => newParcel());
  for (const parcel of parcels) await keptBefore(parcel, [RELEASED, DELIVERED], 1);
  const dying = Object.assign(Object.create(trackers) as TrackerService, {
    take: async () => {
      throw new Error("the process died");
    },
  });
  await expect(moveToOneListAParcel(redis, dying, readCode)).rejects.toThrow("the process died");
  await Promise.all([move(), move()]);
  for (const { number } of parcels) {
    expect((await history.arrivedAfter(number, 0, 10)).map(({ event }) => event.status)).toEqual([
      "IN_TRANSIT",
      "DELIVERED",
    ]);
    expect(await publishedFor(redis, number)).toHaveLength(1);
  }
  expect(await redis.keys("tracking:*:history")).toEqual([]);
});

it("keeps scans of a number that nobody registered for its registration", async () => {
  const parcel = newParcel();
  await keptBefore(parcel, [RELEASED], 1);
  await redis.hDel(`tracking:{${parcel.number}}`, ["shipmentId"]);
  await move();
  expect(await publishedFor(redis, parcel.number)).toEqual([]);
  await trackers.register(parcel);
  expect(await publishedFor(redis, parcel.number)).toHaveLength(1);
});

it("looks at nothing once it is done", async () => {
  await move();
  const parcel = newParcel();
  await keptBefore(parcel, [RELEASED], 1);
  await move();
  expect(await history.lastPosition(parcel.number)).toBe(0);
});
