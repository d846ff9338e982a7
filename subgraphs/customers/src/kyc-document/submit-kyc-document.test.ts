import type { Outcome } from "@baiyun/kit/testing";
import { type Customers, ops, type Registered, register, rows, startCustomers } from "../testing/customers";
import { documentsOf, submitKyc } from "../testing/kyc";

let customers: Customers;
beforeAll(async () => {
  customers = await startCustomers();
});
afterAll(() => customers.close());
afterEach(() => customers.clock.release());

const submit = (customerId: string, own: object = {}): Promise<Outcome> => submitKyc(customers, customerId, own, ops());
const stored = (registered: Registered) => documentsOf(customers, registered);

describe("submitKycDocument", () => {
  it.each([
    ["a passport without a last day", { expiresOn: null }, "expiresOn", "This kind of document has a last day."],
    ["an expired one", { expiresOn: "2026-11-19" }, "expiresOn", "This document has expired."],
    ["a day that is none", { expiresOn: "2027-02-30" }, "expiresOn", "This is a day, YYYY-MM-DD."],
    ["no number", { number: " " }, "number", "This is 1 to 60 printable characters."],
    ["no holder", { holderName: "" }, "holderName", "This is 1 to 120 printable characters."],
  ])("%s is refused, and nothing is kept", async (_what, own, field, message) => {
    const registered = await register(customers, { kyc: false });
    customers.clock.set("2026-11-20T08:00:00Z");
    expect(await submit(registered.customerId, own)).toEqual({
      __typename: "InvalidInput",
      field,
      message,
      faults: [{ field, message }],
    });
    expect(await stored(registered)).toEqual([]);
  });

  it("a business licence may be without a last day", async () => {
    const { customerId } = await register(customers, { kyc: false });
    const outcome = await submit(customerId, { kind: "BUSINESS_LICENCE", expiresOn: null });
    expect(outcome).toMatchObject({ document: { kind: "BUSINESS_LICENCE", expiresOn: null } });
  });

  it("keeps fifty of a customer", async () => {
    const registered = await register(customers, { kyc: false });
    await rows(
      customers,
      `INSERT INTO kyc_document (id, tenant_id, kind, number, issuing_country, holder_name, status, version, created_by)
       SELECT gen_random_uuid(), $1, 'PASSPORT', n::text, 'CN', 'Lin Wei', 'AWAITING_FILE', 1, 'test'
       FROM generate_series(1, 49) AS n`,
      registered.tenantId,
    );
    const outcomes = await Promise.all([1, 2].map(() => submit(registered.customerId)));
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
      "SubmitKycDocumentSuccess",
      "TooManyKycDocuments",
    ]);
    expect(await stored(registered)).toHaveLength(50);
  });
});
