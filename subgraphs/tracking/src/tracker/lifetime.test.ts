import { parcelKeys, shipmentKey } from "../parcel/parcel-keys";
import {
  DELIVERED,
  ECHO,
  MOVING_AGAIN,
  OUT,
  Parcels,
  PICKED_UP,
  RETURNED,
  RETURNING,
  STRANGE,
} from "../testing/parcels";
import { reportOf, type ScanInWords } from "../testing/reports";
import { newParcel } from "../testing/stage";
import { TrackingStatus, TrackingSubStatus } from "../tracking-event/tracking-status";

let parcels: Parcels;
beforeAll(async () => {
  parcels = await Parcels.open();
});
afterAll(() => parcels.close());

const SECONDS = 90 * 24 * 60 * 60;
const keysOf = ({ number, shipmentId }: { number: string; shipmentId: string }) => {
  const { tracker, scans } = parcelKeys(number);
  return [tracker, scans, shipmentKey(shipmentId)];
};
const ttls = (parcel: { number: string; shipmentId: string }) =>
  Promise.all(keysOf(parcel).map((key) => parcels.redis.ttl(key)));
const isDue = (ttl: number) => ttl > SECONDS - 60 && ttl <= SECONDS;
const due = async (parcel: { number: string; shipmentId: string }) => (await ttls(parcel)).map(isDue);
/** How Redis answers for a key that is not there. */
const MISSING = -2;
const KEPT = -1;

const ended = (subStatus: TrackingSubStatus): ScanInWords => ({
  at: "2026-06-30T01:00:00Z",
  status: TrackingStatus.EXCEPTION,
  subStatus,
});
const LOST = ended(TrackingSubStatus.LOST);
const EXPIRED: ScanInWords = { at: "2026-06-30T01:00:00Z", status: TrackingStatus.EXPIRED };

describe("a journey that has ended", () => {
  it.each([
    ["delivered", [OUT, DELIVERED]],
    ["returned", [DELIVERED, RETURNING, RETURNED]],
    ["delivered, told once more of what came before", [DELIVERED, ECHO, STRANGE]],
    ["lost", [PICKED_UP, LOST]],
    ["destroyed", [PICKED_UP, ended(TrackingSubStatus.DESTROYED)]],
    ["called off", [PICKED_UP, ended(TrackingSubStatus.CANCELLED)]],
    ["not heard of any more", [PICKED_UP, EXPIRED]],
  ])("%s, is forgotten 90 days later", async (_, scans) => {
    const parcel = await parcels.registered();
    for (const scan of scans) expect(await parcels.trackers.take([reportOf(parcel.number, [scan])])).toEqual([null]);
    expect(await due(parcel)).toEqual([true, true, true]);
  });

  it.each([
    ["on its way", [PICKED_UP, OUT]],
    ["damaged", [PICKED_UP, ended(TrackingSubStatus.DAMAGED)]],
    ["going back", [DELIVERED, RETURNING]],
    ["moving again", [DELIVERED, RETURNING, MOVING_AGAIN]],
    ["found", [LOST, MOVING_AGAIN]],
    ["heard of again", [EXPIRED, MOVING_AGAIN]],
  ])("is kept while it is %s", async (_, scans) => {
    const parcel = await parcels.registered();
    for (const scan of scans) await parcels.trackers.take([reportOf(parcel.number, [scan])]);
    expect(await ttls(parcel)).toEqual([KEPT, KEPT, KEPT]);
  });

  it("is forgotten as well when its shipment is told of later", async () => {
    const parcel = newParcel();
    await parcels.trackers.take([reportOf(parcel.number, [DELIVERED])]);
    await parcels.trackers.register(parcel);
    expect(await due(parcel)).toEqual([true, true, true]);
  });

  it("is kept for no longer by a push or a registration that says nothing new", async () => {
    const parcel = await parcels.registered();
    await parcels.trackers.take([reportOf(parcel.number, [DELIVERED])]);
    await parcels.redis.expire(parcelKeys(parcel.number).tracker, 100);
    await parcels.trackers.take([reportOf(parcel.number, [DELIVERED])]);
    await parcels.trackers.register(parcel);
    expect(await parcels.redis.ttl(parcelKeys(parcel.number).tracker)).toBeLessThanOrEqual(100);
  });

  it("that goes on after a crash left the shipment to be forgotten is kept by the repeated push", async () => {
    const parcel = await parcels.registered();
    await parcels.trackers.take([reportOf(parcel.number, [DELIVERED])]);
    // Recorded, and dead before the rest.
    await parcels.trackers.record(reportOf(parcel.number, [RETURNING]));
    expect(await due(parcel)).toEqual([false, false, true]);
    await parcels.trackers.take([reportOf(parcel.number, [RETURNING])]);
    expect(await ttls(parcel)).toEqual([KEPT, KEPT, KEPT]);
  });
});

