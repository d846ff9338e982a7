import { randomUUID } from "node:crypto";
import { MOST_REVEALS_AN_HOUR as MOST_AN_HOUR, OutboxEvent, select, Viewer } from "@baiyun/kit";
import { planOf, run, staff, viewer } from "@baiyun/kit/testing";
import { OrdersUnderTest } from "../testing/orders-under-test";
import { ConsigneeReveal } from "./consignee-reveal.entity";
import { type ConsigneeRevealFilter, conditionsOf } from "./consignee-reveal.input";

const SUCCESS = `... on RevealConsigneeSuccess { consignee { name line1 phone postalCode }
  reveal { id reason revealedAt order { id } revealedBy { id } } }
  ... on TooManyReveals { message retryAt } ... on InvalidInput { field }`;
const REVEALS = `query ($filter: ConsigneeRevealFilter, $first: Int! = 20) { consigneeReveals(filter: $filter, first: $first) {
  totalCount edges { node { reason order { id } revealedBy { id } } } } }`;

interface Outcome {
  __typename: string;
  consignee?: Record<string, unknown> | null;
  reveal?: { id: string; reason: string; revealedAt: string };
  retryAt?: string;
}
interface Audit {
  consigneeReveals: { totalCount: number; edges: { node: Record<string, unknown> }[] };
}

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
});
afterAll(() => orders.close());

const reveal = (orderId: string, claims: object, own: object = {}) =>
  orders.running.act(
    "revealConsignee",
    SUCCESS,
    { orderId, reason: "Caller lost the address", ...own },
    claims,
  ) as Promise<unknown> as Promise<Outcome>;
const audit = async (filter: ConsigneeRevealFilter | object, claims: object = staff("admin")) =>
  (await run<Audit>(orders.subgraph, REVEALS, { filter }, claims)).data.consigneeReveals;
const kept = (orderId: string) =>
  orders.database.transaction(Viewer.system, async (tx) => ({
    reveals: await tx.countBy(ConsigneeReveal, { orderId }),
    events: (await tx.findBy(OutboxEvent, { aggregateId: orderId, type: "consignee.revealed.v1" })).map(
      ({ payload }) => payload,
    ),
  }));

it("shows support one consignee, and keeps who saw it and why, in the audit and as an event", async () => {
  const me = viewer("customer_admin");
  const { id } = await orders.draft(me);
  const support = staff("support");
  const outcome = await reveal(id, support);
  expect(outcome).toEqual({
    __typename: "RevealConsigneeSuccess",
    consignee: { name: "Erika Mustermann", line1: "Heidestraße 17", phone: null, postalCode: "51147" },
    reveal: {
      id: expect.any(String),
      reason: "Caller lost the address",
      revealedAt: expect.any(String),
      order: { id },
      revealedBy: { id: support.sub },
    },
  });
  const entry = { reason: "Caller lost the address", order: { id }, revealedBy: { id: support.sub } };
  expect(await audit({ orderId: id })).toEqual({ totalCount: 1, edges: [{ node: entry }] });
  const { id: revealId, revealedAt } = outcome.reveal!;
  expect((await kept(id)).events).toEqual([
    { revealId, orderId: id, customerId: me.tid, revealedBy: support.sub, revealedAt },
  ]);
});

it("shows it once: the same key again tells of the same reveal, without the consignee", async () => {
  const { id } = await orders.draft(viewer("customer_admin"));
  const support = staff("support");
  const own = { idempotencyKey: randomUUID() };
  const first = await reveal(id, support, own);
  const again = await reveal(id, support, own);
  expect(again).toEqual({ ...first, consignee: null });
  expect((await reveal(id, support, { ...own, reason: "Another" })).__typename).toBe("IdempotencyKeyReused");
  expect((await kept(id)).reveals).toBe(1);
});

