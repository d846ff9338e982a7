import { parcelKeys } from "../parcel/parcel-keys";
import { DELIVERED, DEPARTED, OUT, Parcels, PICKED_UP, RETURNING } from "../testing/parcels";
import type { ScanInWords } from "../testing/reports";
import { publishedFor } from "../testing/stage";

let parcels: Parcels;
beforeAll(async () => {
  parcels = await Parcels.open();
});
afterAll(() => parcels.close());

/** Reports reach us on 1 July 2026. */
const IN_2031: ScanInWords = { ...RETURNING, at: "2031-01-01T00:00:00Z" };
const A_DAY_LATER: ScanInWords = { ...DELIVERED, at: "2026-07-02T00:00:00Z" };
const A_MOMENT_MORE: ScanInWords = { ...RETURNING, at: "2026-07-02T00:00:01Z" };
const UNDATED: ScanInWords = { ...RETURNING, at: "29/06/2026 21:05" };

const recorded = async (...scans: ScanInWords[]) => {
  const parcel = await parcels.registered();
  for (const scan of scans) await parcels.record(parcel.number, [scan]);
  return parcel;
};
const standing = async (number: string) => {
  const { status, subStatus, lastEventAt } = (await parcels.trackers.find(number))!;
  return [status, subStatus, lastEventAt];
};

it.each([
  ["dated 2031", [OUT, IN_2031]],
  ["dated 2031, told first", [IN_2031, OUT]],
  ["dated 2031, before others come", [DEPARTED, IN_2031, OUT]],
  ["dated a moment more than a day ahead", [A_MOMENT_MORE, OUT]],
  ["whose time nobody knows", [OUT, UNDATED]],
  ["whose time nobody knows, told first", [UNDATED, OUT]],
])("a scan %s is kept and moves no status", async (_, scans) => {
  const { number } = await recorded(...scans);
  expect(await standing(number)).toEqual(["OUT_FOR_DELIVERY", "UNSPECIFIED", "2026-06-29T01:00:00.000Z"]);
  expect((await parcels.historyOf(number)).toSorted()).toEqual(
    scans.map(({ status, subStatus }) => `${status} ${subStatus ?? "UNSPECIFIED"}`).toSorted(),
  );
});

it("a scan dated a day ahead, as clocks and zones go wrong, counts", async () => {
  const { number } = await recorded(OUT, A_DAY_LATER);
  expect(await standing(number)).toEqual(["DELIVERED", "UNSPECIFIED", "2026-07-02T00:00:00.000Z"]);
});

it("scans whose time nobody knows leave a parcel nowhere, and keep what a scan says", async () => {
  const { number } = await recorded(UNDATED, IN_2031);
  expect(await standing(number)).toEqual([null, null, null]);
  const arrivals = await parcels.history.arrivedAfter(number, 0, 10);
  expect(
    arrivals.map(({ event: { subStatus, occurredAt, timeBasis, isDatedAhead, rawTime }, status }) => [
      subStatus,
      occurredAt,
      timeBasis,
      isDatedAhead,
      rawTime,
      status,
    ]),
  ).toEqual([
    ["RETURNING", null, "UNKNOWN", false, "29/06/2026 21:05", "UNKNOWN"],
    ["RETURNING", "2031-01-01T00:00:00.000Z", "OFFSET_GIVEN", true, "2031-01-01T00:00:00Z", "UNKNOWN"],
  ]);
});

it("are not told to other domains, which go by when a scan happened; the others are, each once", async () => {
  const { number } = await recorded(UNDATED, PICKED_UP, IN_2031, OUT);
  await parcels.announce(number);
  await parcels.announce(number);
  expect((await publishedFor(parcels.redis, number)).map(({ payload }) => payload)).toMatchObject([
    { subStatus: "PICKED_UP" },
    { status: "OUT_FOR_DELIVERY" },
  ]);
});

it("a parcel that an older version took for one of 2031 is where it is again with its next scan", async () => {
  const { number } = await recorded(DEPARTED, IN_2031);
  const { tracker, scans } = parcelKeys(number);
  // As it was kept: settled by the scan of 2031, and with less at its end.
  const [first, second] = await parcels.redis.lRange(scans, 0, -1);
  const asBefore = (scan: string) => {
    const rest = JSON.parse(scan.slice(41)) as unknown[];
    return `${scan.slice(0, 38)}950${JSON.stringify(rest.slice(0, 10))}`;
  };
  await parcels.redis.del(scans);
  await parcels.redis.rPush(scans, [asBefore(first!), asBefore(second!)]);
  await parcels.redis.hSet(tracker, { standing: "950", lastScanAt: String(Date.parse(IN_2031.at)) });
  expect(await standing(number)).toEqual(["EXCEPTION", "RETURNING", "2031-01-01T00:00:00.000Z"]);

  await parcels.record(number, [OUT]);
  expect(await standing(number)).toEqual(["OUT_FOR_DELIVERY", "UNSPECIFIED", "2026-06-29T01:00:00.000Z"]);
  const [of2031] = await parcels.history.arrivedAfter(number, 1, 1);
  expect(of2031!.event).toMatchObject({ isDatedAhead: true, timeBasis: "OFFSET_GIVEN", correctionReason: null });
});
