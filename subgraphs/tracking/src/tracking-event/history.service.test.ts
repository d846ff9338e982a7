import { DELIVERED, DEPARTED, OUT, Parcels, PICKED_UP, RELEASED } from "../testing/parcels";
import type { ScanInWords } from "../testing/reports";
import type { Tracker } from "../tracker/tracker";
import { eventOf } from "./kept-scan";

type Parcel = Pick<Tracker, "number" | "latest" | "newest" | "arrived">;

let parcels: Parcels;
beforeAll(async () => {
  parcels = await Parcels.open();
});
afterAll(() => parcels.close());

const [FIRST, SECOND, THIRD, FOURTH, FIFTH] = [PICKED_UP, DEPARTED, RELEASED, OUT, DELIVERED];
const arrived = async (...reports: ScanInWords[][]) => {
  const { number } = await parcels.registered();
  for (const report of reports) await parcels.record(number, report);
  return number;
};
const instants = (scans: readonly ScanInWords[]) => scans.map(({ at }) => at.replace("Z", ".000Z"));
const newest = async (parcel: Parcel, count: number) =>
  (await parcels.history.page(parcel, { count, after: null }))!.map((scan) => eventOf(parcel.number, scan).occurredAt);

describe("the newest scans, and where they stand", () => {
  it.each([
    ["one after the other", [[FIRST], [SECOND], [THIRD], [FOURTH], [FIFTH]], [4, 3, 2, 1, 0]],
    ["all at once, told in any order", [[FIFTH, THIRD, FIRST, SECOND, FOURTH]], [4, 3, 2, 1, 0]],
    ["told again", [[FIRST, SECOND], [FIRST, SECOND, THIRD], [FOURTH], [FOURTH, FIFTH]], [4, 3, 2, 1, 0]],
    ["the last but one late", [[FIRST], [SECOND], [THIRD], [FIFTH], [FOURTH]], [3, 4, 2, 1, 0]],
    ["a late one in the middle", [[FIRST], [THIRD], [FOURTH], [SECOND], [FIFTH]], [4, 2, 1, 3, 0]],
    ["backwards", [[FIFTH], [FOURTH], [THIRD], [SECOND], [FIRST]], [0, 1, 2, 3, 4]],
  ])("%s", async (_how, reports, latest) => {
    const number = await arrived(...reports);
    const parcel = (await parcels.trackers.find(number))!;
    expect(parcel.latest).toEqual(latest);
    expect(parcel.newest.map((scan) => eventOf(number, scan).occurredAt)).toEqual(
      instants([FIFTH, FOURTH, THIRD, SECOND]),
    );
    for (const count of [1, 2, 3, 5, 9]) {
      const expected = instants([FIFTH, FOURTH, THIRD, SECOND, FIRST].slice(0, count));
      expect(await newest(parcel, count)).toEqual(expected);
      expect(await newest({ ...parcel, newest: [] }, count)).toEqual(expected);
      expect(await newest({ ...parcel, latest: null }, count)).toEqual(expected);
    }
  });

  it("of more scans than are noted", async () => {
    const scans = Array.from({ length: 30 }, (_, day) => ({
      ...DEPARTED,
      at: `2026-05-${String(day + 1).padStart(2, "0")}T01:00:00Z`,
    }));
    const number = await arrived(scans.slice(1), scans.slice(0, 1));
    const parcel = (await parcels.trackers.find(number))!;
    expect(parcel.latest).toEqual(Array.from({ length: 21 }, (_, place) => 28 - place));
    for (const count of [1, 21, 22, 40]) {
      expect(await newest(parcel, count)).toEqual(instants(scans.toReversed().slice(0, count)));
    }
  });

  it("are those of the moment that the parcel was read in", async () => {
    const number = await arrived([FIRST], [SECOND], [FOURTH]);
    const parcel = (await parcels.trackers.find(number))!;
    await parcels.record(number, [THIRD]);
    for (const count of [2, 3]) {
      const expected = instants([FOURTH, SECOND, FIRST].slice(0, count));
      expect(await newest(parcel, count)).toEqual(expected);
      expect(await newest({ ...parcel, newest: [] }, count)).toEqual(expected);
      expect(await newest({ ...parcel, latest: null }, count)).toEqual(expected);
    }
    expect(await newest((await parcels.trackers.find(number))!, 2)).toEqual(instants([FOURTH, THIRD]));
  });

  it("are none before the first, without asking", async () => {
    const { number } = await parcels.registered();
    const parcel = (await parcels.trackers.find(number))!;
    expect(parcel.latest).toEqual([]);
    await parcels.record(number, [FIRST]);
    expect(await newest(parcel, 2)).toEqual([]);
  });

  it("are none once they were let go", async () => {
    const number = await arrived([FIRST], [SECOND]);
    const parcel = (await parcels.trackers.find(number))!;
    await parcels.redis.unlink(`tracking:{${number}}:scans`);
    expect(await newest({ ...parcel, newest: [] }, 2)).toEqual([]);
  });

  it("are looked for where an older version kept them, until the next comes", async () => {
    const number = await arrived([FIRST], [THIRD]);
    await parcels.redis.hDel(`tracking:{${number}}`, "latest");
    const parcel = (await parcels.trackers.find(number))!;
    expect([parcel.latest, await newest(parcel, 1)]).toEqual([null, instants([THIRD])]);
    await parcels.record(number, [FOURTH]);
    expect((await parcels.trackers.find(number))!.latest).toEqual([2, 1, 0]);
  });

  it("are read from the list where an older version has taken a scan since, which keeps them nowhere else", async () => {
    const number = await arrived([FIRST], [THIRD]);
    const key = `tracking:{${number}}`;
    const before = await parcels.redis.hGet(key, "newest");
    await parcels.record(number, [SECOND]);
    await parcels.redis.hSet(key, "newest", before!);
    const parcel = (await parcels.trackers.find(number))!;
    expect([parcel.newest, await newest(parcel, 2)]).toEqual([[], instants([THIRD, SECOND])]);
    await parcels.redis.hDel(key, "newest");
    const older = (await parcels.trackers.find(number))!;
    expect([older.newest, await newest(older, 2)]).toEqual([[], instants([THIRD, SECOND])]);
    await parcels.record(number, [FOURTH]);
    const later = (await parcels.trackers.find(number))!;
    expect(later.newest.map((scan) => eventOf(number, scan).occurredAt)).toEqual(
      instants([FOURTH, THIRD, SECOND, FIRST]),
    );
  });
});
