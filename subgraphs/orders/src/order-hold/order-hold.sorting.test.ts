import { SortDirection, type SortInput, select, Viewer } from "@baiyun/kit";
import { planOf, run, staff, viewer } from "@baiyun/kit/testing";
import { OrdersUnderTest } from "../testing/orders-under-test";
import { OrderHold } from "./order-hold.entity";
import { holdSorting } from "./order-hold.input";

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
});
afterAll(() => orders.close());

const LIST = `query ($id: ID!, $first: Int! = 2, $after: String, $orderBy: OrderHoldSort) { order(id: $id) {
  holdHistory(first: $first, after: $after, orderBy: $orderBy) { totalCount edges { node { reason } } pageInfo { hasNextPage endCursor } } } }`;

interface Listed {
  order: {
    holdHistory: {
      totalCount: number;
      edges: { node: { reason: string } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  };
}

async function heldThrice(): Promise<string> {
  const { id } = await orders.funded(viewer("customer_admin"));
  for (const reason of ["first", "second", "third"]) {
    await orders.must("holdOrder", { orderId: id, reason }, staff("support"));
    await orders.must("releaseOrder", { orderId: id }, staff("ops"));
  }
  return id;
}

const ask = (id: string, variables: object) =>
  run<Listed>(orders.subgraph, LIST, { id, ...variables }, staff("support"));

it.each<[SortInput | null, string[]]>([
  [null, ["third", "second", "first"]],
  [{ field: "HELD_AT", direction: SortDirection.DESC }, ["third", "second", "first"]],
  [{ field: "HELD_AT", direction: SortDirection.ASC }, ["first", "second", "third"]],
])("sorted by %j, every hold comes once on pages of two", async (orderBy, expected) => {
  const id = await heldThrice();
  const reasons: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { edges, pageInfo, totalCount }: Listed["order"]["holdHistory"] = (await ask(id, { after, orderBy })).data
      .order.holdHistory;
    expect(totalCount).toBe(3);
    reasons.push(...edges.map(({ node }) => node.reason));
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  expect(reasons).toEqual(expected);
});

it("a cursor of another sorting is refused", async () => {
  const id = await heldThrice();
  const after = (await ask(id, { orderBy: { field: "HELD_AT", direction: "ASC" } })).data.order.holdHistory.pageInfo
    .endCursor;
  for (const orderBy of [null, { field: "HELD_AT" }]) {
    const { errors } = await ask(id, { after, orderBy });
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  }
});

it("a page is found by the index of the order's holds, first and next, behind the policy too", async () => {
  const id = await heldThrice();
  const sort = holdSorting.of({ field: "HELD_AT", direction: SortDirection.ASC })!;
  const ofEach = { property: "orderId", values: [id] };
  for (const from of [undefined, { id, key: "" }]) {
    for (const who of [Viewer.system, Viewer.fromClaims(viewer("customer_admin"))]) {
      const statement = select(orders.database.source, who, OrderHold, [], { sort, limit: 21, from, ofEach })!;
      const [read] = await planOf(orders.database, who, statement);
      expect(read).toMatch(/Scan order_hold_of_order: \(+order_id = /);
    }
  }
});
