import { DELIVERED, DEPARTED, OUT, Parcels, PICKED_UP, RELEASED } from "../testing/parcels";
import type { ScanInWords } from "../testing/reports";
import { eventOf } from "./kept-scan";

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
const newest = async (parcel: { number: string; inOrder: boolean }, count: number) =>
  (await parcels.history.newest(parcel, count, null))!.map((scan) => eventOf(parcel.number, scan).occurredAt);

describe("the newest scans, and whether they came as they happened", () => {
  it.each([
    ["one after the other", [[FIRST], [SECOND], [THIRD], [FOURTH], [FIFTH]], true],
    ["all at once, told in any order", [[FIFTH, THIRD, FIRST, SECOND, FOURTH]], true],
    ["told again", [[FIRST, SECOND], [FIRST, SECOND, THIRD], [FOURTH], [FOURTH, FIFTH]], true],
    ["the last but one late", [[FIRST], [SECOND], [THIRD], [FIFTH], [FOURTH]], false],
    ["the first late, and then in order", [[SECOND], [FIRST], [THIRD], [FOURTH], [FIFTH]], false],
    ["backwards", [[FIFTH], [FOURTH], [THIRD], [SECOND], [FIRST]], false],
  ])("%s", async (_how, reports, inOrder) => {
    const number = await arrived(...reports);
    expect((await parcels.trackers.find(number))!.inOrder).toBe(inOrder);
    for (const count of [1, 2, 5, 9]) {
      const expected = instants([FIFTH, FOURTH, THIRD, SECOND, FIRST].slice(0, count));
      expect(await newest({ number, inOrder }, count)).toEqual(expected);
      expect(await newest({ number, inOrder: false }, count)).toEqual(expected);
    }
  });

  it("are right when one came late after the parcel was read", async () => {
    const number = await arrived([FIRST], [SECOND], [FOURTH]);
    const parcel = (await parcels.trackers.find(number))!;
    await parcels.record(number, [THIRD]);
    expect(parcel.inOrder).toBe(true);
    expect(await newest(parcel, 3)).toEqual(instants([FOURTH, THIRD, SECOND]));
  });

  it("are unknown to be in order where an older version kept them, until the next comes", async () => {
    const number = await arrived([FIRST], [THIRD]);
    await parcels.redis.hDel(`tracking:{${number}}`, "inOrder");
    expect((await parcels.trackers.find(number))!.inOrder).toBe(false);
    await parcels.record(number, [FOURTH]);
    expect((await parcels.trackers.find(number))!.inOrder).toBe(true);
  });
});
