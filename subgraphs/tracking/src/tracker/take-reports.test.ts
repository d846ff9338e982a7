import { parcelKeys } from "../parcel/parcel-keys";
import { DEPARTED, Parcels, PICKED_UP, RELEASED } from "../testing/parcels";
import { reportOf } from "../testing/reports";
import { newParcel, publishedFor } from "../testing/stage";

let parcels: Parcels;
beforeAll(async () => {
  parcels = await Parcels.open();
});
afterAll(() => parcels.close());

describe("several reports at once", () => {
  it("of one parcel are one act: each scan is kept once, and the newest estimate counts", async () => {
    const { number } = await parcels.registered();
    const newer = { from: "2026-07-05T00:00:00Z", to: "2026-07-07T00:00:00Z", synced: "2026-06-27T02:00:00Z" };
    const older = { from: "2026-07-02T00:00:00Z", to: "2026-07-04T00:00:00Z", synced: "2026-06-25T02:00:00Z" };
    expect(
      await parcels.trackers.take([
        reportOf(number, [PICKED_UP, DEPARTED], newer),
        reportOf(number, [DEPARTED, RELEASED], older),
        reportOf(number, []),
      ]),
    ).toEqual([null, null, null]);
    expect(await parcels.historyOf(number)).toEqual([
      "IN_TRANSIT CUSTOMS_RELEASED",
      "IN_TRANSIT DEPARTED",
      "IN_TRANSIT PICKED_UP",
    ]);
    expect(await parcels.trackers.find(number)).toMatchObject({ etaTo: "2026-07-07T00:00:00.000Z" });
    expect((await publishedFor(parcels.redis, number)).map(({ payload }) => payload)).toMatchObject([
      { subStatus: "PICKED_UP" },
      { subStatus: "DEPARTED" },
      { subStatus: "CUSTOMS_RELEASED" },
    ]);
  });

  it("fail apart: what is wrong with one parcel changes nothing for another", async () => {
    const [good, bad] = [await parcels.registered(), newParcel()];
    await parcels.redis.set(parcelKeys(bad.number).scans, "not a list");
    const [first, second, third] = await parcels.trackers.take([
      reportOf(bad.number, [PICKED_UP]),
      reportOf(good.number, [PICKED_UP]),
      reportOf(bad.number, [DEPARTED]),
    ]);
    expect([first?.message, second, third?.message]).toEqual([
      expect.stringContaining("WRONGTYPE"),
      null,
      expect.stringContaining("WRONGTYPE"),
    ]);
    expect(await publishedFor(parcels.redis, good.number)).toHaveLength(1);
    await parcels.redis.del(parcelKeys(bad.number).scans);
  });
});
