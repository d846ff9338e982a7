import type { Subgraph } from "@baiyun/kit";
import { run, staff, testEnvironment } from "@baiyun/kit/testing";
import { start } from "./main";

const LUMEN = "01980000-0000-7000-8000-000000000001";

const shown = async (subgraph: Subgraph) => {
  const { data } = await run<{
    orders: { edges: { node: { customer: { id: string }; externalRef: string; status: string } }[] };
  }>(
    subgraph,
    `{ orders(first: 100, filter: { channel: "demo-shop" }) { edges { node { externalRef status customer { id } } } } }`,
    {},
    staff("ops"),
  );
  return data.orders.edges.map(({ node }) => `${node.externalRef} ${node.status} ${node.customer.id}`).sort();
};

it("the demo's orders are placed once, also by two processes and at a second start", async () => {
  const env = await testEnvironment("orders", { DEMO: "true" });
  const both = await Promise.all([start(env), start(env)]);
  const placed = [`SHOP-1001 DRAFT ${LUMEN}`, `SHOP-1002 SUBMITTED ${LUMEN}`, `SHOP-1003 SUBMITTED ${LUMEN}`];
  expect(await shown(both[0])).toEqual(placed);
  await Promise.all(both.map((subgraph) => subgraph.close()));

  const again = await start(env);
  expect(await shown(again)).toEqual(placed);
  await again.close();
});
