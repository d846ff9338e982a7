import { randomUUID } from "node:crypto";
import { newId } from "@baiyun/kit";
import { staff, testDatabaseUrl } from "@baiyun/kit/testing";
import { customer, emit, type Pricing, rows, startPricing, submittedOrder } from "../testing/pricing";

let pricing: Pricing;
beforeAll(async () => {
  // Of its own: what is agreed to here would be wanted in other tests as well.
  const DATABASE_URL = await testDatabaseUrl(`pricing-${randomUUID().slice(0, 8)}`);
  pricing = await startPricing({ FX_RATE_MAX_AGE_DAYS: "100000", DATABASE_URL });
  const requirement = {
    ...{ code: "CH-OF-ALL", kind: "UID_NUMBER", territories: ["CH"], validFrom: "2026-10-06", verified: true },
    ...{ wanted: "The consignee's UID.", why: "No parcel is cleared without it.", source: "Made up for a test" },
  };
  const upTo = (code: string, thresholdMinor: string, currency: string) => ({
    ...{ ...requirement, code, thresholdMinor, currency },
    ...{ wanted: `The UID, of ${code}.`, why: "It is asked for." },
  });
  // The goods are CHF 69.77; and a currency that no exchange rate leads to.
  const limited = [upTo("CH-AT", "6977", "CHF"), upTo("CH-BELOW", "6976", "CHF"), upTo("CH-FAR", "100000", "KWD")];
  for (const own of [requirement, ...limited]) {
    const { proposal } = (await pricing.act(
      "proposeImportRequirement",
      "... on ProposeImportRequirementSuccess { proposal { id } }",
      { ...own, reason: "New law" },
      staff("pricing"),
    )) as unknown as { proposal: { id: string } };
    const decision = { proposalId: proposal.id, reason: "Seen the source" };
    await pricing.act("approvePricingProposal", "", decision, staff("admin"));
  }
});
afterAll(() => pricing.close());

const BRAZIL = { destination: { country: "BR", postalCode: "01310-100" } };
const SWITZERLAND = { destination: { country: "CH", postalCode: "8001" }, currency: "CHF" };
const [CPF, UID] = [
  "The consignee's CPF (11 digits) or, of a business, CNPJ (14 characters), each with two check digits. No parcel is cleared without it.",
  "The consignee's UID. No parcel is cleared without it.",
];

const UNDECIDED =
  "Whether it is wanted is not known: The UID, of CH-FAR. It is asked for. Its limit is 100.000 KWD, and there is no exchange rate from EUR now.";

/** What is found of a draft beside its price, by whether it states a tax number of its consignee. */
async function foundOf(own: object, consigneeTaxNumber?: boolean) {
  const tenant = customer();
  const { orderId, customerId: _, iossNumber, ...stated } = submittedOrder(newId(), { ...own });
  const draft = JSON.stringify({ ...stated, customerId: tenant.tid, iossRegistered: false, consigneeTaxNumber });
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on OrderCheck { price {
    findings { field verdict code message remedy } } } } }`;
  const of = [{ __typename: "OrderCheck", orderId, draft }];
  type Asked = { _entities: [{ price: { findings: { code: string }[] } }] };
  const { data } = await pricing.run<Asked>(query, { of }, tenant);
  return data._entities[0].price.findings.filter(({ code }) => code.startsWith("REQUIREMENT_"));
}
const REMEDIES = {
  CPF: "Edit the order: state `consigneeTaxNumber`.",
  UID: "Edit the order: state `consigneeTaxNumber`, or keep your company's UID number among its customs numbers.",
};
const lack = (verdict: string, message: string) => ({
  ...{ field: "consigneeTaxNumber", verdict, message },
  code: verdict === "UNKNOWN" ? "REQUIREMENT_UNDECIDED" : "REQUIREMENT_MISSING",
  remedy: REMEDIES[message === CPF ? "CPF" : "UID"],
});

it("of a draft it is said what its destination wants of all parcels, and how sure that is", async () => {
  expect(await foundOf(BRAZIL, false)).toEqual([lack("WARNING", CPF)]);
  expect(await foundOf(SWITZERLAND, false)).toEqual([
    lack("BLOCKING", "The UID, of CH-AT. It is asked for."),
    lack("UNKNOWN", UNDECIDED),
    lack("BLOCKING", UID),
  ]);
  for (const given of [true, undefined]) {
    expect(await foundOf(BRAZIL, given)).toEqual([]);
    expect(await foundOf(SWITZERLAND, given)).toEqual([]);
  }
  // Of businesses alone, which a consignee is not known to be.
  expect(await foundOf({}, false)).toEqual([]);
});

const answersTo = async (own: object, tenantId = customer().tid) => {
  const orderId = newId();
  await emit(pricing, "order.submitted.v1", tenantId, submittedOrder(orderId, { ...own }));
  return rows<{ type: string; code: string | null; message: string | null }>(
    pricing.database,
    `SELECT type, payload ->> 'code' AS code, payload ->> 'message' AS message FROM outbox_event
     WHERE payload ->> 'orderId' = $1 ORDER BY position`,
    orderId,
  );
};

it("what is confirmed refuses an order that lacks it, what is assumed does not, and who does not say lacks nothing", async () => {
  const offered = [{ type: "quote.offered.v1", code: null, message: null }];
  const refused = [{ type: "quote.rejected.v1", code: "InvalidInput", message: "The UID, of CH-AT. It is asked for." }];
  expect(await answersTo({ ...SWITZERLAND, hasConsigneeTaxNumber: false })).toEqual(refused);
  expect(await answersTo({ ...SWITZERLAND, hasConsigneeTaxNumber: true })).toEqual(offered);
  expect(await answersTo(SWITZERLAND)).toEqual(offered);
  expect(await answersTo({ ...BRAZIL, hasConsigneeTaxNumber: false })).toEqual(offered);
});

it("a UID of the customer's own is enough in place of the consignee's", async () => {
  const { tid } = customer();
  const lacking = { ...SWITZERLAND, hasConsigneeTaxNumber: false };
  expect((await answersTo(lacking, tid)).map(({ type }) => type)).toEqual(["quote.rejected.v1"]);
  const days = { validFrom: "2026-01-01", validTo: null, isRemoved: false, version: 1 };
  const told = { from: "customers", type: "customer.customs_number_stated.v1", tenantId: tid };
  const payload = { customerId: tid, customsNumberId: randomUUID(), kind: "UID", ...days };
  await pricing.handled(await pricing.tell({ ...told, payload }));
  expect((await answersTo(lacking, tid)).map(({ type }) => type)).toEqual(["quote.offered.v1"]);
});
