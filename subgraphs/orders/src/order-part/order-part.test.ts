import { randomUUID } from "node:crypto";
import { newId, select, Viewer } from "@baiyun/kit";
import { planOf, run, staff, viewer } from "@baiyun/kit/testing";
import { Order } from "../order/order.entity";
import { draftInput, OrdersUnderTest, type ShownOrder } from "../testing/orders-under-test";

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
});
afterAll(() => orders.close());

const me = viewer("customer_admin");
const ops = staff("ops");
const EUR = (amountMinor: string) => ({ amountMinor, currency: "EUR" });
const saga = async (id: string) => (await orders.rows(id)).saga!;
const { parcel } = draftInput();

/** Five T-shirts and two mugs. */
const [shirts] = draftInput().lines;
const goods = [shirts!, { ...shirts!, sku: "MUG", description: "Mug, porcelain", quantity: 2, hs6: "691110" }];

async function submitted(): Promise<string> {
  const { id } = await orders.draft(me, { lines: goods });
  await orders.must("submitOrder", { orderId: id }, me);
  return id;
}
async function quoted(id: string, amountMinor: string, attempt: number): Promise<string> {
  const quoteId = newId();
  await orders.handled(await orders.offer(id, quoteId, amountMinor, { attempt }));
  return quoteId;
}
const accept = async (id: string, quoteId: string) =>
  orders.handled(await orders.tell("pricing", "quote.accepted.v1", { quoteId, orderId: id }));
async function asked(): Promise<string> {
  const id = await submitted();
  await accept(id, await quoted(id, "1845", 1));
  return id;
}
async function funded(): Promise<string> {
  const id = await asked();
  await orders.handled(await orders.hold(id));
  return id;
}

const STAGES: Record<string, () => Promise<string>> = {
  submitted,
  rejected: async () => {
    const id = await submitted();
    await orders.handled(await orders.tell("pricing", "quote.rejected.v1", { orderId: id, message: "Too heavy" }));
    return id;
  },
  priced: async () => {
    const id = await submitted();
    await quoted(id, "1845", 1);
    return id;
  },
  denied: async () => {
    const id = await asked();
    await orders.handled(await orders.deny(id));
    return id;
  },
  outOfStock: async () => {
    const id = await funded();
    await orders.handled(await orders.allocate(id, "unavailable", { lines: [] }));
    return id;
  },
};

const REFUSED = "... on LinesFrozen { current instead } ... on OrderChanged { currentVersion }";
const LEFT = "order { id status version lines { sku quantity } parcel { weightG } }";
type Outcome = { order?: ShownOrder; newOrder?: ShownOrder } & Record<string, unknown>;

const pieces = async (id: string, sku: string, quantity: number) => {
  const { lines } = await orders.rows(id);
  return { orderLineId: lines.find((line) => line.sku === sku)?.id ?? newId(), quantity };
};
async function cancel(id: string, sku: string, quantity: number, more: object = {}, claims: object = me) {
  const input = { orderId: id, lines: [await pieces(id, sku, quantity)], ...more };
  const selection = `... on CancelOrderLinesSuccess { ${LEFT} } ${REFUSED}`;
  return (await orders.running.act("cancelOrderLines", selection, input, claims)) as Outcome;
}
async function split(id: string, sku: string, quantity: number, more: object = {}, claims: object = me) {
  const lines = [await pieces(id, sku, quantity)];
  const input = { orderId: id, externalRef: randomUUID(), lines, parcel, ...more };
  const selection = `... on SplitOrderSuccess { ${LEFT} newOrder { id status splitFrom { id } lines { sku quantity } } }
    ... on DuplicateExternalRef { existing { id } } ${REFUSED}`;
  return (await orders.running.act("splitOrder", selection, input, claims)) as Outcome;
}
const wanted = async (id: string) => (await orders.rows(id)).lines.map(({ sku, quantity }) => `${quantity} ${sku}`);

