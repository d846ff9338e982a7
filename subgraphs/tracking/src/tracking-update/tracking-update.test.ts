import { randomUUID } from "node:crypto";
import { staff, until, viewer } from "@baiyun/kit/testing";
import type { FormattedExecutionResult } from "graphql";
import { parcelKeys } from "../parcel/parcel-keys";
import { RedisWire } from "../testing/redis-wire";
import { newParcel, pushOf, type Scan, Stage } from "../testing/stage";
import type { TrackerRegistration } from "../tracker/tracker";

const TRACKING_UPDATED = /* GraphQL */ `
  subscription ($shipmentId: ID!, $after: String) {
    trackingUpdated(shipmentId: $shipmentId, after: $after) {
      id
      status
      event { description status occurredAt }
      shipment { id trackingStatus }
    }
  }
`;

interface Update {
  id: string;
  status: string;
  event: { description: string; status: string; occurredAt: string };
  shipment: { id: string; trackingStatus: string };
}

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

const owner = ({ tenantId }: TrackerRegistration) => viewer("customer_member", tenantId);
const subscribe = (parcel: { shipmentId: string }, claims: object, after?: string) =>
  stage.subgraph.subscribe({
    query: TRACKING_UPDATED,
    variables: { shipmentId: parcel.shipmentId, ...(after && { after }) },
    viewer: claims,
  });
type Updates = Awaited<ReturnType<typeof subscribe>>;

const nextResult = async (updates: Updates): Promise<FormattedExecutionResult> => {
  const { value } = await updates.next();
  return JSON.parse(JSON.stringify(value));
};
const nextUpdate = async (updates: Updates): Promise<Update> =>
  (await nextResult(updates)).data!.trackingUpdated as Update;
const texts = async (updates: Updates, count: number) => {
  const read: string[] = [];
  for (let index = 0; index < count; index += 1) read.push((await nextUpdate(updates)).event.description);
  return read;
};
const codesOf = async (updates: Updates) =>
  (await nextResult(updates)).errors?.map(({ extensions }) => extensions?.code);
const listeners = async ({ number }: TrackerRegistration) => {
  const { scans } = parcelKeys(number);
  return (await stage.redis.pubSubNumSub([scans]))[scans];
};

it("tells of each scan as it comes, and where it leaves the parcel", async () => {
  const parcel = await stage.labelled();
  const updates = await subscribe(parcel, owner(parcel));
  await stage.push(pushOf(parcel.number, [scan(2, "Delivered_Other")]));
  expect(await nextUpdate(updates)).toEqual({
    id: expect.any(String),
    status: "DELIVERED",
    event: { description: "day 2", status: "DELIVERED", occurredAt: "2026-06-02T08:00:00.000Z" },
    shipment: { id: parcel.shipmentId, trackingStatus: "DELIVERED" },
  });
  await stage.push(pushOf(parcel.number, [scan(1)]));
  expect(await nextUpdate(updates)).toMatchObject({
    status: "DELIVERED",
    event: { description: "day 1", status: "IN_TRANSIT" },
  });
  await stage.push(pushOf(parcel.number, [scan(3, "Exception_Returning")]));
  expect(await nextUpdate(updates)).toMatchObject({
    status: "EXCEPTION",
    event: { description: "day 3" },
    shipment: { trackingStatus: "EXCEPTION" },
  });
  await updates.return!();
});

it("starts from now, and tells of nothing twice", async () => {
  const parcel = await stage.labelled();
  await stage.push(pushOf(parcel.number, [scan(1)]));
  await stage.settled(parcel.number, 1);
  const updates = await subscribe(parcel, owner(parcel));
  await stage.push(pushOf(parcel.number, [scan(2), scan(1)]));
  await stage.push(pushOf(parcel.number, [scan(3), scan(2), scan(1)]));
  expect(await texts(updates, 2)).toEqual(["day 2", "day 3"]);
  await updates.return!();
});

it("goes on after a cursor with what was missed, and then live", async () => {
  const parcel = await stage.labelled();
  const first = await subscribe(parcel, owner(parcel));
  await stage.push(pushOf(parcel.number, [scan(1)]));
  const { id } = await nextUpdate(first);
  await first.return!();

  await stage.push(pushOf(parcel.number, [scan(3), scan(2)]));
  await stage.settled(parcel.number, 3);
  const second = await subscribe(parcel, owner(parcel), id);
  expect(await texts(second, 2)).toEqual(["day 2", "day 3"]);
  await stage.push(pushOf(parcel.number, [scan(4)]));
  expect(await texts(second, 1)).toEqual(["day 4"]);
  await second.return!();
});