describe("a cancelled shipment", () => {
  it("is forgotten 90 days later, wherever its parcel is by then", async () => {
    const parcel = await parcels.registered();
    await parcels.trackers.take([reportOf(parcel.number, [PICKED_UP])]);
    await parcels.trackers.stop(parcel.number, parcel.shipmentId);
    expect(await due(parcel)).toEqual([true, true, true]);
    for (const key of keysOf(parcel)) await parcels.redis.expire(key, 100);
    await parcels.trackers.take([reportOf(parcel.number, [OUT])]);
    expect(await due(parcel)).toEqual([true, true, true]);
  });

  it("is forgotten when the cancellation came first, and when nothing else ever comes", async () => {
    const parcel = newParcel();
    await parcels.trackers.stop(parcel.number, parcel.shipmentId);
    expect((await ttls(parcel)).map((ttl) => (isDue(ttl) ? "due" : ttl))).toEqual(["due", MISSING, MISSING]);
    await parcels.trackers.register(parcel);
    expect((await ttls(parcel)).map((ttl) => (isDue(ttl) ? "due" : ttl))).toEqual(["due", MISSING, "due"]);
  });

  it("is kept for no longer by a cancellation that is told again", async () => {
    const parcel = await parcels.registered();
    await parcels.trackers.stop(parcel.number, parcel.shipmentId);
    await parcels.redis.expire(parcelKeys(parcel.number).tracker, 100);
    await parcels.trackers.stop(parcel.number, parcel.shipmentId);
    expect(await parcels.redis.ttl(parcelKeys(parcel.number).tracker)).toBeLessThanOrEqual(100);
  });
});

describe("a number that nobody registered", () => {
  const estimate = { from: "2026-07-02T00:00:00Z", to: "2026-07-04T00:00:00Z", synced: "2026-06-25T02:00:00Z" };

  it("is forgotten 90 days after its last scan", async () => {
    const parcel = newParcel();
    await parcels.trackers.take([reportOf(parcel.number, [PICKED_UP], estimate)]);
    expect(await due(parcel)).toEqual([true, true, false]);
  });

  it("is forgotten 90 days after its first estimate when nothing else is known of it", async () => {
    const { number } = newParcel();
    const { tracker } = parcelKeys(number);
    await parcels.trackers.take([reportOf(number, [], estimate)]);
    expect(isDue(await parcels.redis.ttl(tracker))).toBe(true);
    await parcels.redis.expire(tracker, 100);
    await parcels.trackers.take([reportOf(number, [], estimate)]);
    expect(await parcels.redis.ttl(tracker)).toBeLessThanOrEqual(100);
  });

  it("is kept once it is registered", async () => {
    const parcel = newParcel();
    await parcels.trackers.take([reportOf(parcel.number, [PICKED_UP])]);
    await parcels.trackers.register(parcel);
    expect(await ttls(parcel)).toEqual([KEPT, KEPT, KEPT]);
  });
});
