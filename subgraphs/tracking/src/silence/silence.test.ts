import { Viewer } from "@baiyun/kit";
import { until } from "@baiyun/kit/testing";
import { FollowedParcel } from "../followed-parcel/followed-parcel.entity";
import { parcelKeys } from "../parcel/parcel-keys";
import { pushOf, type Scan, Stage } from "../testing/stage";
import type { TrackerRegistration } from "../tracker/tracker";
import type { SilenceService } from "./silence.service";

const DAY_MS = 24 * 60 * 60 * 1_000;

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const scan = (day: number, code: string): Scan => ({ at: `2026-06-0${day}T08:00:00Z`, code });

/** Looks as the hourly job does, so many days from now. */
async function lookIn(days: number): Promise<void> {
  stage.running.clock.set(new Date(Date.now() + days * DAY_MS));
  const { silence } = stage.running.services as { silence: SilenceService };
  await stage.running.database.transaction(Viewer.system, (tx) => silence.look(tx));
  stage.running.clock.release();
}

const told = async ({ shipmentId }: TrackerRegistration) =>
  (await stage.running.events(shipmentId)).filter(({ type }) => type === "tracking.lost_suspected.v1");

async function parcelWith(...scans: readonly Scan[]): Promise<TrackerRegistration> {
  const parcel = await stage.labelled();
  await say(parcel, ...scans);
  return parcel;
}

async function say(parcel: TrackerRegistration, ...scans: readonly Scan[]): Promise<void> {
  if (scans.length === 0) return;
  await stage.push(pushOf(parcel.number, scans));
  await stage.settled(parcel.number, scans.length);
}

it.each([
  ["that no carrier has scanned yet", 10, []],
  ["under way", 15, [scan(1, "InTransit_Departure")]],
  ["at the door", 10, [scan(2, "OutForDelivery_Other"), scan(1, "InTransit_Departure")]],
  ["that something is wrong with", 20, [scan(1, "Exception_Delayed")]],
])("a parcel %s is suspected to be lost after %d days of silence, once", async (_what, limitDays, scans) => {
  const parcel = await parcelWith(...scans);
  await lookIn(limitDays - 1);
  expect(await told(parcel)).toEqual([]);
  await lookIn(limitDays + 1);
  expect(await told(parcel)).toMatchObject([
    {
      payload: {
        trackingNumber: parcel.number,
        shipmentId: parcel.shipmentId,
        orderId: parcel.orderId,
        limitDays,
        silentSince: expect.stringMatching(/Z$/),
      },
    },
  ]);
  await lookIn(3 * limitDays);
  expect(await told(parcel)).toHaveLength(1);
});

it("one that is heard of again is looked at anew", async () => {
  const parcel = await parcelWith(scan(1, "InTransit_Departure"));
  await lookIn(16);
  expect(await told(parcel)).toHaveLength(1);
  stage.running.clock.set(new Date(Date.now() + 17 * DAY_MS));
  await say(parcel, scan(2, "InTransit_Arrival"), scan(1, "InTransit_Departure"));
  stage.running.clock.release();
  await lookIn(31);
  expect(await told(parcel)).toHaveLength(1);
  await lookIn(46);
  expect(await told(parcel)).toHaveLength(2);
});

it.each([
  ["delivered", "Delivered_Other"],
  ["returned", "Exception_Returned"],
  ["told to be lost", "Exception_Lost"],
])("one that is %s is not waited for", async (_what, code) => {
  const parcel = await parcelWith(scan(1, code));
  for (const days of [20, 40, 80]) await lookIn(days);
  expect(await told(parcel)).toEqual([]);
  const row = await stage.running.database.transaction(Viewer.system, (tx) =>
    tx.findOneByOrFail(FollowedParcel, { id: parcel.shipmentId }),
  );
  expect(row).toMatchObject({ checkAt: null, lostSuspectedAt: null });
});

it("nor is one whose shipment was cancelled", async () => {
  const parcel = await stage.labelled();
  await stage.logistics("shipment.cancelled.v1", parcel);
  await until(async () => (await stage.redis.hGet(parcelKeys(parcel.number).tracker, "stoppedFor")) !== null);
  await lookIn(40);
  await lookIn(80);
  expect(await told(parcel)).toEqual([]);
});
