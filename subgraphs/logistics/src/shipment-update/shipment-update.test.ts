import { staff, viewer } from "@baiyun/kit/testing";
import { type Logistics, openLogistics, scanned } from "../testing/logistics";

let logistics: Logistics;
beforeAll(async () => {
  logistics = await openLogistics();
});
afterAll(() => logistics.close());

const UPDATED = `subscription ($shipmentId: ID, $filter: ShipmentUpdateFilter, $after: String) {
  shipmentUpdated(shipmentId: $shipmentId, filter: $filter, after: $after) { id status occurredAt shipment { id } } }`;
const RAISED = `subscription ($kind: [ShipmentExceptionKind!], $after: String) {
  exceptionRaised(kind: $kind, after: $after) { id kind exception { shipment { id } } } }`;

const follow = (query: string, variables: object, claims: object) =>
  logistics.subgraph.subscribe({ query, variables: variables as Record<string, unknown>, viewer: claims });
async function next(feed: Awaited<ReturnType<typeof follow>>): Promise<Record<string, Record<string, unknown>>> {
  const { value } = await feed.next();
  return JSON.parse(JSON.stringify(value)).data;
}
const cursorNow = async (field: string, claims: object): Promise<string> =>
  (await logistics.running.run<Record<string, string>>(`{ ${field} }`, {}, claims)).data[field]!;

it("steps of a shipment are told to its customer and our staff, from where one left off, and to nobody else", async () => {
  const shipment = await logistics.ship();
  const [mine, other] = [viewer("customer_member", shipment.tenantId), viewer("customer_member")];
  const variables = { shipmentId: shipment.id, after: await cursorNow("shipmentUpdatesCursor", mine) };
  const feed = await follow(UPDATED, variables, mine);
  const all = await follow(UPDATED, { filter: { status: ["DELIVERED"] } }, staff("ops"));
  const none = await follow(UPDATED, { shipmentId: shipment.id }, other);
  expect((await none.next()).value).toMatchObject({ errors: [{ extensions: { code: "SHIPMENT_NOT_FOUND" } }] });
  const told = (status: string, occurredAt: unknown) => ({
    shipmentUpdated: { id: expect.any(String), status, occurredAt, shipment: { id: shipment.id } },
  });
  const first = await next(feed);
  expect(first).toEqual(told("LABELLED", expect.any(String)));
  await logistics.deliver(scanned(shipment, "IN_TRANSIT DEPARTED", "2026-11-26T10:00:00Z", "HK"));
  await logistics.deliver(scanned(shipment, "DELIVERED UNSPECIFIED", "2026-11-27T10:00:00Z", "DE"));
  expect(await next(feed)).toEqual(told("DEPARTED", "2026-11-26T10:00:00.000Z"));
  expect(await next(feed)).toEqual(told("DELIVERED", "2026-11-27T10:00:00.000Z"));
  let ofAll = await next(all);
  // Our staff hear of other shipments, too.
  while ((ofAll.shipmentUpdated!.shipment as { id: string }).id !== shipment.id) ofAll = await next(all);
  expect(ofAll).toEqual(told("DELIVERED", "2026-11-27T10:00:00.000Z"));
  const resumed = await follow(UPDATED, { after: first.shipmentUpdated!.id }, mine);
  expect(await next(resumed)).toEqual(told("DEPARTED", "2026-11-26T10:00:00.000Z"));
  for (const one of [feed, all, none, resumed]) await one.return?.(undefined as never);
});

it("exceptions are told as they are raised, by kind, to their customer and our staff", async () => {
  const [ours, theirs] = [await logistics.ship(), await logistics.ship()];
  const mine = viewer("customer_admin", ours.tenantId);
  const feeds = [await follow(RAISED, {}, mine), await follow(RAISED, { kind: ["DAMAGED"] }, staff("ops"))];
  await logistics.deliver(scanned(theirs, "EXCEPTION LOST", "2026-11-26T10:00:00Z"));
  await logistics.deliver(scanned(ours, "EXCEPTION DAMAGED", "2026-11-26T10:00:00Z"));
  for (const feed of feeds) {
    const kinds: unknown[] = [];
    for (let of: unknown; of !== ours.id; ) {
      const { exceptionRaised } = await next(feed);
      kinds.push(exceptionRaised!.kind);
      of = (exceptionRaised!.exception as { shipment: { id: string } }).shipment.id;
    }
    // Of other shipments our staff hear, too, but of this kind only.
    expect(new Set(kinds)).toEqual(new Set(["DAMAGED"]));
    await feed.return?.(undefined as never);
  }
  const refused = await follow(RAISED, {}, staff("finance"));
  expect((await refused.next()).value).toMatchObject({ errors: [{ extensions: { code: "FORBIDDEN" } }] });
});
