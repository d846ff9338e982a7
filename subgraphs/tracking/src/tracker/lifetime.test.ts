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
import { reportOf } from "../testing/reports";
import { newParcel } from "../testing/stage";

let parcels: Parcels;
beforeAll(async () => {
  parcels = await Parcels.open();
});
afterAll(() => parcels.redis.destroy());

describe("a journey that has ended", () => {
  const SECONDS = 90 * 24 * 60 * 60;
  const ttls = async ({ number, shipmentId }: { number: string; shipmentId: string }) => {
    const { tracker, scans } = parcelKeys(number);
    return Promise.all([tracker, scans, shipmentKey(shipmentId)].map((key) => parcels.redis.ttl(key)));
  };
  const isDue = (ttl: number) => ttl > SECONDS - 60 && ttl <= SECONDS;

  it.each([
    ["delivered", [OUT, DELIVERED]],
    ["returned", [DELIVERED, RETURNING, RETURNED]],
    ["delivered, told once more of what came before", [DELIVERED, ECHO, STRANGE]],
  ])("%s, is forgotten 90 days later", async (_, scans) => {
    const parcel = await parcels.registered();
    for (const scan of scans) expect(await parcels.trackers.take([reportOf(parcel.number, [scan])])).toEqual([null]);
    expect((await ttls(parcel)).map(isDue)).toEqual([true, true, true]);
  });

  it.each([
    ["on its way", [PICKED_UP, OUT]],
    ["going back", [DELIVERED, RETURNING]],
    ["moving again", [DELIVERED, RETURNING, MOVING_AGAIN]],
  ])("is kept while it is %s", async (_, scans) => {
    const parcel = await parcels.registered();
    for (const scan of scans) await parcels.trackers.take([reportOf(parcel.number, [scan])]);
    expect(await ttls(parcel)).toEqual([-1, -1, -1]);
  });

  it("is forgotten as well when its shipment is told of later", async () => {
    const parcel = newParcel();
    await parcels.trackers.take([reportOf(parcel.number, [DELIVERED])]);
    await parcels.trackers.register(parcel);
    expect((await ttls(parcel)).map(isDue)).toEqual([true, true, true]);
  });

  it("is kept for no longer by a push that says nothing new", async () => {
    const parcel = await parcels.registered();
    await parcels.trackers.take([reportOf(parcel.number, [DELIVERED])]);
    await parcels.redis.expire(parcelKeys(parcel.number).tracker, 100);
    await parcels.trackers.take([reportOf(parcel.number, [DELIVERED])]);
    expect(await parcels.redis.ttl(parcelKeys(parcel.number).tracker)).toBeLessThanOrEqual(100);
  });

  it("that goes on after a crash left the shipment to be forgotten is kept by the repeated push", async () => {
    const parcel = await parcels.registered();
    await parcels.trackers.take([reportOf(parcel.number, [DELIVERED])]);
    // Recorded, and dead before the rest.
    await parcels.trackers.record(reportOf(parcel.number, [RETURNING]));
    expect((await ttls(parcel)).map(isDue)).toEqual([false, false, true]);
    await parcels.trackers.take([reportOf(parcel.number, [RETURNING])]);
    expect(await ttls(parcel)).toEqual([-1, -1, -1]);
  });
});
