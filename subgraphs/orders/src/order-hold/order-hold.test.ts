import { Viewer } from "@baiyun/kit";
import { planOf, run, staff, viewer } from "@baiyun/kit/testing";
import { OrdersUnderTest } from "../testing/orders-under-test";

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
});
afterAll(() => orders.close());

describe("holdOrder and releaseOrder", () => {
  it("hold with a reason, return to where it was", async () => {
    const me = viewer("customer_admin");
    const { id } = await orders.funded(me);
    const held = await orders.must("holdOrder", { orderId: id, reason: "Embargo check" }, staff("support"));
    expect(held).toMatchObject({
      status: "ON_HOLD",
      priorStatus: "FUNDED",
      holdCause: "STAFF",
      holdReason: "Embargo check",
    });
    const released = await orders.must("releaseOrder", { orderId: id }, staff("ops"));
    expect(released).toMatchObject({ status: "FUNDED", priorStatus: null, holdCause: null, holdReason: null });
  });

  it("are told to who works on the order, and to nobody before that", async () => {
    const me = viewer("customer_admin");
    const ops = staff("ops");
    const told = async (id: string) => {
      await orders.must("holdOrder", { orderId: id, reason: "Embargo check" }, ops);
      await orders.must("releaseOrder", { orderId: id }, ops);
      return (await orders.events(id)).filter(({ type }) => /held|released/.test(type));
    };
    for (const { id } of [await orders.funded(me), await orders.labelled(me)]) {
      expect(await told(id)).toEqual([
        {
          type: "order.held.v1",
          payload: { orderId: id, cause: "STAFF", reason: "Embargo check", heldBy: ops.sub },
        },
        { type: "order.released.v1", payload: { orderId: id, releasedBy: ops.sub } },
      ]);
    }
    for (const { id } of [await orders.draft(me), await orders.priced(me)]) expect(await told(id)).toEqual([]);
  });

  it("a quote that is offered and accepted meanwhile is paid for on release, not before", async () => {
    const me = viewer("customer_admin");
    const { id, quoteId } = await orders.priced(me);
    await orders.must("holdOrder", { orderId: id, reason: "Embargo check" }, staff("ops"));
    await orders.handled(await orders.tell("pricing", "quote.accepted.v1", { orderId: id, quoteId }));
    expect(await orders.shown(id)).toMatchObject({ status: "ON_HOLD", priorStatus: "PRICED" });
    expect((await orders.events(id)).map(({ type }) => type)).toEqual(["order.submitted.v1"]);

    const released = await orders.must("releaseOrder", { orderId: id }, staff("ops"));
    expect(released.status).toBe("PRICED");
    expect((await orders.events(id)).map(({ type }) => type)).toEqual([
      "order.submitted.v1",
      "order.funding_requested.v1",
    ]);
  });

  it("refuse what is shipped, what is not held and an empty reason, and change nothing", async () => {
    const me = viewer("customer_admin");
    const { id } = await orders.labelled(me);
    await orders.carry(id, "DEPARTED");
    await orders.reaching(id, "SHIPPED");
    const before = await orders.rows(id);
    expect([
      await orders.act("holdOrder", { orderId: id, reason: "Late" }, staff("ops")),
      await orders.act("releaseOrder", { orderId: id }, staff("ops")),
      await orders.act("holdOrder", { orderId: id, reason: "" }, staff("ops")),
    ]).toMatchObject([
      { __typename: "IllegalOrderState", current: "SHIPPED" },
      { __typename: "IllegalOrderState", current: "SHIPPED" },
      { __typename: "InvalidInput", field: "reason" },
    ]);
    expect(await orders.rows(id)).toEqual(before);
  });
});

