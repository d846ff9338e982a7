import { randomUUID } from "node:crypto";
import { run, staff, until, viewer } from "@baiyun/kit/testing";
import { parcelKeys, shipmentKey } from "../parcel/parcel-keys";
import { newNumber, newParcel, pushOf, type Scan, Stage } from "../testing/stage";
import type { TrackerRegistration } from "../tracker/tracker";

const SNAPSHOT = /* GraphQL */ `
  query ($of: [_Any!]!, $first: Int! = 20, $after: String, $orderBy: TrackingEventSort) {
    _entities(representations: $of) {
      ... on Shipment {
        trackingStatus
        trackingSubStatus
        trackingCursor
        eta
        milestones { milestone at }
        trackingEvents(first: $first, after: $after, orderBy: $orderBy) {
          totalCount
          edges { node { description trackingNumber } }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`;
const FOLLOW = /* GraphQL */ `
  subscription ($shipmentId: ID!, $after: String) {
    trackingUpdated(shipmentId: $shipmentId, after: $after) {
      id
      event { description trackingNumber }
      shipment { trackingNumber trackingEvents(first: 1) { totalCount } }
    }
  }
`;

interface Shown {
  trackingStatus: string | null;
  trackingSubStatus: string | null;
  trackingCursor: string;
  eta: string | null;
  milestones: object[];
  trackingEvents: {
    totalCount: number;
    edges: { node: { description: string; trackingNumber: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const scan = (day: number, code = "InTransit_Other"): Scan => ({
  at: `2026-06-${String(day).padStart(2, "0")}T08:00:00Z`,
  code,
  text: `day ${day}`,
});
const owner = ({ tenantId }: TrackerRegistration) => viewer("customer_member", tenantId);

/** A shipment of two that logistics has labelled; the number of its second. */
async function two(): Promise<{ first: TrackerRegistration; second: string; parcelId: string }> {
  const [first, second, parcelId] = [newParcel(), newNumber(), randomUUID()];
  const { number: trackingNumber, tenantId, ...rest } = first;
  const parcels = [
    { parcelId: randomUUID(), trackingNumber },
    { parcelId, trackingNumber: second },
  ];
  await stage.running.tell({
    ...{ from: "logistics", type: "shipment.labelled.v1", aggregateId: first.shipmentId, tenantId },
    payload: { ...rest, trackingNumber, parcels },
  });
  await until(async () => (await stage.redis.hGet(parcelKeys(second).tracker, "shipmentId")) !== null);
  return { first, second, parcelId };
}

async function told(number: string, scans: Scan[], count: number, eta?: Parameters<typeof pushOf>[2]): Promise<void> {
  await stage.push(pushOf(number, scans, eta));
  await stage.settled(number, count);
}

async function shown(parcel: TrackerRegistration, variables: object = {}, claims: object = owner(parcel)) {
  const of = [{ __typename: "Shipment", id: parcel.shipmentId, trackingNumber: parcel.number }];
  const { data, errors } = await run<{ _entities: (Shown | null)[] }>(
    stage.subgraph,
    SNAPSHOT,
    { of, ...variables },
    claims,
  );
  expect(errors).toBeUndefined();
  return data._entities[0]!;
}

it("shows the scans of all its parcels, each with its number, and stands where the last of them is", async () => {
  const { first, second } = await two();
  await told(first.number, [scan(1), scan(4, "Delivered_Other")], 2, {
    ...{ from: "2026-06-05T00:00:00Z", to: "2026-06-06T00:00:00Z", synced: "2026-06-01T00:00:00Z" },
  });
  expect(await shown(first)).toMatchObject({ trackingStatus: null, eta: null, milestones: [] });
  await told(second, [scan(2), scan(3)], 2, {
    ...{ from: "2026-06-07T00:00:00Z", to: "2026-06-08T00:00:00Z", synced: "2026-06-01T00:00:00Z" },
  });
  const found = await shown(first);
  expect(found).toMatchObject({
    trackingStatus: "IN_TRANSIT",
    eta: "2026-06-08T00:00:00.000Z",
    milestones: [{ milestone: "ARRIVED", at: "2026-06-02T08:00:00.000Z" }],
    trackingEvents: { totalCount: 4 },
  });
  expect(found.trackingEvents.edges.map(({ node }) => [node.description, node.trackingNumber])).toEqual([
    ["day 4", first.number],
    ["day 3", second],
    ["day 2", second],
    ["day 1", first.number],
  ]);
  await told(second, [scan(5, "Exception_Lost")], 3);
  expect(await shown(first)).toMatchObject({ trackingStatus: "EXCEPTION", trackingSubStatus: "LOST" });
});

it.each([[null], ["ASC"]])("pages through them once in pages of any size, sorted %s", async (direction) => {
  const { first, second } = await two();
  await told(first.number, [scan(1), scan(4), scan(5)], 3);
  await told(second, [scan(2), scan(3)], 2);
  const orderBy = direction && { field: "OCCURRED_AT", direction };
  const latestFirst = ["day 5", "day 4", "day 3", "day 2", "day 1"];
  for (const size of [1, 2, 5]) {
    const texts: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { trackingEvents }: Shown = await shown(first, { first: size, after, orderBy });
      texts.push(...trackingEvents.edges.map(({ node }) => node.description));
      [after, more] = [trackingEvents.pageInfo.endCursor, trackingEvents.pageInfo.hasNextPage];
    }
    expect(texts).toEqual(direction ? latestFirst.toReversed() : latestFirst);
  }
});

it("who asks and then follows is told of each scan of either that came later, once", async () => {
  const { first, second } = await two();
  await told(first.number, [scan(1)], 1);
  await told(second, [scan(2)], 1);
  const { trackingCursor } = await shown(first);
  await told(second, [scan(3)], 2);
  await told(first.number, [scan(4)], 2);
  const follow = async (after: string, count: number) => {
    const variables = { shipmentId: first.shipmentId, after };
    const updates = await stage.subgraph.subscribe({ query: FOLLOW, variables, viewer: owner(first) });
    const got: { id: string; event: { description: string; trackingNumber: string }; shipment: object }[] = [];
    while (got.length < count) {
      const { value } = await updates.next();
      got.push(JSON.parse(JSON.stringify(value)).data.trackingUpdated);
    }
    await updates.return!();
    return got;
  };
  const both = await follow(trackingCursor, 2);
  expect(both.map(({ event }) => [event.description, event.trackingNumber]).sort()).toEqual([
    ["day 3", second],
    ["day 4", first.number],
  ]);
  expect(both[1]!.shipment).toEqual({ trackingNumber: first.number, trackingEvents: { totalCount: 4 } });
  const [left] = await follow(both[0]!.id, 1);
  expect(left!.event).toEqual(both[1]!.event);
});

it("the bus is told of a further parcel's scan under its number and its shipment's id", async () => {
  const { first, second } = await two();
  await told(second, [scan(2)], 1);
  const [event] = await stage.published(second);
  expect(event).toMatchObject({
    aggregateId: second,
    tenantId: first.tenantId,
    payload: { trackingNumber: second, shipmentId: first.shipmentId, carrier: "YUNEXPRESS" },
  });
});

it("what Redis has lost of each comes back from the archive", async () => {
  const { first, second, parcelId } = await two();
  await told(first.number, [scan(1)], 1);
  await told(second, [scan(2)], 1);
  const before = await shown(first);
  for (const number of [first.number, second]) {
    await stage.redis.unlink([parcelKeys(number).tracker, parcelKeys(number).scans]);
  }
  await stage.redis.unlink(shipmentKey(first.shipmentId));
  expect(await shown(first)).toEqual(before);
  expect(await stage.redis.hmGet(parcelKeys(second).tracker, ["shipmentId", "partOf"])).toEqual([
    ...[parcelId, first.shipmentId],
  ]);
  expect(await stage.redis.get(shipmentKey(first.shipmentId))).toBe(first.number);
});

it("ends to wait for all once the shipment is cancelled", async () => {
  const { first, second, parcelId } = await two();
  await stage.logistics("shipment.cancelled.v1", first);
  await until(async () => (await stage.redis.hGet(parcelKeys(second).tracker, "stoppedFor")) === parcelId);
  expect(await stage.redis.hGet(parcelKeys(first.number).tracker, "stoppedFor")).toBe(first.shipmentId);
});

it("a stranger sees neither, and the number of one is no other shipment's", async () => {
  const { first, second } = await two();
  await told(second, [scan(2)], 1);
  expect(await shown(first, {}, viewer("customer_member"))).toBeNull();
  expect(await shown({ ...first, number: second }, {}, staff("ops"))).toBeNull();
});