it("refuses without a reason, of an unknown order, and to every other role; nothing is kept", async () => {
  const me = viewer("customer_admin");
  const { id } = await orders.draft(me);
  const support = staff("support");
  expect(await reveal(id, support, { reason: "  " })).toMatchObject({ __typename: "InvalidInput", field: "reason" });
  for (const unknown of [randomUUID(), "' OR 1=1"]) {
    expect((await reveal(unknown, support)).__typename).toBe("OrderNotFound");
    expect((await kept(id)).reveals).toBe(0);
  }
  for (const claims of [staff("finance"), staff("admin"), staff("ops"), staff("pricing"), me, viewer("support")]) {
    await expect(reveal(id, claims)).rejects.toThrow("FORBIDDEN");
  }
  await expect(reveal(id, {})).rejects.toThrow("UNAUTHENTICATED");
  expect(await kept(id)).toEqual({ reveals: 0, events: [] });
});

it("shows a person so many an hour and no more, also when asked at once, and another person the next one", async () => {
  const { id } = await orders.draft(viewer("customer_admin"));
  const support = staff("support");
  const hour = 3_600_000;
  const begun = Date.now();
  orders.running.clock.set(new Date(begun));
  try {
    const outcomes = await Promise.all(Array.from({ length: MOST_AN_HOUR + 3 }, () => reveal(id, support)));
    const names = outcomes.map(({ __typename }) => __typename);
    expect(names.filter((name) => name === "RevealConsigneeSuccess")).toHaveLength(MOST_AN_HOUR);
    const refused = outcomes.filter(({ __typename }) => __typename === "TooManyReveals");
    expect(refused.map(({ retryAt, consignee }) => [retryAt, consignee])).toEqual(
      Array(3).fill([new Date(begun + hour).toISOString(), undefined]),
    );
    const { reveals, events } = await kept(id);
    expect([reveals, events.length]).toEqual([MOST_AN_HOUR, MOST_AN_HOUR]);
    expect((await reveal(id, staff("support"))).__typename).toBe("RevealConsigneeSuccess");
    orders.running.clock.set(new Date(begun + hour - 1));
    expect((await reveal(id, support)).__typename).toBe("TooManyReveals");
    orders.running.clock.set(new Date(begun + hour));
    expect((await reveal(id, support)).__typename).toBe("RevealConsigneeSuccess");
  } finally {
    orders.running.clock.set(new Date());
  }
});

