import { randomUUID } from "node:crypto";
import type { Redis } from "@baiyun/kit";
import { testRedis } from "@baiyun/kit/testing";
import { parcelKeys, shipmentKey } from "../parcel/parcel-keys";
import { RECEIVED_AT, reportOf, type ScanInWords } from "../testing/reports";
import { dueScans, keptScans, newNumber, newParcel, publishedFor } from "../testing/stage";
import { HistoryService } from "../tracking-event/history.service";
import { eventOf } from "../tracking-event/kept-scan";
import { partsOfId } from "../tracking-event/tracking-event";
import { TrackingStatus, TrackingSubStatus } from "../tracking-event/tracking-status";
import { PUBLISHED_LATELY } from "./announcer";
import { TrackerService } from "./tracker.service";

const { DELIVERED: HANDED_OVER, DELIVERY_FAILURE, EXCEPTION, IN_TRANSIT, OUT_FOR_DELIVERY, UNKNOWN } = TrackingStatus;
const Sub = TrackingSubStatus;

const PICKED_UP: ScanInWords = {
  at: "2026-06-24T01:00:00Z",
  status: IN_TRANSIT,
  subStatus: Sub.PICKED_UP,
  country: "CN",
  city: "SHENZHEN",
};
const DEPARTED: ScanInWords = { at: "2026-06-25T01:00:00Z", status: IN_TRANSIT, subStatus: Sub.DEPARTED };
const RELEASED: ScanInWords = { at: "2026-06-27T01:00:00Z", status: IN_TRANSIT, subStatus: Sub.CUSTOMS_RELEASED };
const STRANGE: ScanInWords = { at: "2026-06-28T01:00:00Z", status: UNKNOWN, subStatus: Sub.UNKNOWN };
const OUT: ScanInWords = { at: "2026-06-29T01:00:00Z", status: OUT_FOR_DELIVERY };
const DELIVERED: ScanInWords = { at: "2026-06-29T05:00:00Z", status: HANDED_OVER };
const ECHO: ScanInWords = { at: "2026-06-30T01:00:00Z", status: IN_TRANSIT };
const RETURNING: ScanInWords = { at: "2026-06-30T02:00:00Z", status: EXCEPTION, subStatus: Sub.RETURNING };
const MOVING_AGAIN: ScanInWords = { at: "2026-06-30T03:00:00Z", status: IN_TRANSIT, subStatus: Sub.DEPARTED };

let redis: Redis;
let trackers: TrackerService;
let history: HistoryService;
beforeAll(async () => {
  redis = await testRedis();
  trackers = new TrackerService(redis, 90);
  history = new HistoryService(redis);
});
afterAll(() => redis.destroy());

const record = async (number: string, scans: readonly ScanInWords[], eta?: Parameters<typeof reportOf>[2]) =>
  (await trackers.record(reportOf(number, scans, eta))).count;
/** What a process does after recording, when it lives to. */
const announce = async (number: string) => {
  const { due } = await trackers.record(reportOf(number, []));
  await trackers.announce(due ? [due] : []);
};
const historyOf = async (number: string) =>
  (await history.newest(number, 100, null))!
    .map((scan) => eventOf(number, scan))
    .map(({ status, subStatus }) => `${status} ${subStatus}`);
const uuidOf = (id: string) => partsOfId(id)!.uuid;
const stateOf = async (number: string) => {
  const { status, subStatus, lastEventAt } = (await trackers.find(number))!;
  return { status, subStatus, lastEventAt };
};
const registered = async () => {
  const parcel = newParcel();
  await trackers.register(parcel);
  return parcel;
};

