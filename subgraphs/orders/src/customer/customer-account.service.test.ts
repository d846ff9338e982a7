import { randomUUID } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import { OrdersUnderTest } from "../testing/orders-under-test";

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
});
afterAll(() => orders.close());

const [EARLY, LATE, LATEST] = ["2026-11-22T08:00:00.000Z", "2026-11-22T08:00:00.001Z", "2026-11-23T08:00:00.000Z"];
const registered = async (customerId: string, occurredAt: string, id: string = randomUUID()) => {
  const payload = { customerId, code: "BY100001", status: "PENDING_KYC" };
  return orders.tell("customers", "customer.registered.v1", payload, id, occurredAt);
};

it("a customer is known from its registration and follows each change", async () => {
  const tenantId = randomUUID();
  await orders.handled(await registered(tenantId, EARLY));
  expect(await orders.account(tenantId)).toEqual({ tenantId, status: "PENDING_KYC", asOf: new Date(EARLY) });
  await orders.customerIs("ACTIVE", tenantId, LATE);
  await orders.customerIs("SUSPENDED", tenantId, LATEST);
  expect(await orders.account(tenantId)).toEqual({ tenantId, status: "SUSPENDED", asOf: new Date(LATEST) });
});

it("late, repeated and reordered events take nothing back", async () => {
  const tenantId = randomUUID();
  await orders.customerIs("SUSPENDED", tenantId, LATEST);
  const known = await orders.account(tenantId);
  expect(known).toEqual({ tenantId, status: "SUSPENDED", asOf: new Date(LATEST) });
  await orders.customerIs("ACTIVE", tenantId, LATE);
  const registration = await registered(tenantId, EARLY);
  await registered(tenantId, EARLY, registration);
  await orders.handled(registration, await registered(tenantId, EARLY));
  expect(await orders.account(tenantId)).toEqual(known);
});

it("a customer is presumed ACTIVE only until something is told of it", async () => {
  const tenantId = randomUUID();
  const presume = () =>
    orders.database.transaction(Viewer.system, (tx) => orders.running.services.accounts.presumeActive(tx, tenantId));
  await presume();
  expect((await orders.account(tenantId))?.status).toBe("ACTIVE");
  await orders.customerIs("SUSPENDED", tenantId, EARLY);
  await presume();
  expect(await orders.account(tenantId)).toEqual({ tenantId, status: "SUSPENDED", asOf: new Date(EARLY) });
});
