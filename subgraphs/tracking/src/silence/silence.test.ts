import { Viewer } from "@baiyun/kit";
import { staff, statementsOf, until } from "@baiyun/kit/testing";
import { FollowedParcel } from "../followed-parcel/followed-parcel.entity";
import { parcelKeys } from "../parcel/parcel-keys";
import { newParcel, pushOf, type Scan, Stage } from "../testing/stage";
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

describe("limits", () => {
  const state = (more: object, claims: object = staff("ops")) =>
    stage.running.act(
      "stateSilenceLimit",
      "... on StateSilenceLimitSuccess { limit { id days } }",
      { stage: "UNDER_WAY", days: 3, validFrom: "2036-01-01T00:00:00Z", reason: "A strike", ...more },
      claims,
    );

  it("of the closest carrier and country count, from when they hold", async () => {
    const parcel = { ...newParcel(), carrier: "SLOWPOST", destinationCountry: "IS" };
    const [validFrom, before] = [new Date(Date.now() + DAY_MS / 2), new Date(Date.now() + DAY_MS / 4)];
    const statedAt = async (more: object) => expect((await state(more)).__typename).toBe("StateSilenceLimitSuccess");
    await statedAt({ destinationCountry: "IS", days: 40, validFrom });
    await statedAt({ carrier: " slowpost", days: 30, validFrom });
    await statedAt({ carrier: "SLOWPOST", destinationCountry: "IS", days: 60, validFrom: before });
    await statedAt({ carrier: "SLOWPOST", destinationCountry: "IS", days: 50, validFrom });
    await statedAt({ carrier: "SLOWPOST", destinationCountry: "NO", days: 1, validFrom });
    await stage.labelled(parcel);
    await say(parcel, scan(1, "InTransit_Departure"));
    for (const days of [16, 31, 41, 49]) await lookIn(days);
    expect(await told(parcel)).toEqual([]);
    await lookIn(51);
    expect(await told(parcel)).toMatchObject([{ payload: { limitDays: 50 } }]);
  });

  it("are stated once from an instant on, not for the past, by our operations, and audited", async () => {
    const carrier = `C${Date.now()}`;
    const outcomes = await Promise.all([state({ carrier }), state({ carrier, days: 4 })]);
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
      ...["SilenceLimitStated", "StateSilenceLimitSuccess"],
    ]);
    expect(await state({ carrier, validFrom: "2026-01-01T00:00:00Z" })).toMatchObject({ field: "validFrom" });
    expect(await state({ carrier, days: 366 })).toMatchObject({ field: "days" });
    await expect(state({ carrier }, staff("support"))).rejects.toThrow("FORBIDDEN");
    const limits = `{ silenceLimits { stage carrier destinationCountry days } }`;
    const listed = await stage.running.run<{ silenceLimits: { carrier: string | null }[] }>(
      limits,
      {},
      staff("support"),
    );
    expect(listed.data.silenceLimits.filter((limit) => limit.carrier === carrier)).toMatchObject([
      { stage: "UNDER_WAY", destinationCountry: null },
    ]);
    const { limit } = outcomes.find(({ limit }) => limit) as unknown as { limit: { id: string } };
    const audited = await stage.running.database.transaction(Viewer.system, (tx) =>
      tx.query("SELECT act, reason FROM audit_entry WHERE subject_id = $1", [limit.id]),
    );
    expect(audited).toEqual([{ act: "stateSilenceLimit", reason: "A strike" }]);
  });

  it("are read once for parcels that are labelled together", async () => {
    const read = await statementsOf(
      async () => void (await Promise.all(Array.from({ length: 8 }, () => stage.labelled()))),
    );
    expect(read.filter((text) => /FROM "?silence_limit/.test(text)).length).toBeLessThanOrEqual(1);
  });
});