describe("the state of a parcel", () => {
  it.each([
    ["one scan", [PICKED_UP], "IN_TRANSIT", "PICKED_UP"],
    ["an unreadable scan alone", [STRANGE], "UNKNOWN", "UNKNOWN"],
    ["an unreadable scan after a readable one", [RELEASED, STRANGE], "IN_TRANSIT", "CUSTOMS_RELEASED"],
    ["a readable scan after an unreadable one", [STRANGE, OUT], "OUT_FOR_DELIVERY", "UNSPECIFIED"],
    ["a late scan", [OUT, DEPARTED], "OUT_FOR_DELIVERY", "UNSPECIFIED"],
    ["a late readable scan under an unreadable one", [STRANGE, DEPARTED], "IN_TRANSIT", "DEPARTED"],
    ["a scan after the delivery", [DELIVERED, ECHO], "DELIVERED", "UNSPECIFIED"],
    ["a return after the delivery", [DELIVERED, RETURNING], "EXCEPTION", "RETURNING"],
    ["a journey after the return", [DELIVERED, RETURNING, MOVING_AGAIN], "IN_TRANSIT", "DEPARTED"],
    [
      "a failed attempt",
      [OUT, { ...DELIVERED, status: DELIVERY_FAILURE, subStatus: Sub.RECIPIENT_ABSENT }],
      "DELIVERY_FAILURE",
      "RECIPIENT_ABSENT",
    ],
  ])("after %s", async (_, scans, status, subStatus) => {
    const { number } = await registered();
    for (const scan of scans) await record(number, [scan]);
    expect(await stateOf(number)).toEqual({
      status,
      subStatus,
      lastEventAt: scans
        .map(({ at }) => at.replace("Z", ".000Z"))
        .sort()
        .at(-1),
    });
  });

  const JOURNEY = [PICKED_UP, DEPARTED, RELEASED, STRANGE, OUT, DELIVERED, ECHO];
  it.each([
    ["as they happened", [0, 1, 2, 3, 4, 5, 6]],
    ["backwards", [6, 5, 4, 3, 2, 1, 0]],
    ["shuffled", [4, 6, 1, 5, 0, 3, 2]],
    ["shuffled, some twice", [6, 2, 6, 0, 5, 1, 1, 3, 4, 5]],
  ])("is the same when pushes arrive %s", async (_, order) => {
    const { number } = await registered();
    for (const index of order) await record(number, [JOURNEY[index]!]);
    expect(await stateOf(number)).toEqual({
      status: "DELIVERED",
      subStatus: "UNSPECIFIED",
      lastEventAt: "2026-06-30T01:00:00.000Z",
    });
    expect(await historyOf(number)).toEqual([
      "IN_TRANSIT UNSPECIFIED",
      "DELIVERED UNSPECIFIED",
      "OUT_FOR_DELIVERY UNSPECIFIED",
      "UNKNOWN UNKNOWN",
      "IN_TRANSIT CUSTOMS_RELEASED",
      "IN_TRANSIT DEPARTED",
      "IN_TRANSIT PICKED_UP",
    ]);
  });

  it("tells scans of one instant apart by progress, whichever arrives first", async () => {
    const processing = { ...RELEASED, subStatus: Sub.CUSTOMS_PROCESSING };
    for (const scans of [
      [RELEASED, processing],
      [processing, RELEASED],
    ]) {
      const { number } = await registered();
      for (const scan of scans) await record(number, [scan]);
      expect(await historyOf(number)).toEqual(["IN_TRANSIT CUSTOMS_RELEASED", "IN_TRANSIT CUSTOMS_PROCESSING"]);
      expect((await stateOf(number)).subStatus).toBe("CUSTOMS_RELEASED");
    }
  });
});

it("keeps a scan once, alone or among others, and says how many were new", async () => {
  const number = newNumber();
  expect(await record(number, [PICKED_UP])).toBe(1);
  expect(await record(number, [PICKED_UP])).toBe(0);
  expect(await record(number, [DEPARTED, PICKED_UP])).toBe(1);
  expect(await historyOf(number)).toEqual(["IN_TRANSIT DEPARTED", "IN_TRANSIT PICKED_UP"]);
  expect(await keptScans(redis, number)).toBe(2);
});

it("keeps a scan once when it is recorded many times at once", async () => {
  const { number } = await registered();
  const counts = await Promise.all(Array.from({ length: 10 }, () => record(number, [DEPARTED, PICKED_UP])));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2);
  expect(await dueScans(redis, number)).toBe(2);
});

it("notes with each arrival where it left the parcel", async () => {
  const number = newNumber();
  await record(number, [OUT]);
  await record(number, [DELIVERED, DEPARTED]);
  const arrivals = await history.arrivedAfter(number, 0, 10);
  expect(arrivals.map(({ event, status }) => [event.status, event.subStatus, status])).toEqual([
    ["OUT_FOR_DELIVERY", "UNSPECIFIED", "OUT_FOR_DELIVERY"],
    ["IN_TRANSIT", "DEPARTED", "OUT_FOR_DELIVERY"],
    ["DELIVERED", "UNSPECIFIED", "DELIVERED"],
  ]);
});

