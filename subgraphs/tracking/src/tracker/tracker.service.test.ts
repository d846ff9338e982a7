import { randomUUID } from "node:crypto";
import { shipmentKey } from "../parcel/parcel-keys";
import {
  DELIVERED,
  DEPARTED,
  ECHO,
  MOVING_AGAIN,
  OUT,
  Parcels,
  PICKED_UP,
  RELEASED,
  RETURNING,
  STRANGE,
} from "../testing/parcels";
import { dueScans, keptScans, newNumber, newParcel, publishedFor } from "../testing/stage";
import { TrackingStatus, TrackingSubStatus } from "../tracking-event/tracking-status";

let parcels: Parcels;
beforeAll(async () => {
  parcels = await Parcels.open();
});
afterAll(() => parcels.close());

const stateOf = async (number: string) => {
  const { status, subStatus, lastEventAt } = (await parcels.trackers.find(number))!;
  return { status, subStatus, lastEventAt };
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
      [OUT, { ...DELIVERED, status: TrackingStatus.DELIVERY_FAILURE, subStatus: TrackingSubStatus.RECIPIENT_ABSENT }],
      "DELIVERY_FAILURE",
      "RECIPIENT_ABSENT",
    ],
  ])("after %s", async (_, scans, status, subStatus) => {
    const { number } = await parcels.registered();
    for (const scan of scans) await parcels.record(number, [scan]);
    expect(await stateOf(number)).toEqual({
      status,
      subStatus,
      lastEventAt: scans
        .map(({ at }) => at.replace("Z", ".000Z"))
        .sort()
        .at(-1),
    });
  });

  const inShenzhen = { ...DELIVERED, at: "2026-06-30T05:00:00Z", country: "CN", city: "SHENZHEN" };
  it.each([
    ["in China", [RETURNING, inShenzhen], "EXCEPTION", "RETURNED"],
    ["in China, told first", [inShenzhen, RETURNING], "EXCEPTION", "RETURNED"],
    ["in China, after it has moved there", [RETURNING, MOVING_AGAIN, inShenzhen], "EXCEPTION", "RETURNED"],
    [
      "in China, told twice",
      [RETURNING, inShenzhen, { ...inShenzhen, at: "2026-06-30T06:00:00Z" }],
      "EXCEPTION",
      "RETURNED",
    ],
    ["where it went after all", [RETURNING, { ...inShenzhen, country: "DE" }], "DELIVERED", "UNSPECIFIED"],
    ["elsewhere", [RETURNING, { ...inShenzhen, country: "HK" }], "EXCEPTION", "RETURNING"],
    ["nobody knows where", [RETURNING, { ...inShenzhen, country: null }], "EXCEPTION", "RETURNING"],
    ["in China, without having gone back", [OUT, inShenzhen], "DELIVERED", "UNSPECIFIED"],
  ])("of what goes back and is delivered %s", async (_, scans, status, subStatus) => {
    const { number } = await parcels.registered();
    for (const scan of scans) await parcels.record(number, [scan]);
    expect(await stateOf(number)).toMatchObject({ status, subStatus });
    const unregistered = newParcel();
    await parcels.record(unregistered.number, scans);
    await parcels.trackers.register(unregistered);
    expect(await stateOf(unregistered.number)).toMatchObject({ status, subStatus });
  });

  const JOURNEY = [PICKED_UP, DEPARTED, RELEASED, STRANGE, OUT, DELIVERED, ECHO];
  it.each([
    ["as they happened", [0, 1, 2, 3, 4, 5, 6]],
    ["backwards", [6, 5, 4, 3, 2, 1, 0]],
    ["shuffled", [4, 6, 1, 5, 0, 3, 2]],
    ["shuffled, some twice", [6, 2, 6, 0, 5, 1, 1, 3, 4, 5]],
  ])("is the same when pushes arrive %s", async (_, order) => {
    const { number } = await parcels.registered();
    for (const index of order) await parcels.record(number, [JOURNEY[index]!]);
    expect(await stateOf(number)).toEqual({
      status: "DELIVERED",
      subStatus: "UNSPECIFIED",
      lastEventAt: "2026-06-30T01:00:00.000Z",
    });
    expect(await parcels.historyOf(number)).toEqual([
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
    const processing = { ...RELEASED, subStatus: TrackingSubStatus.CUSTOMS_PROCESSING };
    for (const scans of [
      [RELEASED, processing],
      [processing, RELEASED],
    ]) {
      const { number } = await parcels.registered();
      for (const scan of scans) await parcels.record(number, [scan]);
      expect(await parcels.historyOf(number)).toEqual(["IN_TRANSIT CUSTOMS_RELEASED", "IN_TRANSIT CUSTOMS_PROCESSING"]);
      expect((await stateOf(number)).subStatus).toBe("CUSTOMS_RELEASED");
    }
  });
});

