import { DELIVERED, DEPARTED, OUT, Parcels, PICKED_UP, RELEASED } from "../testing/parcels";
import type { ScanInWords } from "../testing/reports";
import type { Tracker } from "../tracker/tracker";
import { eventOf } from "./kept-scan";

type Parcel = Pick<Tracker, "number" | "lastEventAt" | "lastInOrder">;

let parcels: Parcels;
beforeAll(async () => {
  parcels = await Parcels.open();
});
afterAll(() => parcels.redis.destroy());

const [FIRST, SECOND, THIRD, FOURTH, FIFTH] = [PICKED_UP, DEPARTED, RELEASED, OUT, DELIVERED];
const arrived = async (...reports: ScanInWords[][]) => {
  const { number } = await parcels.registered();
  for (const report of reports) await parcels.record(number, report);
  return number;
};
const instants = (scans: readonly ScanInWords[]) => scans.map(({ at }) => at.replace("Z", ".000Z"));
const newest = async (parcel: Parcel, count: number) =>
  (await parcels.history.newest(parcel, count, null))!.map((scan) => eventOf(parcel.number, scan).occurredAt);

describe("the newest scans, and how many of them came last and as they happened", () => {
  it.each([
    ["one after the other", [[FIRST], [SECOND], [THIRD], [FOURTH], [FIFTH]], 5],
    ["all at once, told in any order", [[FIFTH, THIRD, FIRST, SECOND, FOURTH]], 5],
    ["told again", [[FIRST, SECOND], [FIRST, SECOND, THIRD], [FOURTH], [FOURTH, FIFTH]], 5],
    ["the last but one late", [[FIRST], [SECOND], [THIRD], [FIFTH], [FOURTH]], 0],
    ["the first late, and then in order", [[SECOND], [FIRST], [THIRD], [FOURTH], [FIFTH]], 3],
    ["a late one in the middle", [[FIRST], [THIRD], [FOURTH], [SECOND], [FIFTH]], 1],
    ["backwards", [[FIFTH], [FOURTH], [THIRD], [SECOND], [FIRST]], 0],
  ])("%s", async (_how, reports, lastInOrder) => {
    const number = await arrived(...reports);
    const parcel = (await parcels.trackers.find(number))!;
    expect(parcel.lastInOrder).toBe(lastInOrder);
    for (const count of [1, 2, 3, 5, 9]) {
      const expected = instants([FIFTH, FOURTH, THIRD, SECOND, FIRST].slice(0, count));
      expect(await newest(parcel, count)).toEqual(expected);
      expect(await newest({ ...parcel, lastInOrder: 0 }, count)).toEqual(expected);
    }
  });

  it.each([
    ["a late one", [[THIRD]], [FOURTH, THIRD, SECOND]],
    ["a late one and a newer one", [[THIRD], [FIFTH]], [FIFTH, FOURTH, THIRD]],
    ["a newer one", [[FIFTH]], [FIFTH, FOURTH, SECOND]],
  ])("are right when %s came after the parcel was read", async (_what, reports, expected) => {
    const number = await arrived([FIRST], [SECOND], [FOURTH]);
    const parcel = (await parcels.trackers.find(number))!;
    for (const report of reports) await parcels.record(number, report);
    expect(parcel.lastInOrder).toBe(3);
    for (const count of [1, 2, 3]) expect(await newest(parcel, count)).toEqual(instants(expected.slice(0, count)));
  });

  it("are unknown to be in order where an older version kept them, until the next comes", async () => {
    const number = await arrived([FIRST], [THIRD]);
    await parcels.redis.hDel(`tracking:{${number}}`, "lastInOrder");
    expect((await parcels.trackers.find(number))!.lastInOrder).toBe(0);
    await parcels.record(number, [FOURTH]);
    expect((await parcels.trackers.find(number))!.lastInOrder).toBe(3);
  });
});