it("takes the estimate of the newest synchronisation, in whatever order pushes arrive, and keeps it when one has none", async () => {
  const { number } = await registered();
  const older = { from: "2026-07-02T00:00:00Z", to: "2026-07-04T00:00:00Z", synced: "2026-06-25T02:00:00Z" };
  const newer = { from: "2026-07-05T00:00:00Z", to: "2026-07-07T00:00:00Z", synced: "2026-06-27T02:00:00Z" };
  await record(number, [RELEASED], newer);
  await record(number, [DEPARTED], older);
  await record(number, [OUT]);
  expect(await trackers.find(number)).toMatchObject({
    etaFrom: "2026-07-05T00:00:00.000Z",
    etaTo: "2026-07-07T00:00:00.000Z",
  });
});

describe("announcing", () => {
  it("publishes each event once, in our own words", async () => {
    const parcel = await registered();
    const { number } = parcel;
    await record(number, [STRANGE, PICKED_UP]);
    await announce(number);
    await record(number, [STRANGE, PICKED_UP]);
    await announce(number);

    const [pickedUp, strange] = reportOf(number, [STRANGE, PICKED_UP]).events;
    const common = { trackingNumber: number, carrier: "YUNEXPRESS", shipmentId: parcel.shipmentId };
    const envelope = {
      type: "tracking.event_recorded.v1",
      aggregateId: number,
      tenantId: parcel.tenantId,
      occurredAt: RECEIVED_AT,
    };
    expect(await publishedFor(redis, number)).toEqual([
      {
        id: uuidOf(pickedUp!.id),
        ...envelope,
        payload: {
          ...common,
          eventId: pickedUp!.id,
          status: "IN_TRANSIT",
          subStatus: "PICKED_UP",
          occurredAt: "2026-06-24T01:00:00.000Z",
          countryCode: "CN",
        },
      },
      {
        id: uuidOf(strange!.id),
        ...envelope,
        payload: {
          ...common,
          eventId: strange!.id,
          status: "UNKNOWN",
          subStatus: "UNKNOWN",
          occurredAt: "2026-06-28T01:00:00.000Z",
          countryCode: "DE",
        },
      },
    ]);
  });

  it("holds scans that came before the registration, and publishes them with it", async () => {
    const parcel = newParcel();
    await record(parcel.number, [DEPARTED, PICKED_UP]);
    await announce(parcel.number);
    expect(await publishedFor(redis, parcel.number)).toEqual([]);
    expect(await trackers.find(parcel.number)).toBeNull();

    await trackers.register(parcel);
    await trackers.register(parcel);
    const published = await publishedFor(redis, parcel.number);
    expect(published.map(({ payload }) => payload)).toMatchObject([
      { subStatus: "PICKED_UP", shipmentId: parcel.shipmentId },
      { subStatus: "DEPARTED", shipmentId: parcel.shipmentId },
    ]);
    expect(await stateOf(parcel.number)).toEqual({
      status: "IN_TRANSIT",
      subStatus: "DEPARTED",
      lastEventAt: "2026-06-25T01:00:00.000Z",
    });
  });

  it("publishes an event once when it is announced many times at once", async () => {
    const { number } = await registered();
    await record(number, [DEPARTED, PICKED_UP]);
    await Promise.all(Array.from({ length: 10 }, () => announce(number)));
    expect((await publishedFor(redis, number)).map(({ payload }) => payload)).toMatchObject([
      { subStatus: "PICKED_UP" },
      { subStatus: "DEPARTED" },
    ]);
  });

  it("finishes what a crash after recording left, by the repeated push", async () => {
    const { number } = await registered();
    await record(number, [PICKED_UP]);
    expect(await publishedFor(redis, number)).toEqual([]);

    expect(await record(number, [PICKED_UP])).toBe(0);
    await announce(number);
    expect(await publishedFor(redis, number)).toHaveLength(1);
    expect(await dueScans(redis, number)).toBe(0);
  });

  it("repeats nothing that a crash after publishing left as due", async () => {
    const { number } = await registered();
    await record(number, [PICKED_UP]);
    await announce(number);
    const published = await publishedFor(redis, number);
    await redis.hDel(parcelKeys(number).tracker, "announced");
    expect(await dueScans(redis, number)).toBe(1);

    await announce(number);
    expect(await publishedFor(redis, number)).toEqual(published);
    expect(published).toHaveLength(1);
    expect(await dueScans(redis, number)).toBe(0);
  });

  it("repeats under the same id what was left as due for longer than is remembered", async () => {
    const { number } = await registered();
    await record(number, [PICKED_UP]);
    await announce(number);
    const { id } = (await publishedFor(redis, number))[0]!;
    await redis.hDel(parcelKeys(number).tracker, "announced");
    await redis.zAdd(PUBLISHED_LATELY, { value: id, score: Date.now() - 11 * 60_000 }, { condition: "XX" });

    await announce(number);
    expect((await publishedFor(redis, number)).map((event) => event.id)).toEqual([id, id]);
  });

  it("takes no note back that another has taken since", async () => {
    const { number } = await registered();
    await record(number, [PICKED_UP]);
    const { due: slow } = await trackers.record(reportOf(number, []));
    await record(number, [DEPARTED]);
    await announce(number);
    await trackers.announce([slow!]);
    expect(await dueScans(redis, number)).toBe(0);
    expect((await publishedFor(redis, number)).map(({ payload }) => payload)).toMatchObject([
      { subStatus: "PICKED_UP" },
      { subStatus: "DEPARTED" },
    ]);
  });

  it("publishes more scans than go at a time, in order", async () => {
    const parcel = newParcel();
    const many = Array.from({ length: 250 }, (_, index) => ({ ...DEPARTED, city: `STOP ${index}` }));
    await record(parcel.number, many);
    await trackers.register(parcel);
    const kept = await history.arrivedAfter(parcel.number, 0, 300);
    expect((await publishedFor(redis, parcel.number)).map(({ id }) => id)).toEqual(
      kept.map(({ event }) => uuidOf(event.id)),
    );
    expect(kept).toHaveLength(250);
    expect(await dueScans(redis, parcel.number)).toBe(0);
  });
});

