import { randomUUID } from "node:crypto";
import { BusSeal, Viewer } from "@baiyun/kit";
import { until, viewer } from "@baiyun/kit/testing";
import { draftInput, OrdersUnderTest } from "../testing/orders-under-test";
import { sealIossNumbers } from "./seal-ioss-numbers";

const SECRET = "seals what these tests tell on the bus";
const bus = new BusSeal([SECRET]);
const [OWN, DEFAULT] = ["IM2760000742", "IM5280000742"];

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start({ BUS_SEAL_KEY: SECRET });
});
afterAll(() => orders.close());

const newCustomer = () => viewer("customer_admin", randomUUID());

/** What the customers domain tells of a customer's default, taken in. */
async function defaultIs(
  { tid }: { tid?: string },
  number: string | null,
  { validFrom = "2026-07-01", validTo = null, at = new Date().toISOString() }: Record<string, string | null> = {},
): Promise<void> {
  const told = { event: "customer.ioss_default_changed.v1", field: "numberSealed", aggregateId: tid!, tenantId: tid! };
  const id = await orders.running.tell({
    ...{ from: "customers", type: told.event, aggregateId: tid!, tenantId: tid!, occurredAt: at! },
    payload: {
      customerId: tid!,
      numberSealed: number && bus.seal(told, number),
      validFrom: number && validFrom,
      validTo: number && validTo,
    },
  });
  await orders.handled(id);
}

/** What logistics, or pricing, is told of it. */
async function toldOf(id: string, type: string): Promise<Record<string, unknown>> {
  return (await orders.events(id)).find((event) => event.type === type)!.payload as Record<string, unknown>;
}
async function declaredOf(id: string, tenantId: string): Promise<string | undefined> {
  const { iossSealed } = await toldOf(id, "order.accepted.v1");
  const place = { event: "order.accepted.v1", field: "iossSealed", aggregateId: id, tenantId };
  return iossSealed === undefined ? undefined : bus.open(place, iossSealed as string);
}

/** As what would stand in the way of a draft is judged. */
async function isJudgedAsRegistered({ id: orderId }: { id: string }, claims: object): Promise<boolean> {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on OrderCheck { draft } } }`;
  const of = [{ __typename: "OrderCheck", orderId }];
  const { data } = await orders.running.run<{ _entities: [{ draft: string }] }>(query, { of }, claims);
  return JSON.parse(data._entities[0].draft).iossRegistered;
}

it("what an order names stands nowhere in clear, and logistics alone is told it", async () => {
  const me = newCustomer();
  const { id, iossNumber } = await orders.allocated(me, { iossNumber: OWN });
  expect(iossNumber).toBe(OWN);
  const rows = await orders.rows(id);
  expect([rows.order!.iossPlain, rows.order!.iossSealed!.includes(OWN.slice(2))]).toEqual([null, false]);
  expect(JSON.stringify([rows.events, rows.lines, rows.saga])).not.toContain(OWN.slice(2));
  expect((await toldOf(id, "order.submitted.v1")).iossNumber).toBe("IM•••");
  expect(await declaredOf(id, me.tid!)).toBe(OWN);
});

it("one that names none goes by its customer's default, from its submission on", async () => {
  const me = newCustomer();
  await defaultIs(me, DEFAULT);
  const draft = await orders.draft(me, { iossNumber: null });
  expect(draft.iossNumber).toBeNull();
  expect(await isJudgedAsRegistered(draft, me)).toBe(true);
  const { id, iossNumber } = await orders.allocated(me, { iossNumber: null });
  expect([iossNumber, await declaredOf(id, me.tid!)]).toEqual([DEFAULT, DEFAULT]);
  expect((await toldOf(id, "order.submitted.v1")).iossNumber).toBe("IM•••");
  const named = await orders.allocated(me, { iossNumber: OWN });
  expect([named.iossNumber, await declaredOf(named.id, me.tid!)]).toEqual([OWN, OWN]);
  const other = await orders.allocated(newCustomer(), { iossNumber: null });
  expect([other.iossNumber, await declaredOf(other.id, "")]).toEqual([null, undefined]);
  expect((await toldOf(other.id, "order.submitted.v1")).iossNumber).toBeNull();
});

it.each([
  ["is not good yet", DEFAULT, { validFrom: "2999-01-01" }],
  ["is good no longer", DEFAULT, { validTo: "2026-07-02" }],
  ["is none any more", null, {}],
])("a default that %s is no order's", async (_, number, dates) => {
  const me = newCustomer();
  await defaultIs(me, DEFAULT, { at: "2026-07-01T00:00:00.000Z" });
  await defaultIs(me, number, { ...dates, at: "2026-07-01T00:00:01.000Z" });
  await defaultIs(me, DEFAULT, { at: "2026-07-01T00:00:00.500Z" });
  expect((await orders.submitted(me, { iossNumber: null })).iossNumber).toBeNull();
});

it("an edit names another, or none; an order of before is read as it was written", async () => {
  const me = newCustomer();
  const { id } = await orders.draft(me, { iossNumber: OWN });
  const edit = (expectedVersion: number, iossNumber: string | null) =>
    orders.must("editOrder", { orderId: id, expectedVersion, iossNumber }, me);
  expect((await edit(1, DEFAULT)).iossNumber).toBe(DEFAULT);
  expect((await edit(2, null)).iossNumber).toBeNull();
  await orders.database.transaction(Viewer.system, (tx) =>
    tx.query("UPDATE orders SET ioss_number = $2 WHERE id = $1", [id, OWN]),
  );
  expect((await orders.shown(id))!.iossNumber).toBe(OWN);
  const orderLineId = (await orders.rows(id)).lines[0]!.id;
  const { parcel } = draftInput();
  const part = await orders.running.act(
    "splitOrder",
    "... on SplitOrderSuccess { newOrder { iossNumber } }",
    { orderId: id, externalRef: randomUUID(), lines: [{ orderLineId, quantity: 2 }], parcel },
    me,
  );
  expect(part).toEqual({ __typename: "SplitOrderSuccess", newOrder: { iossNumber: OWN } });
});

it("what was written in clear before is encrypted by a job, and the order's version stays", async () => {
  const me = newCustomer();
  const { id } = await orders.draft(me, { iossNumber: null });
  const { id: other } = await orders.draft(me, { iossNumber: DEFAULT });
  await orders.database.transaction(Viewer.system, async (tx) => {
    await tx.query("UPDATE orders SET ioss_number = $2 WHERE id = $1", [id, OWN]);
    await sealIossNumbers.add(tx, {});
  });
  await until(async () => (await orders.rows(id)).order!.iossPlain === null);
  const { order } = await orders.rows(id);
  expect([order!.version, order!.iossSealed!.includes(OWN.slice(2))]).toEqual([1, false]);
  expect([(await orders.shown(id))!.iossNumber, (await orders.shown(other))!.iossNumber]).toEqual([OWN, DEFAULT]);
});
