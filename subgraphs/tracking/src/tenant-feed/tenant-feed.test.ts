import { randomUUID } from "node:crypto";
import { staff, viewer } from "@baiyun/kit/testing";
import { newParcel, pushOf, type Scan, Stage } from "../testing/stage";

const FEED = /* GraphQL */ `
  subscription ($filter: TrackingFeedFilter, $after: String) {
    tenantTrackingFeed(filter: $filter, after: $after) {
      id
      status
      event { description status subStatus }
      shipment { id trackingStatus }
    }
  }
`;

interface Update {
  id: string;
  status: string;
  event: { description: string; status: string; subStatus: string };
  shipment: { id: string; trackingStatus: string };
}

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const scan = (day: number, code = "InTransit_Other"): Scan => ({
  at: `2026-06-0${day}T08:00:00Z`,
  code,
  text: `day ${day}`,
});
const feed = (claims: object, variables: object = {}) =>
  stage.subgraph.subscribe({ query: FEED, variables: { ...variables }, viewer: claims });
type Updates = Awaited<ReturnType<typeof feed>>;

async function next(updates: Updates): Promise<Update> {
  const { value } = await updates.next();
  return JSON.parse(JSON.stringify(value)).data.tenantTrackingFeed;
}

const parcelOf = (tenantId: string, destinationCountry = "DE") =>
  stage.labelled({ ...newParcel(), tenantId, destinationCountry });

it("tells of each scan of any parcel of the tenant's, where it leaves the parcel, and of nobody else's", async () => {
  const [mine, others] = [randomUUID(), randomUUID()];
  const [one, other, foreign] = [await parcelOf(mine), await parcelOf(mine), await parcelOf(others)];
  const updates = await feed(viewer("customer_member", mine));
  await stage.push(pushOf(foreign.number, [scan(1)]));
  await stage.push(pushOf(one.number, [scan(2, "Delivered_Other")]));
  expect(await next(updates)).toEqual({
    id: expect.any(String),
    status: "DELIVERED",
    event: { description: "day 2", status: "DELIVERED", subStatus: "UNSPECIFIED" },
    shipment: { id: one.shipmentId, trackingStatus: "DELIVERED" },
  });
  await stage.push(pushOf(one.number, [scan(1)]));
  expect(await next(updates)).toMatchObject({ status: "DELIVERED", event: { description: "day 1" } });
  await stage.push(pushOf(other.number, [scan(3)]));
  expect(await next(updates)).toMatchObject({ status: "IN_TRANSIT", shipment: { id: other.shipmentId } });
  await updates.return?.(undefined);
});

it("goes on after an update received before, and after the cursor of a query", async () => {
  const mine = randomUUID();
  const claims = viewer("customer_member", mine);
  const parcel = await parcelOf(mine);
  const { data } = await stage.running.run<{ trackingFeedCursor: string }>("{ trackingFeedCursor }", {}, claims);
  await stage.push(pushOf(parcel.number, [scan(1)]));
  await stage.settled(parcel.number, 1);
  const updates = await feed(claims, { after: data!.trackingFeedCursor });
  const first = await next(updates);
  await updates.return?.(undefined);
  await stage.push(pushOf(parcel.number, [scan(3), scan(2)]));
  await stage.settled(parcel.number, 3);
  const again = await feed(claims, { after: first.id });
  expect([first, await next(again), await next(again)].map(({ event }) => event.description)).toEqual([
    "day 1",
    "day 2",
    "day 3",
  ]);
  await again.return?.(undefined);
});

it.each([
  ["what the scan says", { status: ["DELIVERED"] }],
  ["what it says beyond that", { subStatus: ["UNSPECIFIED"], status: ["DELIVERED", "OUT_FOR_DELIVERY"] }],
  ["where the parcel goes", { destinationCountry: ["FR", "AT"] }],
  ["all conditions at once", { destinationCountry: ["FR"], status: ["DELIVERED"], carrier: ["YUNEXPRESS"] }],
])("our staff follow everybody's by %s", async (_what, filter) => {
  const tenantId = randomUUID();
  const [german, french] = [await parcelOf(tenantId), await parcelOf(tenantId, "FR")];
  const after = (await stage.running.run<{ trackingFeedCursor: string }>("{ trackingFeedCursor }", {}, staff("ops")))
    .data!.trackingFeedCursor;
  const updates = await feed(staff("ops"), { filter, after });
  await stage.push(pushOf(german.number, [scan(1, "InTransit_Departure")]));
  await stage.push(pushOf(french.number, [scan(2, "Delivered_Other")]));
  let update = await next(updates);
  // What others of this file told lately comes too.
  while (update.shipment.id !== french.shipmentId) {
    expect(update.shipment.id).not.toBe(german.shipmentId);
    update = await next(updates);
  }
  expect(update.event.status).toBe("DELIVERED");
  await updates.return?.(undefined);
});

it("nobody who is not signed in follows anything", async () => {
  const { value } = await (await feed({})).next();
  expect(value).toMatchObject({ errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
});
