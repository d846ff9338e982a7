import { randomUUID } from "node:crypto";
import { run, staff, viewer } from "@baiyun/kit/testing";
import { OrdersUnderTest } from "../testing/orders-under-test";

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
});
afterAll(() => orders.close());

const LIST = `query ($first: Int! = 20, $after: String, $filter: OrderFilter) {
  orders(first: $first, after: $after, filter: $filter) { edges { node { externalRef } } pageInfo { hasNextPage endCursor } } }`;
const ENTITIES = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on Order { id lines { sku } } ... on OrderLine { id sku order { id } } ... on Customer { id orders { edges { node { id } } } } } }`;

interface Listed {
  orders: {
    edges: { node: { externalRef: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}
const list = async (variables: object, claims: object) =>
  (await run<Listed>(orders.subgraph, LIST, { ...variables }, claims)).data.orders;
const refs = async (filter: object, claims: object) =>
  (await list({ filter }, claims)).edges.map(({ node }) => node.externalRef);
const entities = async (representations: object[], claims: object) =>
  (await run<{ _entities: unknown[] }>(orders.subgraph, ENTITIES, { representations }, claims)).data._entities;

describe("orders", () => {
  it("are paged newest first, each once", async () => {
    const me = viewer("customer_member");
    for (const externalRef of ["1", "2", "3"]) await orders.draft(me, { externalRef });
    const one = await list({ first: 2 }, me);
    expect(one.edges.map(({ node }) => node.externalRef)).toEqual(["3", "2"]);
    const two = await list({ first: 2, after: one.pageInfo.endCursor }, me);
    expect(two.edges.map(({ node }) => node.externalRef)).toEqual(["1"]);
    expect([one.pageInfo.hasNextPage, two.pageInfo.hasNextPage]).toEqual([true, false]);
  });

  it("are filtered by status, channel, time and the beginning of the external reference", async () => {
    const me = viewer("customer_member");
    await orders.draft(me, { externalRef: "WEB_100", channel: "shopify" });
    const { createdAt } = (await orders.rows((await orders.draft(me, { externalRef: "web%1", channel: "amazon" })).id))
      .order!;
    const { id } = await orders.draft(me, { externalRef: "100", channel: "amazon" });
    await orders.must("submitOrder", { orderId: id }, me);

    expect(await refs({}, me)).toEqual(["100", "web%1", "WEB_100"]);
    expect(await refs({ status: ["DRAFT"] }, me)).toEqual(["web%1", "WEB_100"]);
    expect(await refs({ status: ["SUBMITTED", "PRICED"] }, me)).toEqual(["100"]);
    expect(await refs({ status: [] }, me)).toEqual([]);
    expect(await refs({ channel: "amazon" }, me)).toEqual(["100", "web%1"]);
    expect(await refs({ channel: "amazon", status: "DRAFT" }, me)).toEqual(["web%1"]);
    expect(await refs({ createdAfter: createdAt.toISOString() }, me)).toEqual(["100"]);
    expect(await refs({ search: "WEB" }, me)).toEqual(["web%1", "WEB_100"]);
    expect(await refs({ search: "web_" }, me)).toEqual(["WEB_100"]);
    expect(await refs({ search: "web%" }, me)).toEqual(["web%1"]);
    expect(await refs({ search: "\\" }, me)).toEqual([]);
    expect(await refs({ search: "a\u0000" }, me)).toEqual([]);
    expect(await refs({ channel: "\u0000" }, me)).toEqual([]);
  });

  it("are found by what people have in their hands", async () => {
    const me = viewer("customer_member");
    const mine = { customerId: me.tid };
    const to = (name: string, postalCode: string) => ({ name, line1: "1", city: "London", country: "GB", postalCode });
    const first = await orders.draft(me, { externalRef: "one", consignee: to("Erika Mustermann", "sw1a1aa") });
    await orders.draft(me, { externalRef: "two", consignee: to("Max O’Mustermann", "M1 1AE") });
    const { createdAt } = (await orders.rows(first.id)).order!;
    const { reference } = first as unknown as { reference: string };
    await orders.must("holdOrder", { orderId: first.id, reason: "Embargo check" }, staff("ops"));
    const ops = staff("ops");
    const spoken = `${reference.slice(0, 2)} ${reference.slice(2, 7)}-${reference.slice(7)}`.toLowerCase();

    for (const who of [me, ops]) {
      const found = (filter: object) => refs({ ...mine, ...filter }, who);
      expect(await found({})).toEqual(["two", "one"]);
      expect(await found({ reference })).toEqual(["one"]);
      expect(await found({ reference: spoken })).toEqual(["one"]);
      expect(await found({ reference: reference.slice(1) })).toEqual([]);
      expect(await found({ consigneeName: "ERIKA m" })).toEqual(["one"]);
      expect(await found({ consigneeName: " mustermann" })).toEqual(["one"]);
      expect(await found({ consigneeName: "mustermann erika" })).toEqual(["one"]);
      expect(await found({ consigneeName: "rika" })).toEqual([]);
      expect(await found({ consigneeName: "%" })).toEqual([]);
      expect(await found({ consigneeName: "\u0000" })).toEqual([]);
      expect(await found({ postalCode: "SW1A 1AA" })).toEqual(["one"]);
      expect(await found({ postalCode: "sw1a-1aa" })).toEqual(["one"]);
      expect(await found({ postalCode: "SW1A" })).toEqual([]);
      expect(await found({ holdCause: ["STAFF"] })).toEqual(["one"]);
      expect(await found({ holdCause: ["QUOTE_REJECTED"] })).toEqual([]);
      expect(await found({ createdBefore: createdAt.toISOString() })).toEqual([]);
      expect(await found({ createdBefore: new Date(Date.now() + 3_600_000).toISOString() })).toEqual(["two", "one"]);
      expect(await found({ customerId: "nobody" })).toEqual([]);
    }
    // Another customer finds none of them, by whatever they are looked for.
    const other = viewer("customer_member");
    for (const filter of [mine, { reference }, { consigneeName: "erika" }, { postalCode: "SW1A1AA" }]) {
      expect(await refs(filter, other)).toEqual([]);
    }
  });

  it.each([{ consigneeName: "E" }, { postalCode: "1" }])("by %j are for who may see consignees", async (filter) => {
    for (const role of ["support", "finance"] as const) {
      const { errors } = await run(orders.subgraph, LIST, { filter }, staff(role));
      expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: "FORBIDDEN" }]);
    }
  });

  it("are the viewer's own; our staff see every tenant's, nobody may ask", async () => {
    const [a, b] = [viewer("customer_member"), viewer("customer_member")];
    const externalRef = randomUUID();
    await orders.draft(a, { externalRef });
    await orders.draft(b, { externalRef });
    const found = await Promise.all(
      [a, b, staff("finance"), viewer("supplier")].map((who) => refs({ search: externalRef }, who)),
    );
    expect(found.map(({ length }) => length)).toEqual([1, 1, 2, 0]);
    const { errors } = await run(orders.subgraph, LIST);
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: "UNAUTHENTICATED" }]);
  });

  it.each([
    [{ after: "nonsense" }, "BAD_CURSOR"],
    [{ after: Buffer.from("v1:' OR 1=1").toString("base64url") }, "BAD_CURSOR"],
    [{ first: 101 }, "BAD_USER_INPUT"],
    [{ first: 0 }, "BAD_USER_INPUT"],
    [{ filter: { status: ["LOST"] } }, "BAD_USER_INPUT"],
  ])("%j is %s", async (variables, code) => {
    const { errors } = await run(orders.subgraph, LIST, variables, viewer("customer_member"));
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code }]);
  });
});

describe("orderByReference", () => {
  it("finds the viewer's own order by our name of it, in any spelling", async () => {
    const me = viewer("customer_member");
    const { id, reference } = (await orders.draft(me)) as unknown as { id: string; reference: string };
    const found = async (spelling: string, who: object) =>
      (
        await run<{ orderByReference: { id: string } | null }>(
          orders.subgraph,
          "query ($reference: String!) { orderByReference(reference: $reference) { id } }",
          { reference: spelling },
          who,
        )
      ).data.orderByReference;
    for (const spelling of [
      reference,
      ` ${reference.toLowerCase()} `,
      `${reference.slice(0, 6)}-${reference.slice(6)}`,
    ]) {
      expect(await found(spelling, me)).toEqual({ id });
      expect(await found(spelling, staff("support"))).toEqual({ id });
      expect(await found(spelling, viewer("customer_member"))).toBeNull();
    }
    for (const none of ["", "BY", "\u0000"]) expect(await found(none, me)).toBeNull();
  });
});

describe("an order", () => {
  const ORDER = "query ($id: ID!) { order(id: $id) { externalRef lines { sku } } }";

  it("is read along with its lines when they are asked for, and of another tenant neither is seen", async () => {
    const me = viewer("customer_member");
    const { id } = await orders.draft(me, { externalRef: "along" });
    const read = jest.spyOn(orders.database, "read");
    const asked = async (query: string, claims: object) => {
      read.mockClear();
      const { data } = await run(orders.subgraph, query, { id }, claims);
      return { data, reads: read.mock.calls.map(([, statements]) => statements.length) };
    };
    expect(await asked(ORDER, me)).toEqual({
      data: { order: { externalRef: "along", lines: [{ sku: "TEE-M" }] } },
      reads: [2],
    });
    expect(await asked("query ($id: ID!) { order(id: $id) { externalRef } }", me)).toEqual({
      data: { order: { externalRef: "along" } },
      reads: [1],
    });
    expect(await asked(ORDER, viewer("customer_member"))).toEqual({ data: { order: null }, reads: [2] });
    read.mockRestore();
  });
});

describe("references", () => {
  it("20 orders with their lines are one SELECT each", async () => {
    const me = viewer("customer_member");
    const drafts = await Promise.all(Array.from({ length: 20 }, () => orders.draft(me)));
    const keys = drafts.map(({ id }) => ({ __typename: "Order", id }));
    let found: unknown[] = [];
    const both = async () => {
      found = await entities(keys, me);
    };
    expect(await orders.countSelects("orders", both)).toBe(1);
    expect(await orders.countSelects("order_line", both)).toBe(1);
    expect(found).toEqual(drafts.map(({ id }) => ({ id, lines: [{ sku: "TEE-M" }] })));
  });

  it("20 lines with their orders are one SELECT each", async () => {
    const me = viewer("customer_member");
    const drafts = await Promise.all(Array.from({ length: 20 }, () => orders.draft(me)));
    const lines = await Promise.all(drafts.map(async ({ id }) => (await orders.rows(id)).lines[0]!));
    const keys = lines.map(({ id }) => ({ __typename: "OrderLine", id }));
    let found: unknown[] = [];
    const both = async () => {
      found = await entities(keys, me);
    };
    expect(await orders.countSelects("order_line", both)).toBe(1);
    expect(await orders.countSelects("orders", both)).toBe(1);
    expect(found).toEqual(lines.map(({ id, orderId }) => ({ id, sku: "TEE-M", order: { id: orderId } })));
  });

  it("another tenant's order, line and customer are null, like unknown ones", async () => {
    const [me, other] = [viewer("customer_member"), viewer("customer_member")];
    const { id } = await orders.draft(other);
    const { lines } = await orders.rows(id);
    const keys = [
      { __typename: "Order", id },
      { __typename: "OrderLine", id: lines[0]!.id },
      { __typename: "Customer", id: other.tid },
      { __typename: "Order", id: randomUUID() },
      { __typename: "Order", id: "1' OR '1'='1" },
      { __typename: "Customer", id: "*" },
    ];
    expect(await entities(keys, me)).toEqual([null, null, null, null, null, null]);
    expect(await entities(keys, {})).toEqual([null, null, null, null, null, null]);
    expect(await orders.shown(id, me)).toBeNull();
  });

  it("a customer has its own orders, also for our staff", async () => {
    const [me, other] = [viewer("customer_member"), viewer("customer_member")];
    const { id } = await orders.draft(me);
    await orders.draft(other);
    const mine = [{ id: me.tid, orders: { edges: [{ node: { id } }] } }];
    expect(await entities([{ __typename: "Customer", id: me.tid }], me)).toEqual(mine);
    expect(await entities([{ __typename: "Customer", id: me.tid }], staff("finance"))).toEqual(mine);
  });
});
