import { randomUUID } from "node:crypto";
import { run, staff, viewer } from "@baiyun/kit/testing";
import { parcelKeys } from "../parcel/parcel-keys";
import { keptScans, newNumber, pushOf, Stage } from "../testing/stage";

const CORRECT = /* GraphQL */ `
  mutation ($input: CorrectScanInput!) {
    correctScan(input: $input) {
      __typename
      ... on CorrectScanSuccess { event { id occurredAt localTime timeBasis isDatedAhead correctionReason status } }
      ... on InvalidInput { faults { field message } }
      ... on UserError { message }
    }
  }
`;
const SHIPMENT = /* GraphQL */ `
  query ($of: [_Any!]!) {
    _entities(representations: $of) {
      ... on Shipment { trackingStatus trackingEvents(first: 9) { edges { node { id occurredAt status timeBasis } } } }
    }
  }
`;
interface Shown {
  trackingStatus: string | null;
  trackingEvents: { edges: { node: { id: string; occurredAt: string | null; status: string; timeBasis: string } }[] };
}

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

/** A parcel that is out for delivery, and delivered at a time that nobody can read. */
async function parcelWithADoubt() {
  const parcel = await stage.labelled();
  const push = pushOf(parcel.number, [
    { at: "2026-06-29T05:00:00Z", code: "Delivered_Other" },
    { at: "2026-06-29T01:00:00Z", code: "OutForDelivery_Other" },
  ]);
  const [delivered] = push.data.track_info.tracking.providers[0]!.events;
  Object.assign(delivered!, { time_iso: "29/06/2026 07:00", time_utc: null, time_raw: null });
  await stage.push(push);
  await stage.settled(parcel.number, 2);
  const [doubt] = (await shown(parcel.shipmentId)).trackingEvents.edges.filter(({ node }) => node.occurredAt === null);
  return { ...parcel, eventId: doubt!.node.id };
}

async function shown(id: string): Promise<Shown> {
  const of = [{ __typename: "Shipment", id }];
  return (await run<{ _entities: [Shown] }>(stage.subgraph, SHIPMENT, { of }, staff("ops"))).data._entities[0];
}

const correct = (input: object, claims: object = staff("ops")) =>
  run<{ correctScan: { __typename: string } & Record<string, unknown> }>(
    stage.subgraph,
    CORRECT,
    {
      input: {
        occurredAt: "2026-06-29T05:00:00Z",
        reason: "The courier's log",
        idempotencyKey: randomUUID(),
        ...input,
      },
    },
    claims,
  );

it("a corrected scan counts for when it really happened, and is told once", async () => {
  const { number, shipmentId, eventId } = await parcelWithADoubt();
  expect((await shown(shipmentId)).trackingStatus).toBe("OUT_FOR_DELIVERY");
  const { data } = await correct({ eventId });
  expect(data.correctScan).toEqual({
    __typename: "CorrectScanSuccess",
    event: {
      id: eventId,
      occurredAt: "2026-06-29T05:00:00.000Z",
      localTime: null,
      timeBasis: "CORRECTED",
      isDatedAhead: false,
      correctionReason: "The courier's log",
      status: "DELIVERED",
    },
  });
  expect(await shown(shipmentId)).toMatchObject({
    trackingStatus: "DELIVERED",
    trackingEvents: {
      edges: [
        { node: { id: eventId, occurredAt: "2026-06-29T05:00:00.000Z", timeBasis: "CORRECTED" } },
        { node: { status: "OUT_FOR_DELIVERY" } },
      ],
    },
  });
  expect((await stage.published(number)).map(({ payload }) => payload)).toMatchObject([
    { status: "OUT_FOR_DELIVERY" },
    { status: "DELIVERED", eventId, occurredAt: "2026-06-29T05:00:00.000Z" },
  ]);
});

it("may be corrected again: the last word counts, every one is kept and told under an id of its own", async () => {
  const { number, shipmentId, eventId } = await parcelWithADoubt();
  await correct({ eventId });
  await correct({ eventId, occurredAt: "2026-06-28T00:00:00Z" });
  expect(await shown(shipmentId)).toMatchObject({
    // Delivered first, it is not out for delivery after that.
    trackingStatus: "DELIVERED",
    trackingEvents: {
      edges: [
        { node: { status: "OUT_FOR_DELIVERY" } },
        { node: { id: eventId, occurredAt: "2026-06-28T00:00:00.000Z" } },
      ],
    },
  });
  expect(await keptScans(stage.redis, number)).toBe(4);
  const published = await stage.published(number);
  expect(new Set(published.map(({ id }) => id)).size).toBe(3);
});

it("what is told again by its carrier stays corrected", async () => {
  const { number, shipmentId, eventId } = await parcelWithADoubt();
  await correct({ eventId });
  const push = pushOf(number, [{ at: "2026-06-29T05:00:00Z", code: "Delivered_Other" }]);
  const [delivered] = push.data.track_info.tracking.providers[0]!.events;
  Object.assign(delivered!, { time_iso: "29/06/2026 07:00", time_utc: null, time_raw: null });
  await stage.push(push);
  await stage.push(pushOf(number, [{ at: "2026-06-30T05:00:00Z", code: "InTransit_Other" }]));
  await stage.settled(number, 4);
  expect((await shown(shipmentId)).trackingStatus).toBe("DELIVERED");
});

it("five at once with one key correct once; the key with another input is refused", async () => {
  const { number, eventId } = await parcelWithADoubt();
  const [me, idempotencyKey] = [staff("ops"), randomUUID()];
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => correct({ eventId, idempotencyKey }, me)));
  expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
  expect(await keptScans(stage.redis, number)).toBe(3);
  const { data } = await correct({ eventId, idempotencyKey, occurredAt: "2026-06-28T00:00:00Z" }, me);
  expect(data.correctScan.__typename).toBe("IdempotencyKeyReused");
  expect(await keptScans(stage.redis, number)).toBe(3);
});

it("refuses what cannot be, and changes nothing", async () => {
  const { number, eventId } = await parcelWithADoubt();
  const before = await stage.redis.hGetAll(parcelKeys(number).tracker);
  const type = async (input: object) => (await correct(input)).data.correctScan;
  expect(await type({ eventId, occurredAt: "2999-01-01T00:00:00Z" })).toMatchObject({
    __typename: "InvalidInput",
    faults: [{ field: "occurredAt", message: "A scan has happened: its time is not in the future." }],
  });
  expect(await type({ eventId, reason: " ", idempotencyKey: "" })).toMatchObject({
    __typename: "InvalidInput",
    faults: [{ field: "reason" }, { field: "idempotencyKey" }],
  });
  expect(await type({ eventId: `${newNumber()}.${eventId.split(".")[1]}` })).toMatchObject({
    __typename: "TrackingEventNotFound",
  });
  for (const [claims, code] of [
    [viewer("customer_admin"), "FORBIDDEN"],
    [staff("support"), "FORBIDDEN"],
    [{}, "UNAUTHENTICATED"],
  ] as const) {
    const { errors } = await correct({ eventId }, claims);
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual([code]);
  }
  expect(await stage.redis.hGetAll(parcelKeys(number).tracker)).toEqual(before);
  expect(await keptScans(stage.redis, number)).toBe(2);
});