describe("cancelOrderLines", () => {
  it.each([
    ["submitted", null],
    ["rejected", null],
    ["priced", null],
    ["denied", "DENIED"],
    ["outOfStock", "HELD"],
  ])("takes pieces out of a %s order, whose price is asked for anew", async (stage, funds) => {
    const id = await STAGES[stage]!();
    const before = (await orders.events(id)).length;
    const outcome = await cancel(id, "MUG", 2, { parcel: { ...parcel, weightG: 500 }, reason: "Broken" });
    expect(outcome.order).toMatchObject({
      ...{ status: "SUBMITTED", lines: [{ sku: "TEE-M", quantity: 5 }], parcel: { weightG: 500 } },
    });
    const told = (await orders.events(id)).slice(before);
    // Whoever heard that it is held hears that it is not.
    expect(told.map(({ type }) => type)).toEqual([
      ...(stage === "outOfStock" ? ["order.released.v1"] : []),
      "order.submitted.v1",
    ]);
    expect(told.at(-1)!.payload).toMatchObject({
      ...{ attempt: 2, parcel: { weightG: 500 }, lines: [{ sku: "TEE-M", quantity: 5 }] },
    });
    expect(await saga(id)).toMatchObject({ step: "SUBMITTED", waitingFor: "QUOTE", funds: funds ?? "NONE" });
    expect((await orders.changes(id)).at(-1)).toMatchObject({
      ...{ kind: "LINES_CANCELLED", to: "SUBMITTED", changedBy: me.sub, reason: "Cancelled: 2 × MUG. Broken" },
    });
  });

  it("keeps the goods and the money of what is left, and the hold follows its price", async () => {
    const id = await funded();
    await orders.handled(await orders.allocate(id, "reserved"));
    const before = (await orders.events(id)).length;
    await cancel(id, "TEE-M", 3);
    expect(await wanted(id)).toEqual(["2 TEE-M", "2 MUG"]);
    const { lines } = await orders.rows(id);
    const told = (await orders.events(id)).slice(before);
    expect(told.map(({ type }) => type)).toEqual(["order.allocation_requested.v1", "order.submitted.v1"]);
    expect(told[0]!.payload).toMatchObject({
      attempt: 2,
      lines: lines.map(({ id: orderLineId, sku, quantity }) => ({ orderLineId, sku, quantity })),
    });
    expect(await saga(id)).toMatchObject({ funds: "HELD", heldMinor: "1845", stock: "ASKED", waitingFor: "QUOTE" });
    await orders.handled(await orders.allocate(id, "reserved"), await orders.allocate(id));
    expect(await saga(id)).toMatchObject({ stock: "ALLOCATED", step: "SUBMITTED" });
    const quoteId = await quoted(id, "900", 2);
    expect(await orders.shown(id)).toMatchObject({ status: "PRICED" });
    await accept(id, quoteId);
    expect((await orders.events(id)).at(-1)).toMatchObject({
      ...{ type: "order.funding_requested.v1", payload: { attempt: 2, amount: EUR("900"), quoteId } },
    });
    await orders.handled(await orders.hold(id));
    expect(await orders.shown(id)).toMatchObject({ status: "ALLOCATED" });
    expect(await saga(id)).toMatchObject({ heldMinor: "900", allocationAttempts: 2, step: "ACCEPTED" });
    const accepted = (await orders.events(id)).at(-1)!;
    expect(accepted).toMatchObject({
      type: "order.accepted.v1",
      payload: {
        lines: [
          { sku: "TEE-M", quantity: 2 },
          { sku: "MUG", quantity: 2 },
        ],
      },
    });
  });

  it("takes no late answer about what it cost before for one about what it costs now", async () => {
    const id = await asked();
    await cancel(id, "MUG", 1);
    const quoteId = await quoted(id, "900", 2);
    await orders.handled(await orders.hold(id), await orders.deny(id));
    expect(await orders.shown(id)).toMatchObject({ status: "PRICED" });
    await accept(id, quoteId);
    await orders.handled(await orders.hold(id, { attempt: 1 }));
    expect(await orders.shown(id)).toMatchObject({ status: "PRICED" });
    expect(await saga(id)).toMatchObject({ funds: "ASKED", fundingAttempts: 2, fundsMinor: "900" });
    await orders.handled(await orders.hold(id));
    expect(await orders.shown(id)).toMatchObject({ status: "FUNDED" });
  });

  it("asks for money and goods with the new price where they were lost meanwhile", async () => {
    const id = await funded();
    await orders.handled(await orders.allocate(id, "reserved"));
    const { holdId } = await saga(id);
    await cancel(id, "MUG", 1);
    await orders.handled(await orders.tell("finance", "hold.expired.v1", { holdId, orderId: id }));
    expect(await orders.shown(id)).toMatchObject({ status: "SUBMITTED" });
    expect(await saga(id)).toMatchObject({ step: "SUBMITTED", funds: "DENIED", heldMinor: null, stock: "RELEASED" });
    await accept(id, await quoted(id, "900", 2));
    await orders.handled(await orders.hold(id));
    expect(await orders.shown(id)).toMatchObject({ status: "FUNDED" });
    expect(await saga(id)).toMatchObject({ fundingAttempts: 2, allocationAttempts: 3, heldMinor: "900" });
  });

  it("is refused once logistics was asked, with what may be done instead, and changes nothing", async () => {
    const [draft, held] = [await orders.draft(me, { lines: goods }), await submitted()];
    await orders.must("holdOrder", { orderId: held, reason: "Embargo check" }, ops);
    const gone = await orders.labelled(me);
    await orders.handled(await orders.carry(gone.id, "DEPARTED"));
    const over = await orders.draft(me);
    await orders.must("cancelOrder", { orderId: over.id }, me);
    const cases: [string, string, string[]][] = [
      [draft.id, "DRAFT", ["EDIT_ORDER"]],
      [held, "ON_HOLD", ["CANCEL_ORDER"]],
      [(await orders.allocated(me)).id, "ALLOCATED", ["CANCEL_ORDER"]],
      [(await orders.labelled(me)).id, "IN_FULFILMENT", ["CANCEL_ORDER"]],
      [gone.id, "SHIPPED", ["REQUEST_RETURN"]],
      [over.id, "CANCELLED", []],
    ];
    for (const [id, current, instead] of cases) {
      const before = await orders.rows(id);
      expect(await cancel(id, "TEE-M", 1)).toMatchObject({ __typename: "LinesFrozen", current, instead });
      if (current !== "DRAFT")
        expect(await split(id, "TEE-M", 1)).toMatchObject({ __typename: "LinesFrozen", instead });
      expect(await orders.rows(id)).toEqual(before);
    }
    const id = await submitted();
    const before = await orders.rows(id);
    const all = await Promise.all([pieces(id, "TEE-M", 5), pieces(id, "MUG", 2)]);
    expect([
      await cancel(id, "MUG", 1, { lines: all }),
      await cancel(id, "MUG", 3),
      await cancel(id, "NONE", 1),
      await cancel(id, "MUG", 1, { expectedVersion: 9 }),
      await cancel(id, "MUG", 1, {}, viewer("customer_admin")),
    ]).toMatchObject([
      { field: "lines" },
      { field: "lines.0.quantity" },
      { field: "lines.0.orderLineId" },
      { __typename: "OrderChanged", currentVersion: before.order!.version },
      { __typename: "OrderNotFound" },
    ]);
    await expect(cancel(id, "MUG", 1, {}, staff("support"))).rejects.toThrow("FORBIDDEN");
    expect(await orders.rows(id)).toEqual(before);
  });
});

