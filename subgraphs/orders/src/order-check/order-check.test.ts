import { randomUUID } from "node:crypto";
import { staff, viewer } from "@baiyun/kit/testing";
import { OrdersUnderTest } from "../testing/orders-under-test";

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
});
afterAll(() => orders.close());

const REPORT = "verdict findings { line verdict code message remedy }";
const CHECK = `query ($id: ID!) { orderCheck(orderId: $id) { orderId order { id } standing { ${REPORT} } address { ${REPORT} } } }`;

const check = async (id: string, claims: object) => {
  const { data, errors } = await orders.running.run<{ orderCheck: Record<string, unknown> | null }>(
    CHECK,
    { id },
    claims,
  );
  return errors ? errors[0]!.extensions!.code : data.orderCheck;
};
const entity = async (given: object, claims: object) =>
  (
    await orders.running.run<{ _entities: ({ draft: string; verdict: string | null } | null)[] }>(
      "query ($of: [_Any!]!) { _entities(representations: $of) { ... on OrderCheck { draft verdict } } }",
      { of: [{ __typename: "OrderCheck", ...given }] },
      claims,
    )
  ).data._entities[0];

it("says of a draft whether its customer may ship and its address is served, and nothing of anybody else's", async () => {
  const member = viewer("customer_member");
  const { id } = await orders.draft(member);
  const ok = (code: string, message: string) => ({
    verdict: "OK",
    findings: [{ line: null, verdict: "OK", code, message, remedy: null }],
  });
  const expected = {
    orderId: id,
    order: { id },
    standing: ok("CUSTOMER_ACTIVE", "The customer may ship."),
    address: ok("DELIVERED_TO", "Nothing is known against the address and the service."),
  };
  expect([await check(id, member), await check(id, staff("ops"))]).toEqual([expected, expected]);
  expect([await check(id, viewer("customer_member")), await check(randomUUID(), member)]).toEqual([null, null]);
  expect([await check(id, staff("finance")), await check(id, {})]).toEqual(["FORBIDDEN", "UNAUTHENTICATED"]);
  expect(await entity({ orderId: id }, viewer("customer_admin"))).toBeNull();

  await orders.must("submitOrder", { orderId: id }, member);
  expect([await check(id, member), await entity({ orderId: id }, member)]).toEqual([null, null]);
});

it("a customer that may not ship is in the way, and says so with what to do", async () => {
  const member = viewer("customer_member");
  const { id } = await orders.draft(member);
  const payload = { customerId: member.tid, from: "ACTIVE", to: "SUSPENDED" };
  await orders.running.handled(
    await orders.running.tell({ from: "customers", type: "customer.status_changed.v1", payload, tenantId: member.tid }),
  );
  expect(await check(id, member)).toMatchObject({
    standing: {
      verdict: "BLOCKING",
      findings: [{ code: "CUSTOMER_NOT_ACTIVE", message: "The customer is SUSPENDED: it ships nothing." }],
    },
  });
});

it("hands the other domains the draft without the person, and says the worst that anybody found", async () => {
  const member = viewer("customer_member");
  const { id } = await orders.draft(member);
  const fine = { verdict: "OK" };
  const verdictOf = async (found: object) => (await entity({ orderId: id, ...found }, member))!.verdict;
  const all = { price: fine, goods: fine, stock: fine, funds: fine };
  expect([
    await verdictOf(all),
    await verdictOf({ ...all, goods: { verdict: "WARNING" } }),
    await verdictOf({ ...all, goods: { verdict: "WARNING" }, funds: null }),
    await verdictOf({ ...all, funds: null, stock: { verdict: "BLOCKING" } }),
  ]).toEqual(["OK", "WARNING", "UNKNOWN", "BLOCKING"]);

  const { draft } = (await entity({ orderId: id }, member))!;
  expect(JSON.parse(draft)).toEqual({
    customerId: member.tid,
    serviceCode: "BY-EXPRESS",
    incoterm: "DDP",
    currency: "EUR",
    iossRegistered: true,
    consigneeTaxNumber: false,
    destination: { country: "DE", postalCode: "51147" },
    parcel: { weightG: 640, lengthMm: 380, widthMm: 260, heightMm: 120 },
    lines: [
      {
        orderLineId: expect.any(String),
        sku: "TEE-M",
        description: "T-shirt, cotton",
        quantity: 5,
        hs6: "610910",
        hsVersion: "HS2022",
        unitValue: { amountMinor: "1290", currency: "EUR" },
        originCountry: "CN",
        battery: "NONE",
      },
    ],
  });
  expect(draft).not.toMatch(/Mustermann|Heide|example|IM276/);
});
