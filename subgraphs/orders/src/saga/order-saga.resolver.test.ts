import { select, Viewer } from "@baiyun/kit";
import { planOf, run, staff, viewer } from "@baiyun/kit/testing";
import { OrdersUnderTest } from "../testing/orders-under-test";
import { OrderSaga } from "./order-saga.entity";
import { conditionsOf, type OrderSagaFilter } from "./order-saga.input";
import { SagaWait } from "./saga-state";
import { SagaStep } from "./saga-step";

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
});
afterAll(() => orders.close());

const SAGA = `step waitingFor waitingSince deadline isOverdue asked attempts next atDeadline funds fundingAttempts
  fundsAsked { decimal currency } fundsHeld { decimal } dutyComplete isOnAccount stock allocationAttempts feeReason fee { decimal } order { id }
  steps(first: 1) { totalCount edges { node { step waitingFor deed reason eventType doneBy { id } } } }`;
const ONE = `query ($id: ID!) { orderSaga(orderId: $id) { ${SAGA} } order(id: $id) { saga { step waitingFor } } }`;
const LIST = `query ($filter: OrderSagaFilter, $first: Int! = 100) {
  orderSagas(filter: $filter, first: $first) { totalCount edges { node { order { id } } } } }`;
const me = viewer("customer_admin");
const at = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);

const listed = async (filter: object) => {
  const { data } = await run<{ orderSagas: { edges: { node: { order: { id: string } } }[] } }>(
    orders.subgraph,
    LIST,
    { filter },
    staff("support"),
  );
  return data.orderSagas.edges.map(({ node }) => node.order.id);
};

it("says where an order stands, what it waits for, since when, and what happens next and when", async () => {
  const { id } = await orders.accepted(me);
  await orders.handled(await orders.deny(id));
  const { data } = await run<Record<string, unknown>>(orders.subgraph, ONE, { id }, staff("finance"));
  expect(data.orderSaga).toEqual({
    step: "FUNDING",
    waitingFor: "FUNDS",
    waitingSince: at,
    deadline: at,
    isOverdue: false,
    asked: 1,
    attempts: 1,
    next: "FUNDED",
    atDeadline: "CANCEL",
    funds: "DENIED",
    fundingAttempts: 1,
    fundsAsked: { decimal: "18.45", currency: "EUR" },
    fundsHeld: null,
    dutyComplete: false,
    isOnAccount: false,
    stock: "NONE",
    allocationAttempts: 0,
    feeReason: null,
    fee: null,
    order: { id },
    steps: {
      totalCount: 4,
      edges: [
        {
          node: {
            step: "FUNDING",
            waitingFor: "FUNDS",
            deed: "Finance holds no 18.45 EUR: INSUFFICIENT_FUNDS, -1.00 EUR are available.",
            reason: null,
            eventType: "hold.denied.v1",
            doneBy: null,
          },
        },
      ],
    },
  });
  expect(data.order).toEqual({ saga: { step: "FUNDING", waitingFor: "FUNDS" } });
});

it("lists those of a step, of a wait, and those whose time is over", async () => {
  const [asked, denied, funded] = [await orders.accepted(me), await orders.accepted(me), await orders.funded(me)];
  await orders.handled(await orders.deny(denied.id));
  await orders.database.transaction(Viewer.system, (tx) =>
    tx.query("UPDATE order_saga SET deadline = now() - interval '1 hour' WHERE order_id = $1", [denied.id]),
  );
  const ids = [asked.id, denied.id, funded.id];
  const among = async (filter: object) => (await listed(filter)).filter((id) => ids.includes(id));
  expect(await among({})).toEqual([...ids].reverse());
  expect(await among({ step: ["FUNDING"] })).toEqual([denied.id, asked.id]);
  expect(await among({ waitingFor: ["STOCK", "HOLD"] })).toEqual([funded.id, asked.id]);
  expect(await among({ overdue: true })).toEqual([denied.id]);
  expect(await among({ overdue: true, waitingFor: ["HOLD"] })).toEqual([]);
});

it("is for our staff: a customer, or whoever is no staff of ours, is shown none", async () => {
  const { id } = await orders.accepted(me);
  for (const query of [ONE, LIST]) {
    for (const claims of [me, viewer("ops", me.tid), staff("broker")]) {
      const { errors } = await run(orders.subgraph, query, { id }, claims);
      expect(new Set(errors?.map(({ extensions }) => extensions?.code))).toEqual(new Set(["FORBIDDEN"]));
    }
  }
});

it("a step that was kept stays as it is", async () => {
  const { id } = await orders.accepted(me);
  for (const act of ["UPDATE order_saga_step SET deed = 'x'", "DELETE FROM order_saga_step"]) {
    await expect(
      orders.database.transaction(Viewer.system, (tx) => tx.query(`${act} WHERE order_id = $1`, [id])),
    ).rejects.toThrow("stays as it is");
  }
});

describe("found by an index", () => {
  beforeAll(async () => {
    await orders.database.transaction(Viewer.system, (tx) =>
      tx.query(`
        WITH made AS (
          INSERT INTO orders (id, tenant_id, reference, channel, external_ref, consignee, incoterm, service_code, weight_g,
            length_mm, width_mm, height_mm, currency, status, version, created_by, created_at, updated_at)
          SELECT ('01900000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid, gen_random_uuid(), 'SAGA' || n, 'x', 'saga ' || n,
            '{}', 'DAP', 'YUN-STD', 1, 1, 1, 1, 'EUR', 'CLOSED', 1, 'x', now(), now()
          FROM generate_series(1, 3000) n ON CONFLICT DO NOTHING)
        INSERT INTO order_saga (id, tenant_id, order_id, step, attempts, updated_at, waiting_for, deadline)
        SELECT ('01900000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid, gen_random_uuid(),
          ('01900000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid, (ARRAY['CLOSED', 'DELIVERED', 'DEPARTED', 'LABELLED'])[1 + n % 4], 1, now(),
          (ARRAY[NULL, 'RETURN_WINDOW', 'DELIVERY', 'PARCEL'])[1 + n % 4], CASE WHEN n % 4 = 1 THEN '2099-01-01'::timestamptz END
        FROM generate_series(1, 3000) n ON CONFLICT DO NOTHING`),
    );
    await orders.database.source.query("ANALYZE order_saga");
  });

  it.each<[string, OrderSagaFilter, RegExp]>([
    ["none", {}, /Scan \w+$/],
    ["step", { step: [SagaStep.FUNDING] }, /Scan order_saga_by_step: \(step = /],
    ["waitingFor", { waitingFor: [SagaWait.FUNDS, SagaWait.RESTOCK] }, /Scan order_saga_by_wait: \(waiting_for = /],
    ["overdue", { overdue: true }, /Scan order_saga_by_deadline: \(deadline < /],
  ])("filtered by %s", async (_name, filter, expected) => {
    const page = { order: "id", newestFirst: true, limit: 21 };
    const conditions = conditionsOf(filter, new Date());
    const statement = select(orders.database.source, Viewer.system, OrderSaga, conditions, page)!;
    expect((await planOf(orders.database, Viewer.system, statement)).at(0)).toMatch(expected);
  });

  it("of a customer whose wallet changed", async () => {
    const text = `SELECT order_id FROM order_saga WHERE tenant_id = $1 AND waiting_for IN ('HOLD', 'FUNDS', 'FUNDS_UNDER_WAY')
      ORDER BY order_id LIMIT $2`;
    const [read] = await planOf(orders.database, Viewer.system, { text, values: [me.tid, 20] });
    expect(read).toMatch(/Scan order_saga_short_of_funds: \(tenant_id = /);
  });
});