describe("the audit", () => {
  it("is for admin, by order, person and time", async () => {
    const [one, two] = [await orders.draft(viewer("customer_admin")), await orders.draft(viewer("customer_admin"))];
    const [mei, linus] = [staff("support"), staff("support")];
    await reveal(one.id, mei, { reason: "first" });
    await reveal(one.id, linus, { reason: "second" });
    await reveal(two.id, mei, { reason: "third" });
    const reasons = async (filter: object) => (await audit(filter)).edges.map(({ node }) => node.reason);
    expect(await reasons({ orderId: one.id })).toEqual(["second", "first"]);
    expect(await reasons({ revealedBy: mei.sub })).toEqual(["third", "first"]);
    expect(await reasons({ revealedBy: mei.sub!.toUpperCase(), orderId: two.id })).toEqual(["third"]);
    expect(await reasons({ revealedBy: mei.sub, revealedBefore: "2020-01-01T00:00:00Z" })).toEqual([]);
    expect(await reasons({ revealedBy: mei.sub, revealedAfter: "2020-01-01T00:00:00Z" })).toEqual(["third", "first"]);
    expect(await reasons({ revealedBy: "nobody" })).toEqual([]);
    for (const claims of [mei, staff("ops"), viewer("customer_admin"), viewer("admin")]) {
      const { errors } = await run(orders.subgraph, REVEALS, {}, claims);
      expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: "FORBIDDEN" }]);
    }
  });

  it("stays as it is", async () => {
    const { id } = await orders.draft(viewer("customer_admin"));
    await reveal(id, staff("support"));
    for (const change of ["UPDATE consignee_reveal SET reason = 'x'", "DELETE FROM consignee_reveal"]) {
      await expect(orders.database.transaction(Viewer.system, (tx) => tx.query(change))).rejects.toThrow(
        "what is audited stays as it is",
      );
    }
    expect((await kept(id)).reveals).toBe(1);
  });

  it.each<[string, ConsigneeRevealFilter, RegExp]>([
    ["everything", {}, /^Index Scan( Backward)? consignee_reveal_pkey/],
    ["an order", { orderId: randomUUID() }, /Scan consignee_reveal_of_order: \(order_id = /],
    ["a person", { revealedBy: randomUUID() }, /Scan consignee_reveal_by_person(_and_time)?: \(revealed_by = /],
    ["a time", { revealedAfter: new Date() }, /Scan consignee_reveal_pkey: \(id >= /],
  ])("of %s is found by an index", async (_what, filter, index) => {
    const { database } = orders;
    const page = { order: "id", newestFirst: true, limit: 21 };
    const statement = select(database.source, Viewer.system, ConsigneeReveal, conditionsOf(filter), page)!;
    const [read, ...others] = await planOf(database, Viewer.system, statement);
    expect(read).toMatch(index);
    expect(others).toEqual([]);
  });
});

it("a consignee is erased once nobody has to be found any more: nothing here tells who it was, and the others are told", async () => {
  const me = viewer("customer_admin");
  const [{ id }, other] = [await orders.draft(me), await orders.draft(me)];
  const admin = staff("admin");
  const erase = (own: object = {}, claims: object = admin) =>
    orders.running.act(
      "eraseConsignee",
      "... on EraseConsigneeSuccess { order { id } } ... on IllegalOrderState { current }",
      { orderId: id, reason: "Asked for it", ...own },
      claims,
    );
  expect(await erase()).toMatchObject({ __typename: "IllegalOrderState", current: "DRAFT" });
  expect(await erase({ orderId: randomUUID() })).toMatchObject({ __typename: "OrderNotFound" });
  for (const claims of [me, staff("ops"), staff("support")])
    await expect(erase({}, claims)).rejects.toThrow("FORBIDDEN");
  await orders.must("cancelOrder", { orderId: id }, me);
  const own = { idempotencyKey: randomUUID() };
  const success = { __typename: "EraseConsigneeSuccess", order: { id } };
  expect([await erase(own), await erase(own)]).toEqual([success, success]);
  expect((await erase()).__typename).toBe("ConsigneeErased");

  const traces = (orderId: string) =>
    orders.database.transaction(Viewer.system, (tx) =>
      tx.query(
        `SELECT consignee->>'country' AS country, postal_code_plain AS code,
           (orders::text || (SELECT coalesce(string_agg(change::text, ''), '') FROM order_change change WHERE order_id = orders.id))
             ~* 'mustermann|heidestra' AS named
         FROM orders WHERE id = $1`,
        [orderId],
      ),
    );
  expect(await traces(id)).toEqual([{ country: "DE", code: "", named: false }]);
  expect(await traces(other.id)).toEqual([{ country: "DE", code: "51147", named: true }]);
  const told = (await orders.events(id)).filter(({ type }) => type === "consignee.erased.v1");
  expect(told.map(({ payload }) => payload)).toEqual([
    { orderId: id, customerId: me.tid, erasedAt: expect.any(String) },
  ]);
  const { data } = await run<{ ordersAudit: { edges: { node: object }[] } }>(
    orders.subgraph,
    "query ($of: ID!) { ordersAudit(filter: { subjectId: $of }) { edges { node { act reason by { id } } } } }",
    { of: id },
    admin,
  );
  expect(data.ordersAudit.edges).toEqual([
    { node: { act: "eraseConsignee", reason: "Asked for it", by: { id: admin.sub } } },
  ]);
});

it("who need not know a consignee sees it masked, whole or not at all by their role", async () => {
  const me = viewer("customer_admin");
  const { id } = await orders.draft(me);
  const query =
    "query ($id: ID!) { order(id: $id) { consignee { name } maskedConsignee { name street postalCode phone email city } } }";
  const shown = async (claims: object) => (await run(orders.subgraph, query, { id }, claims)).data.order;
  const masked = {
    name: "E••• M•••",
    street: "•••",
    postalCode: "51•••",
    phone: null,
    email: "e•••@•••",
    city: "Köln",
  };
  for (const role of ["support", "finance", "admin"] as const) {
    expect(await shown(staff(role))).toEqual({ consignee: null, maskedConsignee: masked });
  }
  expect(await shown(staff("ops"))).toEqual({ consignee: { name: "Erika Mustermann" }, maskedConsignee: masked });
  expect(await shown(me)).toEqual({ consignee: { name: "Erika Mustermann" }, maskedConsignee: null });
  expect(await shown(staff("pricing"))).toEqual({ consignee: null, maskedConsignee: null });
});
