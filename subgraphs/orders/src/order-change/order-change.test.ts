import { SortDirection, select, Viewer } from "@baiyun/kit";
import { planOf, run, staff, viewer } from "@baiyun/kit/testing";
import { draftInput, OrdersUnderTest } from "../testing/orders-under-test";
import { OrderChange } from "./order-change.entity";
import { orderChangeSorting } from "./order-change.input";

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
});
afterAll(() => orders.close());

const HISTORY = `query ($id: ID!, $first: Int! = 20, $after: String, $orderBy: OrderChangeSort) { order(id: $id) {
  history(first: $first, after: $after, orderBy: $orderBy) { totalCount pageInfo { hasNextPage endCursor } edges { node {
    kind from to holdCause reason fields eventType } } } } }`;
const WHO = "query ($id: ID!) { order(id: $id) { history { edges { node { changedBy { id } } } } } }";

interface Shown {
  order: {
    history: {
      totalCount: number;
      edges: { node: Record<string, unknown> }[];
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
}
const history = async (id: string, claims: object, variables: object = {}) =>
  (await run<Shown>(orders.subgraph, HISTORY, { id, ...variables }, claims)).data.order?.history;

const plain = { holdCause: null, reason: null, fields: [], eventType: null };

it("keeps every change with who and why, shown to the order's customer and our staff", async () => {
  const me = viewer("customer_admin");
  const ops = staff("ops");
  const { id } = await orders.draft(me);
  const consignee = { ...draftInput().consignee, name: "Hans Beispiel" };
  await orders.must("editOrder", { orderId: id, expectedVersion: 1, consignee, iossNumber: null }, me);
  await orders.must("submitOrder", { orderId: id }, me);
  await orders.tell("pricing", "quote.rejected.v1", { orderId: id, code: "X", message: "No lane." });
  await orders.reaching(id, "ON_HOLD");
  await orders.must("releaseOrder", { orderId: id }, ops);
  await orders.must("cancelOrder", { orderId: id }, me);
  const expected = [
    { ...plain, kind: "CREATED", from: null, to: "DRAFT" },
    { ...plain, kind: "EDITED", from: "DRAFT", to: "DRAFT", fields: ["consignee", "iossNumber"] },
    { ...plain, kind: "MOVED", from: "DRAFT", to: "SUBMITTED" },
    {
      ...plain,
      kind: "HELD",
      from: "SUBMITTED",
      to: "ON_HOLD",
      holdCause: "QUOTE_REJECTED",
      reason: "No lane.",
      eventType: "quote.rejected.v1",
    },
    { ...plain, kind: "RELEASED", from: "ON_HOLD", to: "SUBMITTED", holdCause: "QUOTE_REJECTED" },
    { ...plain, kind: "MOVED", from: "SUBMITTED", to: "CANCELLED" },
  ];
  for (const claims of [me, staff("support")]) {
    const shown = (await history(id, claims))!;
    expect(shown.totalCount).toBe(6);
    expect(shown.edges.map(({ node }) => node).reverse()).toEqual(expected);
  }
  expect(JSON.stringify(await orders.changes(id))).not.toMatch(/Beispiel|Mustermann|Heidestra/);

  const who = await run<{ order: { history: { edges: { node: { changedBy: { id: string } | null } }[] } } }>(
    orders.subgraph,
    WHO,
    { id },
    staff("support"),
  );
  expect(who.data.order.history.edges.map(({ node }) => node.changedBy?.id ?? null).reverse()).toEqual([
    me.sub,
    me.sub,
    me.sub,
    null,
    ops.sub,
    me.sub,
  ]);
  const { errors } = await run(orders.subgraph, WHO, { id }, me);
  expect(new Set(errors?.map(({ extensions }) => extensions?.code))).toEqual(new Set(["FORBIDDEN"]));
  expect(await history(id, viewer("customer_admin"))).toBeUndefined();
});

it("is paged both ways, stays as it is, and is found by an index", async () => {
  const me = viewer("customer_admin");
  const { id } = await orders.submitted(me);
  await orders.must("cancelOrder", { orderId: id }, me);
  const oldestFirst = { field: "CHANGED_AT", direction: SortDirection.ASC };
  for (const [orderBy, expected] of [
    [oldestFirst, ["DRAFT", "SUBMITTED", "CANCELLED"]],
    [null, ["CANCELLED", "SUBMITTED", "DRAFT"]],
  ] as const) {
    const one = (await history(id, me, { first: 2, orderBy }))!;
    const two = (await history(id, me, { first: 2, orderBy, after: one.pageInfo.endCursor }))!;
    expect([...one.edges, ...two.edges].map(({ node }) => node.to)).toEqual(expected);
  }
  for (const act of ["UPDATE order_change SET reason = 'x'", "DELETE FROM order_change"]) {
    await expect(
      orders.database.transaction(Viewer.system, (tx) => tx.query(`${act} WHERE order_id = $1`, [id])),
    ).rejects.toThrow("stays as it is");
  }
  const sort = orderChangeSorting.of(oldestFirst)!;
  const ofEach = { property: "orderId", values: [id] };
  for (const who of [Viewer.system, Viewer.fromClaims(me)]) {
    const statement = select(orders.database.source, who, OrderChange, [], { sort, limit: 21, ofEach })!;
    const [read] = await planOf(orders.database, who, statement);
    expect(read).toMatch(/Scan order_change_of_order: \(+order_id = /);
  }
});