describe("the history of holds", () => {
  const HISTORY = `query ($id: ID!) { order(id: $id) { holdHistory { totalCount edges { node {
    cause reason heldAt heldBy { id } releasedAt releasedBy { id } } } } } }`;
  interface Shown {
    order: { holdHistory: { totalCount: number; edges: { node: Record<string, unknown> }[] } | null };
  }
  const history = async (id: string, claims: object = staff("support")) =>
    (await run<Shown>(orders.subgraph, HISTORY, { id }, claims)).data.order.holdHistory;
  const holds = async (id: string) => (await history(id))!.edges.map(({ node }) => node);
  const at = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);

  it("names who held and who released it, when and why, the latest first", async () => {
    const { id } = await orders.funded(viewer("customer_admin"));
    const [support, ops] = [staff("support"), staff("ops")];
    await orders.must("holdOrder", { orderId: id, reason: "Embargo check" }, support);
    await orders.must("releaseOrder", { orderId: id }, ops);
    await orders.must("holdOrder", { orderId: id, reason: "Wrong address" }, ops);
    const first = { cause: "STAFF", reason: "Embargo check", heldAt: at, heldBy: { id: support.sub } };
    const second = { cause: "STAFF", reason: "Wrong address", heldAt: at, heldBy: { id: ops.sub } };
    expect(await history(id)).toEqual({
      totalCount: 2,
      edges: [
        { node: { ...second, releasedAt: null, releasedBy: null } },
        { node: { ...first, releasedAt: at, releasedBy: { id: ops.sub } } },
      ],
    });
  });

  it("keeps a hold by our own rules, which nobody is named for, and its end by a cancellation", async () => {
    const me = viewer("customer_admin");
    const { id } = await orders.submitted(me);
    await orders.tell("pricing", "quote.rejected.v1", { orderId: id, message: "No lane.", code: "LANE_NOT_SERVED" });
    await orders.reaching(id, "ON_HOLD");
    const held = { cause: "QUOTE_REJECTED", reason: "No lane.", heldAt: at, heldBy: null };
    expect(await holds(id)).toEqual([{ ...held, releasedAt: null, releasedBy: null }]);
    await orders.must("cancelOrder", { orderId: id }, me);
    expect(await holds(id)).toEqual([{ ...held, releasedAt: at, releasedBy: { id: me.sub } }]);
  });

  it("ends with the edit of an order whose quote was rejected, by whoever edits", async () => {
    const me = viewer("customer_admin");
    const { id } = await orders.submitted(me);
    await orders.tell("pricing", "quote.rejected.v1", { orderId: id, message: "No lane.", code: "LANE_NOT_SERVED" });
    const { version } = await orders.reaching(id, "ON_HOLD");
    await orders.must("editOrder", { orderId: id, expectedVersion: version, serviceCode: "BY-ECO" }, me);
    expect(await holds(id)).toMatchObject([{ reason: "No lane.", releasedAt: at, releasedBy: { id: me.sub } }]);
  });

  it("has one entry more when a released order is held anew by a rule", async () => {
    const me = viewer("customer_admin");
    const { id, quoteId } = await orders.priced(me);
    const ops = staff("ops");
    await orders.must("holdOrder", { orderId: id, reason: "Embargo check" }, ops);
    await orders.customerIs("SUSPENDED", me.tid);
    await orders.handled(await orders.tell("pricing", "quote.accepted.v1", { orderId: id, quoteId }));
    await orders.must("releaseOrder", { orderId: id }, ops);
    expect(await holds(id)).toEqual([
      {
        cause: "CUSTOMER_NOT_ACTIVE",
        reason: "The customer is SUSPENDED.",
        heldAt: at,
        heldBy: null,
        releasedAt: null,
        releasedBy: null,
      },
      expect.objectContaining({ reason: "Embargo check", releasedBy: { id: ops.sub } }),
    ]);
  });

  it("says of a hold from before it was kept what is known", async () => {
    const { id } = await orders.funded(viewer("customer_admin"));
    await orders.must("holdOrder", { orderId: id, reason: "Embargo check" }, staff("ops"));
    await orders.database.transaction(Viewer.system, (tx) =>
      tx.query("DELETE FROM order_hold WHERE order_id = $1", [id]),
    );
    const ops = staff("ops");
    await orders.must("releaseOrder", { orderId: id }, ops);
    expect(await holds(id)).toEqual([
      {
        cause: "STAFF",
        reason: "Embargo check",
        heldAt: null,
        heldBy: null,
        releasedAt: at,
        releasedBy: { id: ops.sub },
      },
    ]);
  });

  it("is not written by refused acts, and is for our operations, support and admin only", async () => {
    const me = viewer("customer_admin");
    const { id } = await orders.draft(me);
    expect((await orders.act("releaseOrder", { orderId: id }, staff("ops"))).__typename).toBe("IllegalOrderState");
    expect((await orders.act("holdOrder", { orderId: id, reason: "" }, staff("ops"))).__typename).toBe("InvalidInput");
    for (const role of ["ops", "support", "admin"] as const) {
      expect(await history(id, staff(role))).toEqual({ totalCount: 0, edges: [] });
    }
    for (const claims of [me, staff("finance"), staff("broker")]) {
      const { data, errors } = await run<Shown>(orders.subgraph, HISTORY, { id }, claims);
      expect([data.order.holdHistory, errors?.map(({ extensions }) => extensions)]).toEqual([
        null,
        [{ code: "FORBIDDEN" }],
      ]);
    }
  });

  it("of an order is found by an index", async () => {
    const text = "SELECT id FROM order_hold WHERE order_id = $1 ORDER BY id DESC LIMIT 21";
    const statement = { text, values: ["01900000-0000-7000-8000-000000000000"] };
    const [read, ...others] = await planOf(orders.database, Viewer.system, statement);
    expect(read).toMatch(/Scan order_hold_of_order: \(order_id = /);
    expect(others).toEqual([]);
  });
});
