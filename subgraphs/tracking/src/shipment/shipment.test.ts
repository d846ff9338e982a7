import { run, staff, viewer } from "@baiyun/kit/testing";
import { RedisWire } from "../testing/redis-wire";
import { newParcel, pushOf, type Scan, Stage } from "../testing/stage";

const ENTITIES = /* GraphQL */ `
  query ($of: [_Any!]!, $first: Int, $after: String) {
    _entities(representations: $of) {
      ... on Shipment {
        id
        trackingStatus
        trackingSubStatus
        eta
        trackingEvents(first: $first, after: $after) {
          edges { cursor node { id description } }
          pageInfo { hasNextPage endCursor }
        }
      }
      ... on TrackingEvent {
        id occurredAt localTime utcOffset status subStatus description location countryCode rawCode carrier source
      }
    }
  }
`;

interface Page {
  edges: { cursor: string; node: { id: string; description: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
interface Entities {
  _entities: ({ id: string; trackingStatus: string; eta: string; trackingEvents: Page } | null)[];
}

const scan = (day: number): Scan => ({ at: `2026-06-0${day}T08:00:00Z`, code: "InTransit_Other", text: `day ${day}` });
const shipment = (id: string) => ({ __typename: "Shipment", id });

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

async function parcelWith(...days: number[]) {
  const parcel = await stage.labelled();
  const eta = { from: "2026-06-10T00:00:00Z", to: "2026-06-12T00:00:00Z", synced: "2026-06-09T00:00:00Z" };
  await stage.push(pushOf(parcel.number, days.map(scan), eta));
  await stage.settled(parcel.number, days.length);
  return parcel;
}

const ask = (of: object[], claims: object, variables: object = {}) =>
  run<Entities>(stage.subgraph, ENTITIES, { of, first: 20, ...variables }, claims);

it("adds scans, status and estimate to a shipment", async () => {
  const parcel = await parcelWith(1, 3, 2);
  const { data, errors } = await ask([shipment(parcel.shipmentId)], viewer("customer_member", parcel.tenantId));
  expect(errors).toBeUndefined();
  const [found] = data._entities;
  expect(found).toMatchObject({
    id: parcel.shipmentId,
    trackingStatus: "IN_TRANSIT",
    eta: "2026-06-12T00:00:00.000Z",
    trackingEvents: { pageInfo: { hasNextPage: false } },
  });
  expect(found!.trackingEvents.edges.map(({ node }) => node.description)).toEqual(["day 3", "day 2", "day 1"]);
});

it("adds the milestones that its scans prove", async () => {
  const parcel = await stage.labelled();
  const scans = [scan(3), { ...scan(2), code: "InTransit_PickedUp", country: "CN" }];
  await stage.push(pushOf(parcel.number, [{ ...scan(4), code: "Delivered_Other" }, ...scans]));
  await stage.settled(parcel.number, 3);
  const { data, errors } = await run<{ _entities: object[] }>(
    stage.subgraph,
    "query ($of: [_Any!]!) { _entities(representations: $of) { ... on Shipment { milestones { milestone at } } } }",
    { of: [shipment(parcel.shipmentId)] },
    viewer("customer_member", parcel.tenantId),
  );
  expect(errors).toBeUndefined();
  expect(data._entities).toEqual([
    {
      milestones: [
        { milestone: "PICKED_UP", at: "2026-06-02T08:00:00.000Z" },
        { milestone: "ARRIVED", at: "2026-06-03T08:00:00.000Z" },
        { milestone: "DELIVERED", at: "2026-06-04T08:00:00.000Z" },
      ],
    },
  ]);
});

it.each([
  ["Exception_Lost", "LOST"],
  ["Exception_Damage", "DAMAGED"],
])("shows after %s that it is %s, and no longer once it moves again", async (code, trackingSubStatus) => {
  const parcel = await stage.labelled();
  const claims = viewer("customer_member", parcel.tenantId);
  const found = async () => (await ask([shipment(parcel.shipmentId)], claims)).data._entities[0];
  await stage.push(pushOf(parcel.number, [{ ...scan(1), code }]));
  await stage.settled(parcel.number, 1);
  expect(await found()).toMatchObject({ trackingStatus: "EXCEPTION", trackingSubStatus });
  await stage.push(pushOf(parcel.number, [{ ...scan(2), code: "InTransit_Departure" }]));
  await stage.settled(parcel.number, 2);
  expect(await found()).toMatchObject({ trackingStatus: "IN_TRANSIT", trackingSubStatus: "DEPARTED" });
});

it.each([
  ["the latest first without a sorting", null],
  ["DESC", { field: "OCCURRED_AT", direction: "DESC" }],
  ["ASC", { field: "OCCURRED_AT", direction: "ASC" }],
])("sorts scans by when they happened: %s, each once on pages of any size", async (_how, orderBy) => {
  const parcel = await parcelWith(4, 1, 3, 5, 2);
  // Of this one nobody knows when it was.
  const timeless = pushOf(parcel.number, [{ ...scan(6), text: "some day" }]);
  for (const provider of timeless.data.track_info.tracking.providers) {
    for (const event of provider.events) Object.assign(event, { time_iso: null, time_utc: null, time_raw: null });
  }
  await stage.push(timeless);
  await stage.settled(parcel.number, 6);
  const claims = viewer("customer_member", parcel.tenantId);
  const sorted = ENTITIES.replace("$after: String)", "$after: String, $orderBy: TrackingEventSort)").replace(
    "after: $after)",
    "after: $after, orderBy: $orderBy)",
  );
  const page = async (variables: object) => {
    const of = [shipment(parcel.shipmentId)];
    return run<Entities>(stage.subgraph, sorted, { of, first: 20, ...variables }, claims);
  };
  const latestFirst = ["day 5", "day 4", "day 3", "day 2", "day 1", "some day"];
  for (const first of [1, 2, 5, 6, 20]) {
    const texts: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { edges, pageInfo }: Page = (await page({ first, after, orderBy })).data._entities[0]!.trackingEvents;
      texts.push(...edges.map(({ node }) => node.description));
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
      if (more) expect(edges).toHaveLength(first);
    }
    expect(texts).toEqual(orderBy?.direction === "ASC" ? latestFirst.toReversed() : latestFirst);
  }
});

it("a cursor holds for its own sorting, and what is none for no sorting", async () => {
  const parcel = await parcelWith(1, 2, 3);
  const sorted = `query ($of: [_Any!]!, $after: String, $orderBy: TrackingEventSort) { _entities(representations: $of) {
    ... on Shipment { trackingEvents(first: 1, after: $after, orderBy: $orderBy) { pageInfo { endCursor } } } } }`;
  const page = async (after: string | null, direction: string | null) =>
    run<Entities>(
      stage.subgraph,
      sorted,
      { of: [shipment(parcel.shipmentId)], after, orderBy: direction && { field: "OCCURRED_AT", direction } },
      viewer("customer_member", parcel.tenantId),
    );
  const endOf = async (direction: string | null) =>
    (await page(null, direction)).data._entities[0]!.trackingEvents.pageInfo.endCursor;
  const [ascending, latest] = [await endOf("ASC"), await endOf("DESC")];
  expect(await endOf(null)).toBe(latest);
  const codeOf = async (after: string | null, direction: string | null) =>
    (await page(after, direction)).errors?.map(({ extensions }) => extensions?.code);
  expect([await codeOf(ascending, null), await codeOf(ascending, "DESC"), await codeOf(latest, "ASC")]).toEqual(
    Array(3).fill(["BAD_USER_INPUT"]),
  );
  expect([await codeOf(latest, null), await codeOf(latest, "DESC"), await codeOf(ascending, "ASC")]).toEqual(
    Array(3).fill(undefined),
  );
  expect(await codeOf("nonsense", "ASC")).toEqual(["BAD_CURSOR"]);
});

it("pages through every scan once, also when a late one arrives between pages", async () => {
  const parcel = await parcelWith(1, 2, 4, 5);
  const claims = viewer("customer_member", parcel.tenantId);
  const page = async (after: string | null) =>
    (await ask([shipment(parcel.shipmentId)], claims, { first: 2, after })).data._entities[0]!.trackingEvents;
  const texts = ({ edges }: Page) => edges.map(({ node }) => node.description);

  const first = await page(null);
  expect(texts(first)).toEqual(["day 5", "day 4"]);
  expect(first.pageInfo).toEqual({ hasNextPage: true, endCursor: first.edges[1]!.cursor });

  await stage.push(pushOf(parcel.number, [scan(6), scan(3)]));
  await stage.settled(parcel.number, 6);
  const second = await page(first.pageInfo.endCursor);
  expect(texts(second)).toEqual(["day 3", "day 2"]);
  const third = await page(second.pageInfo.endCursor);
  expect(texts(third)).toEqual(["day 1"]);
  expect(third.pageInfo.hasNextPage).toBe(false);
  const counts =
    "query ($of: [_Any!]!) { _entities(representations: $of) { ... on Shipment { trackingEvents(first: 1) { totalCount } } } }";
  const { data } = await run(stage.subgraph, counts, { of: [shipment(parcel.shipmentId)] }, claims);
  expect(data).toEqual({ _entities: [{ trackingEvents: { totalCount: 6 } }] });
});

it("answers a bad cursor and a bad page size with their codes", async () => {
  const parcel = await parcelWith(1);
  const other = await parcelWith(2);
  const claims = staff("support");
  const { trackingEvents } = (await ask([shipment(other.shipmentId)], claims)).data._entities[0]!;
  const codeFor = async (variables: object) =>
    (await ask([shipment(parcel.shipmentId)], claims, variables)).errors?.map(({ extensions }) => extensions?.code);
  expect(await codeFor({ after: "nonsense" })).toEqual(["BAD_CURSOR"]);
  expect(await codeFor({ after: trackingEvents.edges[0]!.cursor })).toEqual(["BAD_CURSOR"]);
  expect(await codeFor({ first: 0 })).toEqual(["BAD_USER_INPUT"]);
  expect(await codeFor({ first: 101 })).toEqual(["BAD_USER_INPUT"]);
});

it("shows a foreign shipment or scan as an unknown one, to a tenant and to nobody at all", async () => {
  const parcel = await parcelWith(1);
  const [event] = (await ask([shipment(parcel.shipmentId)], staff("ops"))).data._entities[0]!.trackingEvents.edges;
  const representations = [
    shipment(parcel.shipmentId),
    shipment(newParcel().shipmentId),
    { __typename: "TrackingEvent", id: event!.node.id },
    { __typename: "TrackingEvent", id: "no such id" },
  ];
  for (const claims of [viewer("customer_admin"), {}]) {
    expect(await ask(representations, claims)).toEqual({ data: { _entities: [null, null, null, null] } });
  }
});

it("takes no number for a shipment's that is another parcel's", async () => {
  const [parcel, other] = [await parcelWith(1), await parcelWith(2)];
  const of = [{ ...shipment(parcel.shipmentId), trackingNumber: other.number }];
  expect(await ask(of, staff("ops"))).toEqual({ data: { _entities: [null] } });
});

it("finds a scan by its id", async () => {
  const parcel = await parcelWith(1);
  const [edge] = (await ask([shipment(parcel.shipmentId)], staff("ops"))).data._entities[0]!.trackingEvents.edges;
  expect((await ask([{ __typename: "TrackingEvent", id: edge!.node.id }], staff("ops"))).data._entities).toEqual([
    {
      id: edge!.node.id,
      occurredAt: "2026-06-01T08:00:00.000Z",
      localTime: "2026-06-01T08:00:00",
      utcOffset: "+00:00",
      status: "IN_TRANSIT",
      subStatus: "UNSPECIFIED",
      description: "day 1",
      location: "LEIPZIG",
      countryCode: "DE",
      rawCode: "InTransit_Other",
      carrier: "YunExpress",
      source: "17TRACK",
    },
  ]);
});

it("keeps the carrier's code for our staff, and its words for those who serve the parcel", async () => {
  const parcel = await parcelWith(1);
  const [edge] = (await ask([shipment(parcel.shipmentId)], staff("ops"))).data._entities[0]!.trackingEvents.edges;
  const hiddenFrom = async (claims: object) => {
    const { data, errors } = await ask([{ __typename: "TrackingEvent", id: edge!.node.id }], claims);
    const refused = (errors ?? []).map(({ path, extensions }) => `${path?.at(-1)} ${extensions?.code}`);
    const hidden = Object.entries(data._entities[0]!).filter(([, value]) => value === null);
    expect(refused).toEqual(hidden.map(([field]) => `${field} FORBIDDEN`));
    return hidden.map(([field]) => field);
  };
  expect(await hiddenFrom(viewer("customer_member", parcel.tenantId))).toEqual(["rawCode"]);
  expect(await hiddenFrom(viewer("supplier", parcel.tenantId))).toEqual(["description", "location", "rawCode"]);
  expect(await hiddenFrom(staff("finance"))).toEqual(["description", "location", "rawCode"]);
  expect(await hiddenFrom(staff("admin"))).toEqual(["description", "location"]);
  expect(await hiddenFrom(staff("support"))).toEqual([]);
});

it("asks Redis once for the few scans of 20 shipments, as for those of one, once more for many, and without their numbers", async () => {
  const wire = await RedisWire.open();
  const watched = await Stage.open({ REDIS_URL: wire.url });
  try {
    const few = await Promise.all(Array.from({ length: 20 }, () => parcelWith(1, 2)));
    const many = await parcelWith(1, 2, 3, 4, 5);
    type Named = (parcel: typeof many) => object;
    const named: Named = ({ shipmentId, number }) => ({ ...shipment(shipmentId), trackingNumber: number });
    const roundTrips = (asked: (typeof many)[], name: Named, count = 2) =>
      wire.roundTripsAbout("tracking:{", "tracking:shipment:", async () => {
        const of = asked.map(name);
        const { data } = await run<Entities>(watched.subgraph, ENTITIES, { of, first: 5 }, staff("ops"));
        expect(data._entities.map((found) => found?.trackingEvents.edges.length)).toEqual(asked.map(() => count));
      });
    expect(await roundTrips(few.slice(0, 1), named)).toBe(1);
    expect(await roundTrips(few, named)).toBe(1);
    expect(await roundTrips([many], named, 5)).toBe(2);
    expect(await roundTrips(few, ({ shipmentId }) => shipment(shipmentId))).toBe(2);
  } finally {
    await watched.close();
    await wire.close();
  }
});