describe("splitOrder", () => {
  it("makes two orders of one, each with its own price, and together with its money and goods", async () => {
    const id = await funded();
    await orders.handled(await orders.allocate(id, "reserved"));
    const key = { idempotencyKey: randomUUID(), externalRef: randomUUID() };
    const outcomes = await Promise.all([1, 2, 3].map(async () => split(id, "TEE-M", 3, key)));
    const [{ newOrder }] = outcomes as [Outcome];
    expect(new Set(outcomes.map((outcome) => outcome.newOrder?.id))).toEqual(new Set([newOrder!.id]));
    expect(newOrder).toMatchObject({
      ...{ status: "SUBMITTED", splitFrom: { id }, lines: [{ sku: "TEE-M", quantity: 3 }] },
    });
    expect(await wanted(id)).toEqual(["2 TEE-M", "2 MUG"]);
    const { reference } = (await orders.shown(newOrder!.id))!;
    expect((await orders.changes(id)).at(-1)).toMatchObject({
      ...{ kind: "SPLIT", changedBy: me.sub, reason: `Split off into ${reference}: 3 × TEE-M.` },
    });
    expect((await orders.events(newOrder!.id)).map(({ type }) => type)).toEqual(["order.submitted.v1"]);
    expect((await orders.events(id)).slice(-2)).toMatchObject([
      { type: "order.allocation_requested.v1", payload: { attempt: 2, lines: [{ quantity: 2 }, { quantity: 2 }] } },
      { type: "order.submitted.v1", payload: { attempt: 2 } },
    ]);
    await orders.handled(await orders.allocate(id));
    await accept(id, await quoted(id, "1200", 2));
    await accept(newOrder!.id, await quoted(newOrder!.id, "800", 1));
    await orders.handled(await orders.hold(id), await orders.hold(newOrder!.id));
    await orders.handled(await orders.allocate(newOrder!.id));
    for (const [each, heldMinor] of [
      [id, "1200"],
      [newOrder!.id, "800"],
    ] as const) {
      expect(await saga(each)).toMatchObject({ step: "ACCEPTED", funds: "HELD", heldMinor, stock: "ALLOCATED" });
      expect(await orders.shown(each)).toMatchObject({ status: "ALLOCATED" });
    }
  });

  it("five at once share out what there is, and a draft's parts are drafts", async () => {
    const id = await submitted();
    const outcomes = await Promise.all([1, 2, 3, 4, 5].map(() => split(id, "TEE-M", 2)));
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
      ...Array(3).fill("InvalidInput"),
      ...Array(2).fill("SplitOrderSuccess"),
    ]);
    expect(await wanted(id)).toEqual(["1 TEE-M", "2 MUG"]);
    const draft = await orders.draft(me, { lines: goods });
    const outcome = await split(draft.id, "MUG", 2);
    expect([outcome.order, outcome.newOrder]).toMatchObject([
      { status: "DRAFT", lines: [{ sku: "TEE-M", quantity: 5 }] },
      { status: "DRAFT", lines: [{ sku: "MUG", quantity: 2 }] },
    ]);
    expect(await orders.events(outcome.newOrder!.id)).toEqual([]);
    const before = await orders.rows(draft.id);
    const named = (await orders.shown(outcome.newOrder!.id))!.externalRef;
    expect(await split(draft.id, "TEE-M", 1, { externalRef: named })).toMatchObject({
      ...{ __typename: "DuplicateExternalRef", existing: { id: outcome.newOrder!.id } },
    });
    expect(await orders.rows(draft.id)).toEqual(before);
  });

  it("its parts are found by an index", async () => {
    const id = await submitted();
    const parts = [await split(id, "TEE-M", 1), await split(id, "TEE-M", 1)].map(({ newOrder }) => newOrder!.id);
    const query = "query ($id: ID!) { order(id: $id) { splitInto(first: 5) { totalCount edges { node { id } } } } }";
    expect((await run(orders.subgraph, query, { id }, me)).data).toEqual({
      order: { splitInto: { totalCount: 2, edges: parts.reverse().map((part) => ({ node: { id: part } })) } },
    });
    for (const who of [Viewer.system, Viewer.fromClaims(me)]) {
      const ofEach = { property: "splitFromId", values: [id] };
      const statement = select(orders.database.source, who, Order, [], {
        order: "id",
        newestFirst: true,
        limit: 21,
        ofEach,
      })!;
      const [read] = await planOf(orders.database, who, statement);
      expect(read).toMatch(/orders_split_from: \(split_from_id = /);
    }
  });
});
