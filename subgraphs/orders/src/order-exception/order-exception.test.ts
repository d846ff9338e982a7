import { newId, SortDirection, select, Viewer } from "@baiyun/kit";
import { planOf, run, staff, viewer } from "@baiyun/kit/testing";
import { OrdersUnderTest } from "../testing/orders-under-test";
import { OrderException } from "./order-exception.entity";
import { orderExceptionSorting } from "./order-exception.input";

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
});
afterAll(() => orders.close());

const SHOWN = `query ($id: ID!, $first: Int! = 20, $after: String, $orderBy: OrderExceptionSort) { order(id: $id) { status version
  exceptions(first: $first, after: $after, orderBy: $orderBy) { totalCount
    edges { node { kind shipment { id } occurredAt closedAt } } pageInfo { hasNextPage endCursor } } } }`;

interface Shown {
  order: {
    status: string;
    version: number;
    exceptions: {
      totalCount: number;
      edges: { node: { kind: string } & Record<string, unknown> }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  } | null;
}

const shown = async (id: string, claims: object, variables: object = {}) =>
  (await run<Shown>(orders.subgraph, SHOWN, { id, ...variables }, claims)).data.order;
const exceptions = async (id: string, claims: object) =>
  (await shown(id, claims))!.exceptions.edges.map(({ node }) => node);

const AT = "2026-11-26T10:00:00.000Z";
const CLOSED = "2026-11-27T09:00:00.000Z";
const told = (orderId: string, kind: string, own: object = {}) => ({
  ...{ orderId, kind, shipmentId: newId(), exceptionId: newId(), occurredAt: AT },
  ...own,
});
const raise = async (payload: object) =>
  orders.handled(await orders.tell("logistics", "shipment.exception_raised.v1", payload));
const close = async (payload: object, closedAt = CLOSED) =>
  orders.handled(await orders.tell("logistics", "shipment.exception_closed.v1", { ...payload, closedAt }));

async function shipped(me: ReturnType<typeof viewer>): Promise<string> {
  const { id } = await orders.labelled(me);
  await orders.carry(id, "DEPARTED");
  await orders.reaching(id, "SHIPPED");
  return id;
}

it.each(["LOST", "DAMAGED", "DESTROYED", "DELIVERED_ELSEWHERE", "SEIZED"])(
  "an order whose only parcel is %s stays in its state, and shows it, once, to its customer and to our staff",
  async (kind) => {
    const me = viewer("customer_admin");
    const id = await shipped(me);
    const before = await orders.rows(id);
    const payload = told(id, kind);
    await raise(payload);
    await raise(payload);
    const node = { kind, shipment: { id: payload.shipmentId }, occurredAt: AT, closedAt: null };
    for (const claims of [me, staff("ops"), staff("support"), staff("finance")]) {
      expect(await exceptions(id, claims)).toEqual([node]);
    }
    expect(await shown(id, viewer("customer_admin"))).toBeNull();
    expect(await orders.rows(id)).toEqual(before);
  },
);

it("what befalls one of several parcels is told of that one, and the order goes on with the others", async () => {
  const me = viewer("customer_member");
  const id = await shipped(me);
  const [lost, damaged] = [told(id, "LOST"), told(id, "DAMAGED")];
  await raise(lost);
  await raise(damaged);
  expect((await exceptions(id, me)).map(({ kind, shipment }) => [kind, shipment])).toEqual([
    ["DAMAGED", { id: damaged.shipmentId }],
    ["LOST", { id: lost.shipmentId }],
  ]);
  await orders.carry(id, "DELIVERED");
  await orders.reaching(id, "DELIVERED");
  expect((await exceptions(id, me)).map(({ closedAt }) => closedAt)).toEqual([null, null]);
});

it("what is found again stays in the history, closed, in whatever order it is told", async () => {
  const me = viewer("customer_member");
  const id = await shipped(me);
  const [lost, found] = [told(id, "LOST"), told(id, "LOST")];
  await raise(lost);
  await close(lost);
  await close(found);
  await raise(found);
  await close(found, "2026-11-28T09:00:00.000Z");
  expect((await exceptions(id, me)).map(({ kind, closedAt }) => [kind, closedAt])).toEqual([
    ["LOST", CLOSED],
    ["LOST", CLOSED],
  ]);
  expect((await shown(id, me))!.status).toBe("SHIPPED");
});

it("what a shipment tells by itself, and of an order that nobody knows, is written nowhere", async () => {
  const me = viewer("customer_member");
  const id = await shipped(me);
  for (const kind of ["WEIGHT_ABOVE_QUOTE", "OVER_SERVICE_LIMIT", "MOVES_THOUGH_HELD", "SOMETHING_NEW"]) {
    await raise(told(id, kind));
  }
  await raise(told(newId(), "LOST"));
  expect((await shown(id, me))!.exceptions).toMatchObject({ totalCount: 0, edges: [] });
});

it("they are paged and sorted, by an index, also behind the policy", async () => {
  const me = viewer("customer_member");
  const id = await shipped(me);
  for (const kind of ["LOST", "DAMAGED", "DESTROYED"]) await raise(told(id, kind));
  const paged = async (direction: string) => {
    const kinds: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const orderBy = { field: "CREATED_AT", direction };
      const { edges, pageInfo }: NonNullable<Shown["order"]>["exceptions"] = (await shown(id, me, {
        first: 2,
        after,
        orderBy,
      }))!.exceptions;
      kinds.push(...edges.map(({ node }) => node.kind));
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    return kinds;
  };
  expect(await paged("ASC")).toEqual(["LOST", "DAMAGED", "DESTROYED"]);
  expect(await paged("DESC")).toEqual(["DESTROYED", "DAMAGED", "LOST"]);
  const sort = orderExceptionSorting.of({ field: "CREATED_AT", direction: SortDirection.ASC })!;
  for (const who of [Viewer.system, Viewer.fromClaims(me)]) {
    const ofEach = { property: "orderId", values: [id] };
    const statement = select(orders.database.source, who, OrderException, [], { sort, limit: 21, ofEach })!;
    const [read] = await planOf(orders.database, who, statement);
    expect(read).toMatch(/Scan order_exception_of_order: \(order_id = /);
  }
});