describe("several reports at once", () => {
  it("of one parcel are one act: each scan is kept once, and the newest estimate counts", async () => {
    const { number } = await registered();
    const newer = { from: "2026-07-05T00:00:00Z", to: "2026-07-07T00:00:00Z", synced: "2026-06-27T02:00:00Z" };
    const older = { from: "2026-07-02T00:00:00Z", to: "2026-07-04T00:00:00Z", synced: "2026-06-25T02:00:00Z" };
    expect(
      await trackers.take([
        reportOf(number, [PICKED_UP, DEPARTED], newer),
        reportOf(number, [DEPARTED, RELEASED], older),
        reportOf(number, []),
      ]),
    ).toEqual([null, null, null]);
    expect(await historyOf(number)).toEqual([
      "IN_TRANSIT CUSTOMS_RELEASED",
      "IN_TRANSIT DEPARTED",
      "IN_TRANSIT PICKED_UP",
    ]);
    expect(await trackers.find(number)).toMatchObject({ etaTo: "2026-07-07T00:00:00.000Z" });
    expect((await publishedFor(redis, number)).map(({ payload }) => payload)).toMatchObject([
      { subStatus: "PICKED_UP" },
      { subStatus: "DEPARTED" },
      { subStatus: "CUSTOMS_RELEASED" },
    ]);
  });

  it("fail apart: what is wrong with one parcel changes nothing for another", async () => {
    const [good, bad] = [await registered(), newParcel()];
    await redis.set(parcelKeys(bad.number).scans, "not a list");
    const [first, second, third] = await trackers.take([
      reportOf(bad.number, [PICKED_UP]),
      reportOf(good.number, [PICKED_UP]),
      reportOf(bad.number, [DEPARTED]),
    ]);
    expect([first?.message, second, third?.message]).toEqual([
      expect.stringContaining("WRONGTYPE"),
      null,
      expect.stringContaining("WRONGTYPE"),
    ]);
    expect(await publishedFor(redis, good.number)).toHaveLength(1);
    await redis.del(parcelKeys(bad.number).scans);
  });
});

