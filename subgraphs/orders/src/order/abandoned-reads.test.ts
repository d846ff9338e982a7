import { Viewer } from "@baiyun/kit";
import { run, until, viewer } from "@baiyun/kit/testing";
import { OrdersUnderTest } from "../testing/orders-under-test";

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
});
afterAll(() => orders.close());

/** Pages of a tenant's newest orders that wait for a lock; the look for deadlines, each minute, is none of them. */
const waiting = async () => {
  const blocked = await orders.database.source.query(
    `SELECT 1 FROM pg_stat_activity
     WHERE wait_event_type = 'Lock' AND query LIKE 'SELECT%FROM "orders"%ORDER BY "tenant_id" DESC%'
       AND datname = current_database()`,
  );
  return blocked.length;
};

it("a client that leaves takes its statement with it, down to the server", async () => {
  const me = viewer("customer_member");
  const client = new AbortController();
  await orders.database.transaction(Viewer.system, async (tx) => {
    await tx.query("RESET ROLE");
    await tx.query("LOCK TABLE orders IN ACCESS EXCLUSIVE MODE");
    const answer = orders.subgraph.execute({
      query: "{ orders(first: 1) { edges { node { id } } } }",
      viewer: me,
      signal: client.signal,
    });
    await until(async () => (await waiting()) === 1);
    client.abort(new Error("left"));
    expect(await answer).toMatchObject({ data: null, errors: [{ extensions: { code: "ABANDONED" } }] });
    await until(async () => (await waiting()) === 0);
  });
  const { data } = await run(orders.subgraph, "{ orders(first: 1) { edges { node { id } } } }", {}, me);
  expect(data).toEqual({ orders: { edges: [] } });
});

it("lines of an order of lines are two statements, however deep", async () => {
  const me = viewer("customer_member");
  const { id } = await orders.draft(me);
  const nested = (depth: number): string => (depth === 0 ? "id" : `lines { order { ${nested(depth - 1)} } }`);
  const read = jest.spyOn(orders.database, "read");
  const { data } = await run(orders.subgraph, `query ($id: ID!) { order(id: $id) { ${nested(4)} } }`, { id }, me);
  expect(read.mock.calls.flatMap(([, statements]) => statements)).toHaveLength(2);
  read.mockRestore();
  expect(data).toMatchObject({ order: { lines: [{ order: { lines: [{ order: { lines: [{ order: {} }] } }] } }] } });
});