it("gives everything again to whoever comes with a cursor of the layout before", async () => {
  const parcel = await stage.labelled();
  await stage.push(pushOf(parcel.number, [scan(2), scan(1)]));
  await stage.settled(parcel.number, 2);
  const before = Buffer.from("v1:1782000000000-0").toString("base64url");
  const updates = await subscribe(parcel, owner(parcel), before);
  expect(await texts(updates, 2)).toEqual(["day 1", "day 2"]);
  await updates.return!();
});

it("goes on over more than one batch of missed scans", async () => {
  const parcel = await stage.labelled();
  const first = await subscribe(parcel, owner(parcel));
  await stage.push(pushOf(parcel.number, [scan(1)]));
  const { id } = await nextUpdate(first);
  await first.return!();
  const missed = Array.from({ length: 120 }, (_, index) => ({ ...scan(2), text: `scan ${index}` }));
  await stage.push(pushOf(parcel.number, missed));
  await stage.settled(parcel.number, 121);
  const second = await subscribe(parcel, owner(parcel), id);
  expect(new Set(await texts(second, 120))).toEqual(new Set(missed.map(({ text }) => text)));
  await second.return!();
});

it("answers a foreign, an unknown and an unlabelled shipment alike, and opens no channel", async () => {
  const parcel = await stage.labelled();
  expect(await codesOf(await subscribe(parcel, viewer("customer_admin")))).toEqual(["SHIPMENT_NOT_FOUND"]);
  expect(await codesOf(await subscribe(newParcel(), viewer("customer_admin")))).toEqual(["SHIPMENT_NOT_FOUND"]);
  expect(await codesOf(await subscribe(parcel, {}))).toEqual(["UNAUTHENTICATED"]);
  expect(await codesOf(await subscribe(parcel, owner(parcel), "nonsense"))).toEqual(["BAD_CURSOR"]);
  expect(await listeners(parcel)).toBe(0);
});

it("ends with a refusal once the parcel is another tenant's, before the event is told", async () => {
  const parcel = await stage.labelled();
  const [own, support] = [await subscribe(parcel, owner(parcel)), await subscribe(parcel, staff("support"))];
  await stage.redis.hSet(parcelKeys(parcel.number).tracker, "tenantId", randomUUID());
  await stage.push(pushOf(parcel.number, [scan(1)]));
  expect(await nextResult(own)).toMatchObject({
    data: null,
    errors: [{ message: "No shipment of yours has this id.", extensions: { code: "SHIPMENT_NOT_FOUND" } }],
  });
  expect(await own.next()).toEqual({ done: true, value: undefined });
  expect(await texts(support, 1)).toEqual(["day 1"]);
  await support.return!();
});

it("shares a channel, and leaves it with its last subscriber, even while one waits", async () => {
  const parcel = await stage.labelled();
  const [one, other] = [await subscribe(parcel, owner(parcel)), await subscribe(parcel, owner(parcel))];
  expect(await listeners(parcel)).toBe(1);

  const pending = one.next();
  await one.return!();
  expect(await pending).toEqual({ done: true, value: undefined });
  await stage.push(pushOf(parcel.number, [scan(1)]));
  expect(await texts(other, 1)).toEqual(["day 1"]);
  expect(await listeners(parcel)).toBe(1);

  await other.return!();
  await until(async () => (await listeners(parcel)) === 0);
});

it("ends at once when its request is aborted", async () => {
  const parcel = await stage.labelled();
  const abort = new AbortController();
  const updates = await stage.subgraph.subscribe({
    query: TRACKING_UPDATED,
    variables: { shipmentId: parcel.shipmentId },
    viewer: owner(parcel),
    signal: abort.signal,
  });
  const pending = updates.next();
  abort.abort();
  expect(await pending).toEqual({ done: true, value: undefined });
  await until(async () => (await listeners(parcel)) === 0);
});

it("misses nothing of what was recorded while the connection was down", async () => {
  const wire = await RedisWire.open();
  const watched = await Stage.open({ REDIS_URL: wire.url });
  try {
    const parcel = await stage.labelled();
    const updates = await watched.subgraph.subscribe({
      query: TRACKING_UPDATED,
      variables: { shipmentId: parcel.shipmentId },
      viewer: owner(parcel),
    });
    const pending = nextUpdate(updates);
    // Answered on the feed's own connection, so that its first look has found nothing by now.
    await watched.subgraph.ready();

    wire.cut();
    await stage.push(pushOf(parcel.number, [scan(1)]));
    await stage.settled(parcel.number, 1);
    wire.mend();
    expect((await pending).event.description).toBe("day 1");
    await stage.push(pushOf(parcel.number, [scan(2)]));
    expect(await texts(updates, 1)).toEqual(["day 2"]);
    await updates.return!();
  } finally {
    await watched.close();
    await wire.close();
  }
});
