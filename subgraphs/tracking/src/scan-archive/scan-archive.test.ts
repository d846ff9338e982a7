import { Viewer } from "@baiyun/kit";
import { staff, until, viewer } from "@baiyun/kit/testing";
import { parcelKeys, shipmentKey } from "../parcel/parcel-keys";
import { keptScans, newNumber, newParcel, pushOf, type Scan, Stage } from "../testing/stage";
import type { TrackerRegistration } from "../tracker/tracker";
import { type ArchiveKeeper, IN_STEP } from "./archive-keeper";

const HISTORY = /* GraphQL */ `
  query ($of: [_Any!]!) {
    _entities(representations: $of) {
      ... on Shipment {
        id
        trackingStatus
        trackingEvents(first: 20) { edges { node { description occurredAt status } } }
      }
    }
  }
`;

const scan = (day: number, code = "InTransit_Other"): Scan => ({
  at: `2026-06-0${day}T08:00:00Z`,
  code,
  text: `day ${day}`,
});

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const ask = async ({ shipmentId, tenantId }: TrackerRegistration) => {
  const of = [{ __typename: "Shipment", id: shipmentId }];
  const { data, errors } = await stage.running.run<{ _entities: (Shown | null)[] }>(
    HISTORY,
    { of },
    viewer("customer_member", tenantId),
  );
  expect(errors).toBeUndefined();
  return data!._entities[0]!;
};
interface Shown {
  id: string;
  trackingStatus: string;
  trackingEvents: { edges: { node: { description: string } }[] };
}

async function parcelWith(...scans: readonly Scan[]): Promise<TrackerRegistration> {
  const parcel = await stage.labelled();
  await stage.push(pushOf(parcel.number, scans));
  await stage.settled(parcel.number, scans.length);
  return parcel;
}

const forget = ({ number, shipmentId }: TrackerRegistration) => {
  const { tracker, scans } = parcelKeys(number);
  return Promise.all([tracker, scans, shipmentKey(shipmentId)].map((key) => stage.redis.unlink(key)));
};
const archived = (sql: string, ...values: unknown[]) =>
  stage.running.database.transaction(Viewer.system, (tx) => tx.query(sql, values));

it("a parcel that Redis let go of is read as before, by its shipment and by its number", async () => {
  const parcel = await parcelWith(scan(3, "Delivered_Other"), scan(1), scan(2));
  const before = await ask(parcel);
  expect(before).toMatchObject({ trackingStatus: "DELIVERED" });
  expect(before.trackingEvents.edges.map(({ node }) => node.description)).toEqual(["day 3", "day 2", "day 1"]);
  await forget(parcel);
  expect(await ask(parcel)).toEqual(before);

  await forget(parcel);
  const { data } = await stage.running.run<{ publicTrack: object }>(
    `query ($number: String!) { publicTrack(number: $number, postalCode: "04103") { __typename ... on PublicTrack { status } } }`,
    { number: parcel.number },
  );
  expect(data?.publicTrack).toMatchObject({ status: "DELIVERED" });
  expect(await stage.redis.ttl(parcelKeys(parcel.number).tracker)).toBeLessThanOrEqual(24 * 60 * 60);
});

it("what was let go of is nobody else's, and what nobody labelled is unknown", async () => {
  const parcel = await parcelWith(scan(1));
  await forget(parcel);
  const of = [
    { __typename: "Shipment", id: parcel.shipmentId },
    { __typename: "Shipment", id: newParcel().shipmentId },
  ];
  const { data } = await stage.running.run<{ _entities: unknown[] }>(HISTORY, { of }, viewer("customer_member"));
  expect(data?._entities).toEqual([null, null]);
});

it("each scan is archived once, by the month in which it happened, and one of an unknown time apart", async () => {
  const now = new Date();
  const thisMonth = `${now.toISOString().slice(0, 7)}-01T00:00:01Z`;
  const parcel = await parcelWith({ at: thisMonth, code: "InTransit_Other", text: "this month" });
  await stage.push(pushOf(parcel.number, [{ at: thisMonth, code: "InTransit_Other", text: "this month" }, scan(1)]));
  await stage.settled(parcel.number, 2);
  const rows = await archived(
    "SELECT tableoid::regclass::text AS month FROM archived_scan WHERE shipment_id = $1 ORDER BY position",
    parcel.shipmentId,
  );
  const month = `archived_scan_${now.toISOString().slice(0, 7).replace("-", "")}`;
  expect(rows).toEqual([{ month }, { month: "archived_scan_default" }]);
});

it("a corrected time and a cancellation last, too", async () => {
  const parcel = await parcelWith(scan(1));
  const [{ id: eventId }] = (
    await stage.running.run<{ _entities: { trackingEvents: { edges: { node: { id: string } }[] } }[] }>(
      "query ($of: [_Any!]!) { _entities(representations: $of) { ... on Shipment { trackingEvents { edges { node { id } } } } } }",
      { of: [{ __typename: "Shipment", id: parcel.shipmentId }] },
      staff("ops"),
    )
  ).data!._entities[0]!.trackingEvents.edges.map(({ node }) => node) as [{ id: string }];
  const input = { eventId, occurredAt: "2026-05-31T00:00:00Z", reason: "The driver's log." };
  await stage.running.act("correctScan", "... on CorrectScanSuccess { event { id } }", input, staff("ops"));
  await stage.logistics("shipment.cancelled.v1", parcel);
  await until(async () => (await stage.redis.hGet(parcelKeys(parcel.number).tracker, "stoppedFor")) !== null);
  const before = await ask(parcel);
  expect(before.trackingEvents.edges).toMatchObject([{ node: { occurredAt: "2026-05-31T00:00:00.000Z" } }]);
  await forget(parcel);
  expect(await ask(parcel)).toEqual(before);
  expect(await stage.redis.hGet(parcelKeys(parcel.number).tracker, "stoppedFor")).toBe(parcel.shipmentId);
});

