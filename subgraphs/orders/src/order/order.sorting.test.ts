import { randomUUID } from "node:crypto";
import { count, oneOf, SortDirection, type SortInput, select, Viewer } from "@baiyun/kit";
import { planOf, run, staff, viewer } from "@baiyun/kit/testing";
import { OrdersUnderTest } from "../testing/orders-under-test";
import { Order } from "./order.entity";
import { conditionsOf } from "./order.filter";
import { orderSorting } from "./order.input";
import { OrderStatus } from "./order-status";

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
});
afterAll(() => orders.close());

const LIST = `query ($first: Int! = 20, $after: String, $filter: OrderFilter, $orderBy: OrderSort) {
  orders(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount edges { node { externalRef } } pageInfo { hasNextPage endCursor } } }`;

interface Listed {
  orders: {
    totalCount: number | null;
    edges: { node: { externalRef: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}
const list = async (variables: object, claims: object) =>
  (await run<Listed>(orders.subgraph, LIST, { ...variables }, claims)).data.orders;

async function paged(orderBy: SortInput | null, claims: object): Promise<string[]> {
  const refs: string[] = [];
  let after: string | null = null;
  for (;;) {
    const page: Listed["orders"] = await list({ first: 2, after, orderBy }, claims);
    refs.push(...page.edges.map(({ node }) => node.externalRef));
    if (!page.pageInfo.hasNextPage) return refs;
    after = page.pageInfo.endCursor;
  }
}

/** Five orders, of which the first two changed last: the second, then the first. */
async function five(claims: ReturnType<typeof viewer>): Promise<void> {
  const ids = [];
  for (const externalRef of ["b", "A", "c", "a2", "B2"]) ids.push((await orders.draft(claims, { externalRef })).id);
  for (const id of [ids[1], ids[0]]) {
    await orders.must("editOrder", { orderId: id, expectedVersion: 1, serviceCode: "BY-ECO" }, claims);
  }
}

it.each<[SortInput | null, string[]]>([
  [null, ["B2", "a2", "c", "A", "b"]],
  [{ field: "CREATED_AT", direction: SortDirection.DESC }, ["B2", "a2", "c", "A", "b"]],
  [{ field: "CREATED_AT", direction: SortDirection.ASC }, ["b", "A", "c", "a2", "B2"]],
  [{ field: "UPDATED_AT", direction: SortDirection.DESC }, ["b", "A", "B2", "a2", "c"]],
  [{ field: "UPDATED_AT", direction: SortDirection.ASC }, ["c", "a2", "B2", "A", "b"]],
  [{ field: "EXTERNAL_REF", direction: SortDirection.ASC }, ["A", "a2", "b", "B2", "c"]],
  [{ field: "EXTERNAL_REF", direction: SortDirection.DESC }, ["c", "B2", "b", "a2", "A"]],
])("sorted by %j, every order comes once on pages of two", async (orderBy, refs) => {
  const me = viewer("customer_member");
  await five(me);
  expect(await paged(orderBy, me)).toEqual(refs);
});

it("an order that changes between pages takes none of the others away", async () => {
  const me = viewer("customer_member");
  await five(me);
  const orderBy = { field: "UPDATED_AT", direction: SortDirection.ASC };
  const one = await list({ first: 2, orderBy }, me);
  await five({ ...me, tid: randomUUID() });
  const { id } = (
    await run<{ orders: { edges: { node: { id: string } }[] } }>(
      orders.subgraph,
      '{ orders(filter: { search: "c" }) { edges { node { id } } } }',
      {},
      me,
    )
  ).data.orders.edges[0]!.node;
  await orders.must("editOrder", { orderId: id, expectedVersion: 1, serviceCode: "BY-ECO" }, me);
  const two = await list({ first: 9, after: one.pageInfo.endCursor, orderBy }, me);
  expect(two.edges.map(({ node }) => node.externalRef)).toEqual(["B2", "A", "b", "c"]);
});

it("a cursor of another sorting is refused", async () => {
  const me = viewer("customer_member");
  await five(me);
  const { pageInfo } = await list({ first: 1, orderBy: { field: "UPDATED_AT" } }, me);
  for (const orderBy of [null, { field: "EXTERNAL_REF" }, { field: "UPDATED_AT", direction: "ASC" }]) {
    const { errors } = await run(orders.subgraph, LIST, { after: pageInfo.endCursor, orderBy }, me);
    expect(errors).toMatchObject([
      {
        message: "The cursor is of another sorting of this list: leave out `after`, or sort as before.",
        extensions: { code: "BAD_USER_INPUT" },
      },
    ]);
  }
});

describe("totalCount", () => {
  it("counts all pages of what the viewer may see, by the filter", async () => {
    const [me, other] = [viewer("customer_member"), viewer("customer_member")];
    await five(me);
    await five(other);
    const counted = async (variables: object, claims: object) => (await list(variables, claims)).totalCount;
    expect(await counted({ first: 2 }, me)).toBe(5);
    expect(await counted({ first: 2, orderBy: { field: "UPDATED_AT" } }, me)).toBe(5);
    expect(await counted({ filter: { search: "a" } }, me)).toBe(2);
    expect(await counted({ filter: { status: ["DRAFT", "SUBMITTED"] } }, me)).toBe(5);
    expect(await counted({ filter: { status: [] } }, me)).toBe(0);
    expect(await counted({ filter: { customerId: me.tid } }, other)).toBe(0);
    expect(await counted({ filter: { customerId: me.tid } }, staff("support"))).toBe(5);
    expect(await counted({}, viewer("customer_member"))).toBe(0);
  });

  it("of several customers' orders is one statement", async () => {
    const [a, b] = [viewer("customer_member"), viewer("customer_member")];
    await five(a);
    await orders.draft(b);
    const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on Customer { orders(first: 1) { totalCount } } } }`;
    const representations = [a.tid, b.tid].map((id) => ({ __typename: "Customer", id }));
    const read = jest.spyOn(orders.database, "read");
    const { data } = await run(orders.subgraph, query, { representations }, staff("finance"));
    expect(data).toEqual({ _entities: [{ orders: { totalCount: 5 } }, { orders: { totalCount: 1 } }] });
    expect(read.mock.calls.map(([, statements]) => statements.length)).toEqual([1, 1]);
    read.mockRestore();
  });

  it("is not read when nobody asks", async () => {
    const read = jest.spyOn(orders.database, "read");
    await run(orders.subgraph, "{ orders { edges { node { id } } } }", {}, viewer("customer_member"));
    expect(read.mock.calls.map(([, statements]) => statements.length)).toEqual([1]);
    read.mockRestore();
  });
});

describe("a sorting's index", () => {
  const tenantId = randomUUID();
  const member = Viewer.fromClaims({ sub: randomUUID(), tid: tenantId });

  /** Many customers' orders, of which a tenth are one's. */
  beforeAll(async () => {
    const { database } = orders;
    await database.transaction(Viewer.system, (tx) =>
      tx.query(
        `INSERT INTO orders (id, tenant_id, reference, channel, external_ref, consignee, incoterm, service_code, weight_g,
          length_mm, width_mm, height_mm, currency, status, version, created_by, created_at, updated_at)
        SELECT gen_random_uuid(), CASE WHEN n % 10 = 0 THEN $1 ELSE gen_random_uuid() END, gen_random_uuid(), 'sort-' || n,
          'sort ' || n, '{}', 'DAP', 'YUN-STD', 1, 1, 1, 1, 'EUR', 'CLOSED', 1, 'test', '2026-01-01',
          timestamptz '2026-01-01' + n * interval '1 minute'
        FROM generate_series(1, 3000) n`,
        [tenantId],
      ),
    );
    await database.source.query("ANALYZE orders");
  });

  it.each([
    ["UPDATED_AT", "1767312000123456", "orders_of_all_by_updated_at", "orders_by_updated_at"],
    ["EXTERNAL_REF", "sort 15", "orders_of_all_by_external_ref_lower", "orders_by_external_ref_lower"],
  ] as const)("of %s finds a page, first and next, behind the policy too", async (field, key, ofAll, ofTenant) => {
    for (const direction of [SortDirection.ASC, SortDirection.DESC]) {
      const sort = orderSorting.of({ field, direction })!;
      for (const from of [undefined, { id: randomUUID(), key }]) {
        const foundBy = async (who: Viewer) => {
          const statement = select(orders.database.source, who, Order, [], { sort, limit: 21, from })!;
          return (await planOf(orders.database, who, statement)).map((read) => read.split(":")[0]);
        };
        expect(await foundBy(Viewer.system)).toEqual([`Index Scan ${ofAll}`]);
        expect(await foundBy(member)).toEqual([`Index Scan ${ofTenant}`]);
      }
    }
  });

  it.each<[string, Parameters<typeof conditionsOf>[0], boolean]>([
    ["everything", {}, true],
    ["a status", { status: [OrderStatus.CLOSED] }, true],
    ["a channel", { channel: "sort-10" }, true],
    ["a status and a channel", { status: [OrderStatus.CLOSED], channel: "sort-10" }, false],
  ])(
    "the newest of %s are a customer's own from the beginning, however few of all are",
    async (_what, filter, keyed) => {
      const page = { order: "id", newestFirst: true, limit: 21 };
      const statement = select(orders.database.source, member, Order, conditionsOf(filter, member), page)!;
      const [read, ...others] = await planOf(orders.database, member, statement);
      // Of a few hundred rows any index of theirs will do.
      expect(read).toMatch(/^(Bitmap )?Index Scan orders_by_\w+: \(+tenant_id = ANY/);
      expect(others).toEqual([]);
      expect(statement.keyed).toBe(keyed);
    },
  );

  it("is not needed to count: that looks at no more than it says", async () => {
    const statement = count(orders.database.source, member, Order, [oneOf("status", [OrderStatus.CLOSED])], 10_001)!;
    const reads = await planOf(orders.database, member, statement);
    expect(reads).toHaveLength(1);
    expect(reads[0]).toMatch(/^(Bitmap )?Index (Only )?Scan orders_by_\w+: \(.*tenant_id = /);
  });
});
