import { randomBytes } from "node:crypto";
import { type Subgraph, startDomain } from "@baiyun/kit";
import { run, staff, testEnvironment } from "@baiyun/kit/testing";
import { domain } from "./domain";

const SUPPLIERS = ["01980000-0000-7000-8000-000000000003", "01980000-0000-7000-8000-000000000031"];
const LUMEN = "01980000-0000-7000-8000-000000000001";

const OF_SUPPLIER = `query ($id: ID!) { supplier(id: $id) { name status dropShips }
  supplierSkus(filter: { supplierId: $id }, orderBy: { field: SKU, direction: ASC }) {
    edges { node { sku stock { warehouse available } } } } }`;
const SOURCINGS = `query ($id: ID!) { sourcings(filter: { customerId: $id }) {
  edges { node { customerSku priority supplierSku { sku } } } } }`;

interface OfSupplier {
  supplier: { name: string; status: string; dropShips: boolean };
  supplierSkus: { edges: { node: { sku: string; stock: { warehouse: string; available: number }[] } }[] };
}
interface Sourcings {
  sourcings: { edges: { node: { customerSku: string; priority: number; supplierSku: { sku: string } } }[] };
}

const shown = async (subgraph: Subgraph) => {
  const suppliers = await Promise.all(
    SUPPLIERS.map(async (id) => (await run<OfSupplier>(subgraph, OF_SUPPLIER, { id }, staff("admin"))).data),
  );
  const { sourcings } = (await run<Sourcings>(subgraph, SOURCINGS, { id: LUMEN }, staff("admin"))).data;
  return {
    suppliers: suppliers.map(({ supplier: { name, status, dropShips } }) => `${name} ${status} ${dropShips}`),
    skus: suppliers.flatMap(({ supplierSkus }) =>
      supplierSkus.edges.map(({ node: { sku, stock } }) => `${sku} ${stock[0]!.available} ${stock[0]!.warehouse}`),
    ),
    sourcings: sourcings.edges
      .map(({ node: { customerSku, priority, supplierSku } }) => `${customerSku} ${priority} ${supplierSku.sku}`)
      .sort(),
  };
};

it("the demo's suppliers are there once, also by two processes and at a second start", async () => {
  const env = await testEnvironment("suppliers", { DEMO: "true", FIELD_MASTER_KEY: randomBytes(32).toString("hex") });
  const both = await Promise.all([startDomain(domain, env), startDomain(domain, env)]);
  const expected = {
    suppliers: ["Yiwu Lamp Works ACTIVE false", "Jingdezhen Ceramics ACTIVE true"],
    skus: ["YL-100 240 YIWU-1", "YL-220 60 YIWU-1", "JC-LAMP 40 JDZ-1", "JC-VASE 80 JDZ-1"],
    sourcings: ["LAMP-CLIP 1 YL-220", "LAMP-DESK 1 YL-100", "LAMP-DESK 2 JC-LAMP", "VASE-20 1 JC-VASE"],
  };
  expect(await shown(both[0].subgraph)).toEqual(expected);
  await Promise.all(both.map(({ subgraph }) => subgraph.close()));

  const { subgraph: again } = await startDomain(domain, env);
  expect(await shown(again)).toEqual(expected);
  await again.close();
});