it("when Redis is lost, every parcel under way comes back by itself, and goes on with what is told then", async () => {
  const parcels = [await parcelWith(scan(1)), await parcelWith(scan(2), scan(1))];
  await stage.redis.flushDb();
  await (stage.running.services as { keeper: ArchiveKeeper }).keeper.look();
  await until(async () => {
    const kept = await Promise.all(parcels.map(({ number }) => keptScans(stage.redis, number)));
    return kept[0] === 1 && kept[1] === 2 && (await stage.redis.exists(IN_STEP)) === 1;
  });
  const [first, second] = parcels as [TrackerRegistration, TrackerRegistration];
  await stage.push(pushOf(first.number, [scan(3, "Delivered_Other"), scan(1)]));
  await stage.settled(first.number, 2);
  expect(await ask(first)).toMatchObject({ trackingStatus: "DELIVERED" });
  expect((await ask(second)).trackingEvents.edges).toHaveLength(2);
});

it("what a carrier expects and who takes it to the door last, too; our staff's word about that is kept by reports", async () => {
  const parcel = await stage.labelled();
  const lastMile = newNumber();
  const of = [{ __typename: "Shipment", id: parcel.shipmentId }];
  const query =
    "query ($of: [_Any!]!) { _entities(representations: $of) { ... on Shipment { eta lastMile { number carrier } } } }";
  const expected = async () => {
    const { data } = await stage.running.run<{ _entities: [object] }>(query, { of }, staff("ops"));
    return data!._entities[0];
  };
  const say = async (day: number, etaDay: number, synced: number, provider: string) => {
    const dayOf = (n: number) => `2026-06-${String(n).padStart(2, "0")}T00:00:00Z`;
    const eta = { from: dayOf(etaDay), to: dayOf(etaDay), synced: dayOf(synced) };
    const push = pushOf(parcel.number, [scan(day)], eta);
    Object.assign(push.data.track_info, { misc_info: { local_number: lastMile, local_provider: provider } });
    await stage.push(push);
  };
  const kept = async () =>
    (await archived("SELECT eta_to, last_mile_carrier FROM followed_parcel WHERE id = $1", parcel.shipmentId))[0];
  const settled = (count: number, etaTo: string, carrier: string) =>
    until(async () => {
      const row = await kept();
      return (
        (await keptScans(stage.redis, parcel.number)) === count &&
        row.eta_to === etaTo &&
        row.last_mile_carrier === carrier
      );
    });
  await say(1, 12, 9, "GLS");
  await settled(1, "2026-06-12T00:00:00.000Z", "GLS");
  const correct = (input: object, claims: object = staff("ops")) =>
    stage.running.act(
      "correctCarrier",
      "... on CorrectCarrierSuccess { lastMile { number carrier } }",
      { carrier: "Hermes", reason: "Its driver", ...input },
      claims,
    );
  const other = await stage.labelled();
  expect((await correct({ trackingNumber: other.number })).__typename).toBe("LastMileUnknown");
  expect((await correct({ trackingNumber: newNumber() })).__typename).toBe("TrackerNotFound");
  await expect(correct({ trackingNumber: lastMile }, staff("support"))).rejects.toThrow("FORBIDDEN");
  expect(await correct({ trackingNumber: lastMile })).toEqual({
    __typename: "CorrectCarrierSuccess",
    lastMile: { number: lastMile, carrier: "Hermes" },
  });
  // An older estimate, and the guess once more.
  await say(2, 20, 8, "GLS");
  await settled(2, "2026-06-12T00:00:00.000Z", "Hermes");
  const known = { eta: "2026-06-12T00:00:00.000Z", lastMile: { number: lastMile, carrier: "Hermes" } };
  expect(await expected()).toEqual(known);
  await forget(parcel);
  expect(await expected()).toEqual(known);
  await say(3, 14, 10, "GLS");
  await settled(3, "2026-06-14T00:00:00.000Z", "Hermes");
  expect(await expected()).toEqual({ ...known, eta: "2026-06-14T00:00:00.000Z" });
  const audited = await archived("SELECT act, reason FROM audit_entry WHERE subject_id = $1", parcel.shipmentId);
  expect(audited).toEqual([{ act: "correctCarrier", reason: "Its driver" }]);
});

it("what an older version kept in Redis alone is archived at the start", async () => {
  const parcel = await parcelWith(scan(1), scan(2));
  await archived("DELETE FROM archived_scan WHERE shipment_id = $1", parcel.shipmentId);
  await archived("DELETE FROM followed_parcel WHERE number = $1", parcel.number);
  await stage.redis.unlink(IN_STEP);
  const next = await Stage.open();
  try {
    await until(async () => (await next.redis.exists(IN_STEP)) === 1);
    const rows = await archived("SELECT 1 FROM archived_scan WHERE shipment_id = $1", parcel.shipmentId);
    expect(rows).toHaveLength(2);
    await forget(parcel);
    expect((await ask(parcel)).trackingEvents.edges).toHaveLength(2);
  } finally {
    await next.close();
  }
});