it("keeps a scan once, alone or among others, and says how many were new", async () => {
  const number = newNumber();
  expect(await parcels.record(number, [PICKED_UP])).toBe(1);
  expect(await parcels.record(number, [PICKED_UP])).toBe(0);
  expect(await parcels.record(number, [DEPARTED, PICKED_UP])).toBe(1);
  expect(await parcels.historyOf(number)).toEqual(["IN_TRANSIT DEPARTED", "IN_TRANSIT PICKED_UP"]);
  expect(await keptScans(parcels.redis, number)).toBe(2);
});

it("keeps a scan once when it is recorded many times at once", async () => {
  const { number } = await parcels.registered();
  const counts = await Promise.all(Array.from({ length: 10 }, () => parcels.record(number, [DEPARTED, PICKED_UP])));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2);
  expect(await dueScans(parcels.redis, number)).toBe(2);
});

it("notes with each arrival where it left the parcel", async () => {
  const number = newNumber();
  await parcels.record(number, [OUT]);
  await parcels.record(number, [DELIVERED, DEPARTED]);
  const arrivals = await parcels.history.arrivedAfter(number, 0, 10);
  expect(arrivals.map(({ event, status }) => [event.status, event.subStatus, status])).toEqual([
    ["OUT_FOR_DELIVERY", "UNSPECIFIED", "OUT_FOR_DELIVERY"],
    ["IN_TRANSIT", "DEPARTED", "OUT_FOR_DELIVERY"],
    ["DELIVERED", "UNSPECIFIED", "DELIVERED"],
  ]);
});

it("takes the estimate of the newest synchronisation, in whatever order pushes arrive, and keeps it when one has none", async () => {
  const { number } = await parcels.registered();
  const older = { from: "2026-07-02T00:00:00Z", to: "2026-07-04T00:00:00Z", synced: "2026-06-25T02:00:00Z" };
  const newer = { from: "2026-07-05T00:00:00Z", to: "2026-07-07T00:00:00Z", synced: "2026-06-27T02:00:00Z" };
  await parcels.record(number, [RELEASED], newer);
  await parcels.record(number, [DEPARTED], older);
  await parcels.record(number, [OUT]);
  expect(await parcels.trackers.find(number)).toMatchObject({
    etaFrom: "2026-07-05T00:00:00.000Z",
    etaTo: "2026-07-07T00:00:00.000Z",
  });
});

describe("a cancelled shipment", () => {
  it("keeps scans and tells of them: what is cancelled should not move", async () => {
    const { number, shipmentId } = await parcels.registered();
    await parcels.trackers.stop(number, shipmentId);
    await parcels.record(number, [PICKED_UP]);
    await parcels.announce(number);
    expect(await parcels.historyOf(number)).toEqual(["IN_TRANSIT PICKED_UP"]);
    expect((await publishedFor(parcels.redis, number)).map(({ payload }) => payload)).toMatchObject([
      { shipmentId, subStatus: "PICKED_UP" },
    ]);
    expect(await parcels.trackers.find(number)).toMatchObject({ stopped: true });
  });

  it("stays stopped when the cancellation overtook the registration", async () => {
    const parcel = newParcel();
    await parcels.record(parcel.number, [PICKED_UP]);
    await parcels.trackers.stop(parcel.number, parcel.shipmentId);
    await parcels.trackers.register(parcel);
    expect(await publishedFor(parcels.redis, parcel.number)).toHaveLength(1);
    expect(await parcels.trackers.find(parcel.number)).toMatchObject({ stopped: true, shipmentId: parcel.shipmentId });
  });

  it("stops no other shipment", async () => {
    const { number } = await parcels.registered();
    await parcels.trackers.stop(number, randomUUID());
    await parcels.record(number, [PICKED_UP]);
    await parcels.announce(number);
    expect(await publishedFor(parcels.redis, number)).toHaveLength(1);
    expect(await parcels.trackers.find(number)).toMatchObject({ stopped: false });
  });
});

it("refuses to give a number to a second shipment and changes nothing", async () => {
  const first = await parcels.registered();
  const before = await parcels.trackers.find(first.number);
  const second = newParcel(first.number);
  await expect(parcels.trackers.register(second)).rejects.toThrow(
    `tracking number ${first.number} belongs to another shipment`,
  );
  expect(await parcels.trackers.find(first.number)).toEqual(before);
  const found = await parcels.trackers.findByShipments([second.shipmentId, first.shipmentId]);
  expect(found.map((tracker) => tracker?.number)).toEqual([undefined, first.number]);
  expect(await parcels.redis.exists(shipmentKey(second.shipmentId))).toBe(0);
});
