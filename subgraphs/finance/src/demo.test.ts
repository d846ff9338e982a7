import { seedDemo } from "./demo";
import { FinanceUnderTest } from "./testing/finance";

let finance: FinanceUnderTest;
beforeAll(async () => {
  finance = await FinanceUnderTest.start();
});
afterAll(() => finance.close());

it("the demo's customers have wallets to order from, however often it is filled in", async () => {
  for (let times = 0; times < 2; times += 1) await seedDemo(finance.domain.services);
  const wallets = await finance.rows(
    `SELECT tenant_id AS tenant, currency, posted_minor AS posted, credit_limit_minor AS limit FROM wallet
     WHERE tenant_id::text LIKE '01980000-%' ORDER BY tenant_id, currency`,
  );
  const [lumen, kestrel] = ["01980000-0000-7000-8000-000000000001", "01980000-0000-7000-8000-000000000002"];
  expect(wallets).toEqual([
    { tenant: lumen, currency: "EUR", posted: "2250000", limit: "2000000" },
    { tenant: lumen, currency: "USD", posted: "250000", limit: "0" },
    { tenant: kestrel, currency: "EUR", posted: "400000", limit: "500000" },
    { tenant: kestrel, currency: "USD", posted: "900000", limit: "1000000" },
  ]);
  const left = await finance.rows(
    `SELECT (SELECT array_agg(status) FROM top_up WHERE tenant_id = $1 AND note IS NOT NULL) AS told,
       (SELECT array_agg(status) FROM adjustment WHERE tenant_id = $1) AS corrected`,
    [lumen],
  );
  expect(left).toEqual([{ told: ["REQUESTED"], corrected: ["PROPOSED"] }]);
  expect(await finance.faults()).toEqual([]);
});
