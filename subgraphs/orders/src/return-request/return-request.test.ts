import { randomUUID } from "node:crypto";
import { newId, select, Viewer } from "@baiyun/kit";
import { planOf, run, staff, viewer } from "@baiyun/kit/testing";
import { OrdersUnderTest } from "../testing/orders-under-test";
import { ReturnRequest } from "./return-request.entity";
import { returnsThat } from "./return-request.input";
import { ReturnStatus } from "./return-status";

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
});
afterAll(() => orders.close());
afterEach(() => orders.running.clock.release());

const me = viewer("customer_admin");
const [ops, support] = [staff("ops"), staff("support")];
const EUR = (amountMinor: string) => ({ amountMinor, currency: "EUR" });
const RETURN = `id status reason answer trackingNumber refund refundAmount { amountMinor currency } version order { id }
  lines { sku quantity restocked writtenOff line { id } }`;
const REFUSALS = `... on IllegalOrderState { current } ... on ReturnWindowOver { endedAt }`;

interface Shown {
  id: string;
  status: string;
  version: number;
}
async function act(mutation: string, input: object, claims: object) {
  const success = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Success`;
  const own =
    mutation === "requestReturn"
      ? REFUSALS
      : "... on IllegalReturnState { state: current } ... on ReturnChanged { currentVersion }";
  const selection = `... on ${success} { returnRequest { ${RETURN} } } ${own}`;
  return (await orders.running.act(mutation, selection, input, claims)) as { returnRequest?: Shown } & Record<
    string,
    unknown
  >;
}
async function must(mutation: string, input: object, claims: object): Promise<Shown> {
  const outcome = await act(mutation, input, claims);
  if (!outcome.returnRequest) throw new Error(`${mutation}: ${JSON.stringify(outcome)}`);
  return outcome.returnRequest;
}

const lineOf = async (id: string) => (await orders.rows(id)).lines[0]!.id;
const request = async (orderId: string, quantity = 2, more: object = {}) =>
  act(
    "requestReturn",
    { orderId, reason: "Too small", lines: [{ orderLineId: await lineOf(orderId), quantity }], ...more },
    me,
  );

/** A return whose goods are in the warehouse: of two, one can be sold again. */
async function received(orderId: string) {
  const { returnRequest } = await request(orderId);
  const returnId = returnRequest!.id;
  await must("approveReturn", { returnId, answer: "Send it to Yiwu" }, support);
  const orderLineId = await lineOf(orderId);
  const lines = ["RESTOCK", "WRITE_OFF"].map((condition) => ({ orderLineId, quantity: 1, condition }));
  await must("receiveReturn", { returnId, lines }, ops);
  return { returnId, orderLineId };
}

it("goods come back: asked for, approved, sent, counted, and what they cost given back but for the fee", async () => {
  const { id: orderId } = await orders.paid(me);
  const before = (await orders.events(orderId)).length;
  const asked = await request(orderId);
  const orderLineId = await lineOf(orderId);
  const line = { sku: "TEE-M", quantity: 2, restocked: null, writtenOff: null, line: { id: orderLineId } };
  expect(asked.returnRequest).toMatchObject({
    ...{ status: "REQUESTED", reason: "Too small", answer: null, version: 1, order: { id: orderId }, lines: [line] },
  });
  const returnId = asked.returnRequest!.id;
  await must("approveReturn", { returnId, expectedVersion: 1, answer: "Send it to Yiwu" }, support);
  expect(await must("markReturnInTransit", { returnId, trackingNumber: "RB123456785DE" }, me)).toMatchObject({
    ...{ status: "IN_TRANSIT", answer: "Send it to Yiwu", trackingNumber: "RB123456785DE", version: 3 },
  });
  const lines = ["RESTOCK", "WRITE_OFF"].map((condition) => ({ orderLineId, quantity: 1, condition }));
  expect(await must("receiveReturn", { returnId, lines }, ops)).toMatchObject({
    ...{ status: "RECEIVED", lines: [{ ...line, restocked: 1, writtenOff: 1 }] },
  });
  const close = { returnId, refund: "PART", amount: EUR("1000"), reason: "One was worn" };
  expect(await must("closeReturn", close, staff("finance"))).toMatchObject({
    ...{ status: "CLOSED", answer: "One was worn", refund: "PART", refundAmount: EUR("1000"), version: 5 },
  });
  const ids = { orderId, customerId: me.tid };
  expect((await orders.events(orderId)).slice(before)).toEqual([
    {
      type: "return.received.v1",
      payload: {
        ...{ returnId, ...ids },
        lines: lines.map((came) => ({ ...came, sku: "TEE-M" })),
      },
    },
    {
      type: "order.refund_due.v1",
      payload: { ...ids, reason: "RETURNED", returnId, amount: EUR("1000"), fee: EUR("600") },
    },
  ]);
  expect(
    (await orders.changes(orderId)).slice(-5).map(({ kind, changedBy, reason }) => [kind, changedBy, reason]),
  ).toEqual([
    ["RETURN_REQUESTED", me.sub, "Too small"],
    ["RETURN_APPROVED", support.sub, "Send it to Yiwu"],
    ["RETURN_SENT", me.sub, null],
    ["RETURN_RECEIVED", ops.sub, null],
    ["RETURN_CLOSED", expect.any(String), "One was worn"],
  ]);
  expect(await orders.shown(orderId)).toMatchObject({ status: "DELIVERED" });
  const query = `query ($id: ID!) { order(id: $id) { refundsDue { reason amount { amountMinor } fee { amountMinor } }
    returns(first: 5) { totalCount edges { node { id } } } } }`;
  expect((await run(orders.subgraph, query, { id: orderId }, me)).data).toEqual({
    order: {
      refundsDue: [{ reason: "RETURNED", amount: { amountMinor: "1000" }, fee: { amountMinor: "600" } }],
      returns: { totalCount: 1, edges: [{ node: { id: returnId } }] },
    },
  });
});

it("five at once send no more back than there is, and what was refused or never came can be sent back again", async () => {
  const { id: orderId } = await orders.paid(me);
  const outcomes = await Promise.all([1, 2, 3, 4, 5].map(() => request(orderId, 2)));
  const won = outcomes.filter(({ returnRequest }) => returnRequest);
  expect(won).toHaveLength(2);
  expect(outcomes.filter(({ __typename }) => __typename === "InvalidInput")).toHaveLength(3);
  expect(await request(orderId, 2)).toMatchObject({
    faults: [{ field: "lines.0.quantity", message: "Of this line 1 pieces can be returned." }],
  });
  const [refused, lost] = won.map(({ returnRequest }) => returnRequest!.id);
  await must("refuseReturn", { returnId: refused, reason: "Worn" }, support);
  await must("approveReturn", { returnId: lost }, support);
  await must("closeReturn", { returnId: lost, refund: "NONE", reason: "Never came" }, support);
  expect(await request(orderId, 5)).toMatchObject({ __typename: "RequestReturnSuccess" });
});

it("twenty with one key ask once", async () => {
  const { id: orderId } = await orders.paid(me);
  const idempotencyKey = randomUUID();
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => request(orderId, 1, { idempotencyKey })));
  expect(new Set(outcomes.map(({ returnRequest }) => returnRequest?.id)).size).toBe(1);
  expect((await orders.changes(orderId)).filter(({ kind }) => kind === "RETURN_REQUESTED")).toHaveLength(1);
});

describe("is given back", () => {
  it("of each return its own, and of all of them no more than was charged", async () => {
    const { id: orderId } = await orders.paid(me);
    const came = [await received(orderId), await received(orderId)];
    const [first, second] = came.map(({ returnId }) => returnId) as [string, string];
    const part = (returnId: string, minor: string) => ({
      returnId,
      refund: "PART",
      amount: EUR(minor),
      waiveFee: true,
    });
    await must("closeReturn", part(first, "1000"), support);
    const before = await orders.rows(orderId);
    expect(await act("closeReturn", part(second, "846"), support)).toMatchObject({
      ...{ __typename: "InvalidInput", field: "amount.amountMinor" },
      message: "For the order 18.45 EUR were charged, of which 10.00 EUR are given back.",
    });
    expect(await orders.rows(orderId)).toEqual(before);
    await must("closeReturn", part(second, "845"), support);
    const told = (await orders.events(orderId)).filter(({ type }) => type === "order.refund_due.v1");
    expect(told.map(({ payload }) => payload)).toMatchObject([
      { returnId: first, amount: EUR("1000"), fee: null },
      { returnId: second, amount: EUR("845"), fee: null },
    ]);
  });

  it("all but the fee, or without it, and of what is left after that nothing", async () => {
    const { id: orderId } = await orders.paid(me);
    const [first, second] = [await received(orderId), await received(orderId)];
    await must("closeReturn", { returnId: first.returnId, refund: "ALL", waiveFee: true }, support);
    expect((await orders.events(orderId)).at(-1)).toMatchObject({
      ...{ type: "order.refund_due.v1", payload: { returnId: first.returnId, amount: null, fee: null } },
    });
    const before = await orders.rows(orderId);
    const again = { returnId: second.returnId, refund: "PART", amount: EUR("1") };
    expect(await act("closeReturn", again, support)).toMatchObject({ __typename: "RefundAlreadyDue" });
    expect(await orders.rows(orderId)).toEqual(before);
    expect(await must("closeReturn", { returnId: second.returnId, refund: "NONE" }, support)).toMatchObject({
      ...{ status: "CLOSED", refund: "NONE", refundAmount: null },
    });
  });

  it("no more than was charged, in its currency, of what came and was paid", async () => {
    const { id: orderId } = await orders.paid(me);
    const { returnId } = await received(orderId);
    const { id: unpaid } = await orders.labelled(me);
    await orders.handled(await orders.carry(unpaid, "DELIVERED"));
    const other = await received(unpaid);
    const { returnRequest: waiting } = await request(orderId, 1);
    const before = await orders.rows(orderId);
    const part = (amount: object) => ({ returnId, refund: "PART", amount });
    expect([
      await act("closeReturn", part(EUR("1846")), support),
      await act("closeReturn", part({ amountMinor: "1", currency: "USD" }), support),
      await act("closeReturn", { returnId, refund: "PART" }, support),
      await act("closeReturn", { returnId, refund: "ALL", amount: EUR("1") }, support),
      await act("closeReturn", { returnId: other.returnId, refund: "ALL" }, support),
      await act("closeReturn", { returnId: waiting!.id, refund: "ALL" }, support),
    ]).toMatchObject([
      { field: "amount.amountMinor" },
      { field: "amount.currency" },
      { field: "amount" },
      { field: "amount" },
      { __typename: "OrderNotPaid" },
      { __typename: "IllegalReturnState", state: "REQUESTED" },
    ]);
    expect(await orders.rows(orderId)).toEqual(before);
  });
});

it("what cannot be is refused and changes nothing", async () => {
  const [priced, { id: orderId }] = [await orders.priced(me), await orders.paid(me)];
  const { returnRequest } = await request(orderId);
  const returnId = returnRequest!.id;
  const orderLineId = await lineOf(orderId);
  const [before, unsent] = [await orders.rows(orderId), await orders.rows(priced.id)];
  const came = (quantity: number, of = orderLineId) => [{ orderLineId: of, quantity, condition: "RESTOCK" }];
  expect([
    await request(priced.id),
    await act("requestReturn", { orderId: randomUUID(), reason: "x", lines: [{ orderLineId, quantity: 1 }] }, me),
    await act(
      "requestReturn",
      { orderId, reason: "x", lines: [{ orderLineId, quantity: 1 }] },
      viewer("customer_admin"),
    ),
    await act("requestReturn", { orderId, reason: "x", lines: [{ orderLineId: newId(), quantity: 1 }] }, me),
    await act(
      "requestReturn",
      { orderId, reason: "x", lines: [1, 2].map((quantity) => ({ orderLineId, quantity })) },
      me,
    ),
    await request(orderId, 0),
    await act("receiveReturn", { returnId, lines: came(2) }, ops),
    await act("approveReturn", { returnId, expectedVersion: 2 }, support),
    await act("approveReturn", { returnId: newId() }, support),
    await act("receiveReturn", { returnId, lines: came(3) }, ops),
    await act("receiveReturn", { returnId, lines: came(1, newId()) }, ops),
  ]).toMatchObject([
    { __typename: "IllegalOrderState", current: "PRICED" },
    { __typename: "OrderNotFound" },
    { __typename: "OrderNotFound" },
    { field: "lines.0.orderLineId" },
    { field: "lines.1.orderLineId" },
    { field: "lines.0.quantity" },
    { __typename: "IllegalReturnState", state: "REQUESTED" },
    { __typename: "ReturnChanged", currentVersion: 1 },
    { __typename: "ReturnNotFound" },
    { field: "lines.0.quantity" },
    { field: "lines.0.orderLineId" },
  ]);
  await expect(act("approveReturn", { returnId }, me)).rejects.toThrow("FORBIDDEN");
  await expect(act("receiveReturn", { returnId, lines: came(2) }, me)).rejects.toThrow("FORBIDDEN");
  await expect(act("closeReturn", { returnId, refund: "NONE" }, ops)).rejects.toThrow("FORBIDDEN");
  expect([await orders.rows(orderId), await orders.rows(priced.id)]).toEqual([before, unsent]);

  const delivered = (await orders.changes(orderId)).find(({ to }) => to === "DELIVERED")!.changedAt;
  const end = new Date(delivered.getTime() + 30 * 86_400_000);
  orders.running.clock.set(new Date(end.getTime() - 1));
  expect(await request(orderId, 1)).toMatchObject({ __typename: "RequestReturnSuccess" });
  orders.running.clock.set(end);
  expect(await request(orderId, 1)).toMatchObject({ __typename: "ReturnWindowOver", endedAt: end.toISOString() });
});

it("returns are listed to whose they are, by status, customer and time, each by an index", async () => {
  const them = viewer("customer_admin");
  const { id: orderId } = await orders.paid(them);
  const lines = [{ orderLineId: await lineOf(orderId), quantity: 1 }];
  const { id } = await must("requestReturn", { orderId, reason: "x", lines }, them);
  const list = async (filter: object, claims: object) => {
    const query =
      "query ($filter: ReturnRequestFilter) { returnRequests(first: 50, filter: $filter) { edges { node { id } } } }";
    const { data } = await run<{ returnRequests: { edges: { node: Shown }[] } }>(
      orders.subgraph,
      query,
      { filter },
      claims,
    );
    return data.returnRequests.edges.map(({ node }) => node.id);
  };
  expect(await list({ status: ["REQUESTED", "CLOSED"] }, them)).toEqual([id]);
  expect(await list({ status: ["CLOSED"] }, them)).toEqual([]);
  expect(await list({ customerId: them.tid }, ops)).toEqual([id]);
  expect(await list({ customerId: them.tid, createdBefore: "2020-01-01T00:00:00Z" }, ops)).toEqual([]);
  expect(await list({ customerId: them.tid }, me)).toEqual([]);
  const { database } = orders;
  const found = async (who: Viewer, filter: Parameters<typeof returnsThat>[0]) =>
    (
      await planOf(
        database,
        who,
        select(database.source, who, ReturnRequest, returnsThat(filter), {
          order: "id",
          newestFirst: true,
          limit: 21,
        })!,
      )
    ).map((read) => /return_request_\w+/.exec(read)?.[0]);
  await database.transaction(Viewer.system, (tx) =>
    tx.query(
      `
      INSERT INTO return_request (id, tenant_id, order_id, status, reason, refund, version, created_by, created_at, updated_at)
      SELECT ('01900000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, gen_random_uuid(), $1, 'CLOSED', 'x', 'NONE', 1, 'x', now(), now()
      FROM generate_series(1, 2000) n`,
      [orderId],
    ),
  );
  await database.source.query("ANALYZE return_request");
  expect(await found(Viewer.system, { status: [ReturnStatus.REQUESTED] })).toEqual(["return_request_of_all_by_status"]);
  expect(await found(Viewer.system, { customerId: newId() })).toEqual(["return_request_by_tenant"]);
  expect(await found(Viewer.fromClaims(them), { status: [ReturnStatus.REQUESTED] })).toEqual([
    "return_request_by_status",
  ]);
  expect(await found(Viewer.fromClaims(them), {})).toEqual(["return_request_by_tenant"]);
});
