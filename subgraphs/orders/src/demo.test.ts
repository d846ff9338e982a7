import { type Subgraph, startDomain } from "@baiyun/kit";
import { run, staff, testEnvironment } from "@baiyun/kit/testing";
import { domain } from "./domain";

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
  const env = await testEnvironment("orders", {
    DEMO: "true",
    ORDER_FILE_SECRET: "a secret that only these tests know.",
    FIELD_MASTER_KEY: "a master key that only these tests know.",
    BUS_SEAL_KEY: "a seal of the bus that only these tests know.",
  });
  const both = await Promise.all([startDomain(domain, env), startDomain(domain, env)]);
  const placed = [`SHOP-1001 DRAFT ${LUMEN}`, `SHOP-1002 SUBMITTED ${LUMEN}`, `SHOP-1003 SUBMITTED ${LUMEN}`];
  expect(await shown(both[0].subgraph)).toEqual(placed);
  await Promise.all(both.map(({ subgraph }) => subgraph.close()));

  const { subgraph: again } = await startDomain(domain, env);
  expect(await shown(again)).toEqual(placed);
  await again.close();
});
