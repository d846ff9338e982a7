import { randomUUID } from "node:crypto";
import { newId } from "@baiyun/kit";
import { customer, orderLine, type Pricing, rows, startPricing, submittedOrder } from "../testing/pricing";

let pricing: Pricing;
beforeAll(async () => {
  pricing = await startPricing();
});
afterAll(() => pricing.close());

/** It is shipped on 5 October and clears on 21 October at the latest, there. */
const NORWAY = { destination: { country: "NO", postalCode: "0150" }, currency: "NOK" };
const [SHIPS, DAY_BEFORE, CLEARS] = ["2026-10-05", "2026-10-20", "2026-10-21"];
const AUSTRALIA = { destination: { country: "AU", postalCode: "2000" }, currency: "AUD" };
const goods = (quantity: number, amountMinor: string, currency: string) => ({
  ...orderLine("610910", quantity, amountMinor),
  unitValue: { amountMinor, currency },
});

/** That customs knows a customer by a number. Resolves once that is kept. */
async function state(tenantId: string, own: object = {}, id: string = randomUUID()): Promise<string> {
  const type = "customer.customs_number_stated.v1";
  const days = { validFrom: "2026-01-01", validTo: null, isRemoved: false, version: 1 };
  const payload = { customerId: tenantId, customsNumberId: id, kind: "VOEC", ...days, ...own };
  await pricing.handled(await pricing.tell({ from: "customers", type, aggregateId: id, tenantId, payload }));
  return id;
}

/** What a draft of this customer's is found to lack. */
async function lacks(tenantId: ReturnType<typeof randomUUID>, own: object = {}) {
  const order = { ...NORWAY, lines: [goods(1, "300000", "NOK")], ...own };
  const { orderId, customerId: _, iossNumber, ...stated } = submittedOrder(newId(), order);
  const draft = JSON.stringify({ ...stated, customerId: tenantId, iossRegistered: false, consigneeTaxNumber: false });
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on OrderCheck { price {
    findings { field verdict code message remedy } } } } }`;
  const of = [{ __typename: "OrderCheck", orderId, draft }];
  type Asked = { _entities: [{ price: { findings: { code: string }[] } }] };
  const { data } = await pricing.run<Asked>(query, { of }, customer(tenantId));
  return data._entities[0].price.findings.filter(({ code }) => code.startsWith("REQUIREMENT_"));
}

const VOEC = {
  ...{ field: null, verdict: "WARNING", code: "REQUIREMENT_MISSING" },
  message:
    "The seller's VOEC number: seven digits. Without it the tax on the goods is asked for again at the border. It is wanted when the seller collected the tax at the sale. The limit is of each of the goods.",
  remedy: "Keep your company's VOEC number among its customs numbers.",
};
const GST = {
  ...VOEC,
  message:
    "The seller's ABN (11 digits) or ARN (12 digits). Without it the tax on the goods may be asked for again at the border. It is wanted when the seller collected GST at the sale.",
  remedy: "Keep your company's GST number among its customs numbers.",
};

it("up to its limit a scheme wants the seller's number, above it not", async () => {
  const tenant = randomUUID();
  expect(await lacks(tenant)).toEqual([VOEC]);
  expect(await lacks(tenant, { lines: [goods(2, "299999", "NOK")] })).toEqual([VOEC]);
  expect(await lacks(tenant, { lines: [goods(1, "300001", "NOK")] })).toEqual([]);
  // At the opening rates EUR 255.44 are NOK 2999.93, and a cent more NOK 3000.05.
  expect(await lacks(tenant, { lines: [goods(1, "25544", "EUR")] })).toEqual([VOEC]);
  expect(await lacks(tenant, { lines: [goods(1, "25545", "EUR")] })).toEqual([]);
  expect(await lacks(tenant, { ...AUSTRALIA, lines: [goods(2, "50000", "AUD")] })).toEqual([GST]);
  expect(await lacks(tenant, { ...AUSTRALIA, lines: [goods(2, "50001", "AUD")] })).toEqual([]);
});

it("a number of the customer's own is enough on the days that it is good for, and nobody else's", async () => {
  const [tenant, other] = [randomUUID(), randomUUID()];
  await state(other);
  await state(tenant, { kind: "GST" });
  expect(await lacks(tenant)).toEqual([VOEC]);
  expect(await lacks(tenant, { ...AUSTRALIA, lines: [goods(1, "100000", "AUD")] })).toEqual([]);
  const id = await state(tenant, { validTo: CLEARS });
  expect(await lacks(tenant)).toEqual([]);
  await state(tenant, { validTo: DAY_BEFORE, version: 2 }, id);
  expect(await lacks(tenant)).toEqual([VOEC]);
  await state(tenant, { validFrom: "2026-10-22", version: 3 }, id);
  expect(await lacks(tenant)).toEqual([VOEC]);
  await state(tenant, { validFrom: CLEARS, version: 4 }, id);
  expect(await lacks(tenant)).toEqual([]);
  await state(tenant, { validTo: SHIPS, version: 5 }, id);
  expect(await lacks(tenant)).toEqual([VOEC]);
  expect(await lacks(other)).toEqual([]);
});

it("a number that was removed is enough no longer, and what is told late does not bring it back", async () => {
  const tenant = randomUUID();
  const id = await state(tenant);
  expect(await lacks(tenant)).toEqual([]);
  await state(tenant, { isRemoved: true, version: 2 }, id);
  expect(await lacks(tenant)).toEqual([VOEC]);
  await state(tenant, {}, id);
  expect(await lacks(tenant)).toEqual([VOEC]);
  expect(await rows(pricing.database, "SELECT is_removed, told_version FROM customs_number WHERE id = $1", id)).toEqual(
    [{ is_removed: true, told_version: 2 }],
  );
});
