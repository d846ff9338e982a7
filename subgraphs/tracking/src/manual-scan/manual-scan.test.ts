import { randomUUID } from "node:crypto";
import { staff, viewer } from "@baiyun/kit/testing";
import { parcelKeys } from "../parcel/parcel-keys";
import { keptScans, newParcel, pushOf, Stage } from "../testing/stage";

const EVENT =
  "... on RecordScanSuccess { event { id status subStatus occurredAt description countryCode source carrier recordedBy { id } } }";

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const known = {
  status: "DELIVERED",
  occurredAt: "2026-06-29T05:00:00Z",
  countryCode: "DE",
  description: "The carrier's depot says so.",
};
const record = (input: object, claims: object = staff("ops")) =>
  stage.running.act("recordScan", EVENT, { ...known, ...input }, claims);

it("what our staff know is a scan: it moves the parcel, and everybody is told of it", async () => {
  const parcel = await stage.labelled();
  const ops = staff("ops");
  const outcome = await record({ trackingNumber: parcel.number.toLowerCase() }, ops);
  expect(outcome).toEqual({
    __typename: "RecordScanSuccess",
    event: {
      id: expect.stringContaining(parcel.number),
      status: "DELIVERED",
      subStatus: "UNSPECIFIED",
      occurredAt: "2026-06-29T05:00:00.000Z",
      description: known.description,
      countryCode: "DE",
      source: "BaiYun",
      carrier: null,
      recordedBy: { id: ops.sub },
    },
  });
  expect((await stage.published(parcel.number)).map(({ payload }) => payload)).toMatchObject([
    { status: "DELIVERED", shipmentId: parcel.shipmentId, countryCode: "DE" },
  ]);
});

it("one key records once, and another input under it is refused", async () => {
  const parcel = await stage.labelled();
  const [idempotencyKey, ops] = [randomUUID(), staff("ops")];
  const input = { trackingNumber: parcel.number, idempotencyKey };
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => record(input, ops)));
  expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
  expect(outcomes[0]?.__typename).toBe("RecordScanSuccess");
  expect(await record({ ...input, countryCode: "FR" }, ops)).toMatchObject({ __typename: "IdempotencyKeyReused" });
  expect(await keptScans(stage.redis, parcel.number)).toBe(1);
  expect(await stage.published(parcel.number)).toHaveLength(1);
});

it("what a carrier tells of the same moment is the same scan", async () => {
  const parcel = await stage.labelled();
  await record({ trackingNumber: parcel.number, carrier: "YunExpress" });
  await stage.push(pushOf(parcel.number, [{ at: "2026-06-29T05:00:00Z", code: "Delivered_Other", country: "DE" }]));
  await stage.push(pushOf(parcel.number, [{ at: "2026-06-28T05:00:00Z", code: "InTransit_Other" }]));
  await stage.settled(parcel.number, 2);
});

it("tells all that is wrong at once, and keeps nothing", async () => {
  const parcel = await stage.labelled();
  const wrong = { trackingNumber: "!", subStatus: "RECIPIENT_ABSENT", description: " ", location: "x".repeat(101) };
  expect(await record(wrong)).toMatchObject({
    __typename: "InvalidInput",
    faults: [{ field: "trackingNumber" }, { field: "location" }, { field: "description" }, { field: "subStatus" }],
  });
  const number = { trackingNumber: parcel.number };
  expect(await record({ ...number, subStatus: "RECIPIENT_ABSENT" })).toMatchObject({ field: "subStatus" });
  const later = new Date(Date.now() + 60_000).toISOString();
  expect(await record({ ...number, occurredAt: later })).toMatchObject({ field: "occurredAt" });
  expect(await keptScans(stage.redis, parcel.number)).toBe(0);
});

it("of a number that is no parcel's nothing is kept", async () => {
  const { number } = newParcel();
  expect(await record({ trackingNumber: number })).toMatchObject({ __typename: "TrackerNotFound" });
  expect(await stage.redis.exists([parcelKeys(number).tracker, parcelKeys(number).scans])).toBe(0);
});

it("is for our operations and administrators alone, and who recorded it for our staff", async () => {
  const parcel = await stage.labelled();
  for (const claims of [viewer("customer_admin", parcel.tenantId), staff("support"), staff("finance")]) {
    await expect(record({ trackingNumber: parcel.number }, claims)).rejects.toThrow("FORBIDDEN");
  }
  await record({ trackingNumber: parcel.number }, staff("admin"));
  const { data, errors } = await stage.running.run<{ _entities: { trackingEvents: { edges: unknown[] } }[] }>(
    "query ($of: [_Any!]!) { _entities(representations: $of) { ... on Shipment { trackingEvents { edges { node { source recordedBy { id } } } } } } }",
    { of: [{ __typename: "Shipment", id: parcel.shipmentId }] },
    viewer("customer_admin", parcel.tenantId),
  );
  expect(errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
  expect(data?._entities[0]?.trackingEvents.edges).toEqual([{ node: { source: "BaiYun", recordedBy: null } }]);
});