describe("a journey that has ended", () => {
  const SECONDS = 90 * 24 * 60 * 60;
  const RETURNED: ScanInWords = { at: "2026-06-30T04:00:00Z", status: EXCEPTION, subStatus: Sub.RETURNED };
  const ttls = async ({ number, shipmentId }: { number: string; shipmentId: string }) => {
    const { tracker, scans } = parcelKeys(number);
    return Promise.all([tracker, scans, shipmentKey(shipmentId)].map((key) => redis.ttl(key)));
  };
  const isDue = (ttl: number) => ttl > SECONDS - 60 && ttl <= SECONDS;

  it.each([
    ["delivered", [OUT, DELIVERED]],
    ["returned", [DELIVERED, RETURNING, RETURNED]],
    ["delivered, told once more of what came before", [DELIVERED, ECHO, STRANGE]],
  ])("%s, is forgotten 90 days later", async (_, scans) => {
    const parcel = await registered();
    for (const scan of scans) expect(await trackers.take([reportOf(parcel.number, [scan])])).toEqual([null]);
    expect((await ttls(parcel)).map(isDue)).toEqual([true, true, true]);
  });

  it.each([
    ["on its way", [PICKED_UP, OUT]],
    ["going back", [DELIVERED, RETURNING]],
    ["moving again", [DELIVERED, RETURNING, MOVING_AGAIN]],
  ])("is kept while it is %s", async (_, scans) => {
    const parcel = await registered();
    for (const scan of scans) await trackers.take([reportOf(parcel.number, [scan])]);
    expect(await ttls(parcel)).toEqual([-1, -1, -1]);
  });

  it("is forgotten as well when its shipment is told of later", async () => {
    const parcel = newParcel();
    await trackers.take([reportOf(parcel.number, [DELIVERED])]);
    await trackers.register(parcel);
    expect((await ttls(parcel)).map(isDue)).toEqual([true, true, true]);
  });

  it("is kept for no longer by a push that says nothing new", async () => {
    const parcel = await registered();
    await trackers.take([reportOf(parcel.number, [DELIVERED])]);
    await redis.expire(parcelKeys(parcel.number).tracker, 100);
    await trackers.take([reportOf(parcel.number, [DELIVERED])]);
    expect(await redis.ttl(parcelKeys(parcel.number).tracker)).toBeLessThanOrEqual(100);
  });

  it("that goes on after a crash left the shipment to be forgotten is kept by the repeated push", async () => {
    const parcel = await registered();
    await trackers.take([reportOf(parcel.number, [DELIVERED])]);
    // Recorded, and dead before the rest.
    await trackers.record(reportOf(parcel.number, [RETURNING]));
    expect((await ttls(parcel)).map(isDue)).toEqual([false, false, true]);
    await trackers.take([reportOf(parcel.number, [RETURNING])]);
    expect(await ttls(parcel)).toEqual([-1, -1, -1]);
  });
});

describe("a cancelled shipment", () => {
  it("keeps scans without announcing them", async () => {
    const { number, shipmentId } = await registered();
    await trackers.stop(number, shipmentId);
    await record(number, [PICKED_UP]);
    await announce(number);
    expect(await historyOf(number)).toEqual(["IN_TRANSIT PICKED_UP"]);
    expect(await publishedFor(redis, number)).toEqual([]);
    expect(await trackers.find(number)).toMatchObject({ stopped: true });
  });

  it("stays stopped when the cancellation overtook the registration", async () => {
    const parcel = newParcel();
    await record(parcel.number, [PICKED_UP]);
    await trackers.stop(parcel.number, parcel.shipmentId);
    await trackers.register(parcel);
    expect(await publishedFor(redis, parcel.number)).toEqual([]);
    expect(await trackers.find(parcel.number)).toMatchObject({ stopped: true, shipmentId: parcel.shipmentId });
  });

  it("stops no other shipment", async () => {
    const { number } = await registered();
    await trackers.stop(number, randomUUID());
    await record(number, [PICKED_UP]);
    await announce(number);
    expect(await publishedFor(redis, number)).toHaveLength(1);
    expect(await trackers.find(number)).toMatchObject({ stopped: false });
  });
});

it("refuses to give a number to a second shipment and changes nothing", async () => {
  const first = await registered();
  const before = await trackers.find(first.number);
  const second = newParcel(first.number);
  await expect(trackers.register(second)).rejects.toThrow(
    `tracking number ${first.number} belongs to another shipment`,
  );
  expect(await trackers.find(first.number)).toEqual(before);
  expect(await trackers.findByShipment(second.shipmentId)).toBeNull();
  expect((await trackers.findByShipment(first.shipmentId))?.number).toBe(first.number);
});
