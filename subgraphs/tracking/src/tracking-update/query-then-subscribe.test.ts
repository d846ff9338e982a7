import { run, until, viewer } from "@baiyun/kit/testing";
import { parcelKeys } from "../parcel/parcel-keys";
import { newParcel, pushOf, type Scan, Stage } from "../testing/stage";
import type { TrackerRegistration } from "../tracker/tracker";

const SNAPSHOT = /* GraphQL */ `
  query ($of: [_Any!]!, $first: Int!) {
    _entities(representations: $of) {
      ... on Shipment {
        trackingCursor
        trackingStatus
        trackingEvents(first: $first) { edges { node { description } } }
      }
    }
  }
`;
const TRACKING_UPDATED = /* GraphQL */ `
  subscription ($shipmentId: ID!, $after: String) {
    trackingUpdated(shipmentId: $shipmentId, after: $after) { id event { description } }
  }
`;

interface Snapshot {
  trackingCursor: string;
  trackingStatus: string | null;
  trackingEvents: { edges: { node: { description: string } }[] };
}

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const scan = (day: number, text = `day ${day}`): Scan => ({
  at: `2026-06-${String(day).padStart(2, "0")}T08:00:00Z`,
  code: "InTransit_Other",
  text,
});
const owner = ({ tenantId }: TrackerRegistration) => viewer("customer_member", tenantId);

async function snapshotOf(parcel: TrackerRegistration, first = 100) {
  const of = [{ __typename: "Shipment", id: parcel.shipmentId }];
  const { data, errors } = await run<{ _entities: (Snapshot | null)[] }>(
    stage.subgraph,
    SNAPSHOT,
    { of, first },
    owner(parcel),
  );
  expect(errors).toBeUndefined();
  const { trackingCursor, trackingStatus, trackingEvents } = data._entities[0]!;
  return {
    cursor: trackingCursor,
    status: trackingStatus,
    shown: trackingEvents.edges.map(({ node }) => node.description),
  };
}

/** What comes after a cursor up to the scan that is last. */
async function toldAfter(parcel: TrackerRegistration, after: string, last: string): Promise<string[]> {
  const updates = await stage.subgraph.subscribe({
    query: TRACKING_UPDATED,
    variables: { shipmentId: parcel.shipmentId, after },
    viewer: owner(parcel),
  });
  const told: string[] = [];
  while (told.at(-1) !== last) {
    const { value } = await updates.next();
    told.push(JSON.parse(JSON.stringify(value)).data.trackingUpdated.event.description);
  }
  await updates.return!();
  return told;
}

it.each([[[]], [[1]], [[1, 3, 2]]])(
  "who asks and then subscribes is told exactly of what came in between, after %j",
  async (days: number[]) => {
    const parcel = await stage.labelled();
    if (days.length > 0)
      await stage.push(
        pushOf(
          parcel.number,
          days.map((day) => scan(day)),
        ),
      );
    await stage.settled(parcel.number, days.length);
    const { cursor, shown } = await snapshotOf(parcel);
    expect(shown).toEqual(days.toSorted((one, other) => other - one).map((day) => `day ${day}`));
    await stage.push(pushOf(parcel.number, [scan(4), ...days.map((day) => scan(day))]));
    await stage.settled(parcel.number, days.length + 1);
    await stage.push(pushOf(parcel.number, [scan(9)]));
    expect(await toldAfter(parcel, cursor, "day 9")).toEqual(["day 4", "day 9"]);
  },
);

it("a late scan is told of as well, and a cursor of an empty parcel is one", async () => {
  const parcel = await stage.labelled();
  const { cursor, status } = await snapshotOf(parcel);
  expect([cursor, status]).toEqual([Buffer.from("v1:0").toString("base64url"), null]);
  await stage.push(pushOf(parcel.number, [scan(8)]));
  await stage.settled(parcel.number, 1);
  const after = await snapshotOf(parcel);
  await stage.push(pushOf(parcel.number, [scan(2)]));
  expect(await toldAfter(parcel, after.cursor, "day 2")).toEqual(["day 2"]);
  expect(await toldAfter(parcel, cursor, "day 2")).toEqual(["day 8", "day 2"]);
});

it("a thousand scans of other parcels in between change nothing", async () => {
  const parcel = await stage.labelled();
  await stage.push(pushOf(parcel.number, [scan(1)]));
  await stage.settled(parcel.number, 1);
  const { cursor } = await snapshotOf(parcel);
  const others = await Promise.all(Array.from({ length: 10 }, () => stage.labelled()));
  await Promise.all(
    others.map(async ({ number }) => {
      await stage.push(
        pushOf(
          number,
          Array.from({ length: 100 }, (_, index) => scan(5, `other ${index}`)),
        ),
      );
      await stage.settled(number, 100);
    }),
  );
  await stage.push(pushOf(parcel.number, [scan(2)]));
  expect(await toldAfter(parcel, cursor, "day 2")).toEqual(["day 2"]);
});

it.each([[5], [100]])(
  "while scans come, each is in the answer or told of after it, never both or neither, by pages of %i",
  async (first) => {
    const parcel = await stage.labelled();
    const texts = Array.from({ length: 40 }, (_, index) => `scan ${index}`);
    const pushing = (async () => {
      for (const [index, text] of texts.entries())
        await stage.push(pushOf(parcel.number, [scan(1 + (index % 28), text)]));
    })();
    const snapshots: Awaited<ReturnType<typeof snapshotOf>>[] = [];
    while ((await stage.redis.lLen(parcelKeys(parcel.number).scans)) < texts.length) {
      snapshots.push(await snapshotOf(parcel, first));
    }
    await pushing;
    await stage.push(pushOf(parcel.number, [scan(29, "last")]));
    for (const { cursor, shown } of snapshots) {
      const told = await toldAfter(parcel, cursor, "last");
      expect(told.filter((text) => shown.includes(text))).toEqual([]);
      if (first === 100) expect([...shown, ...told].sort()).toEqual([...texts, "last"].sort());
    }
  },
);

it("scans that came before their shipment are in the answer, and not told of after it", async () => {
  const parcel = newParcel();
  await stage.push(pushOf(parcel.number, [scan(1), scan(2)]));
  await until(async () => (await stage.redis.lLen(parcelKeys(parcel.number).scans)) === 2);
  await stage.labelled(parcel);
  const { cursor, shown } = await snapshotOf(parcel);
  expect(shown).toEqual(["day 2", "day 1"]);
  await stage.push(pushOf(parcel.number, [scan(3)]));
  expect(await toldAfter(parcel, cursor, "day 3")).toEqual(["day 3"]);
});

it("what an older version kept has a cursor of the same instant", async () => {
  const parcel = await stage.labelled();
  await stage.push(pushOf(parcel.number, [scan(1), scan(2)]));
  await stage.settled(parcel.number, 2);
  await stage.redis.hDel(parcelKeys(parcel.number).tracker, "arrived");
  const { cursor, shown } = await snapshotOf(parcel);
  expect([cursor, shown]).toEqual([Buffer.from("v1:2").toString("base64url"), ["day 2", "day 1"]]);
});
