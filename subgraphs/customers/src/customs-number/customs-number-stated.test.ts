import { randomUUID } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import { type Outcome, staff } from "@baiyun/kit/testing";
import { type Customers, type Registered, register, rows, startCustomers } from "../testing/customers";
import { stateNextNumbers } from "./state-numbers";

let customers: Customers;
beforeAll(async () => {
  customers = await startCustomers();
  customers.clock.set("2026-11-27T09:00:00Z");
});
afterAll(() => customers.close());

const add = ({ customerId, admin }: Registered, own: object): Promise<Outcome> =>
  customers.act(
    "addCustomsNumber",
    "... on AddCustomsNumberSuccess { customsNumber { id } }",
    { customerId, ...own },
    admin,
  );
const idOf = ({ customsNumber }: Outcome): string => (customsNumber as { id: string }).id;
const remove = (claims: object, customsNumberId: string, own: object = {}): Promise<Outcome> =>
  customers.act(
    "removeCustomsNumber",
    "... on RemoveCustomsNumberSuccess { removedCustomsNumberId } ... on CustomsNumberChanged { currentVersion }",
    { customsNumberId, expectedVersion: 1, ...own },
    claims,
  );
const told = async ({ tenantId }: Registered, type = "customer.customs_number_stated.v1") => {
  const events = await rows(
    customers,
    "SELECT payload FROM outbox_event WHERE tenant_id = $1 AND type = $2 ORDER BY position",
    ...[tenantId, type],
  );
  return events.map(({ payload }) => payload);
};
const count = async ({ tenantId }: Registered) =>
  (await rows(customers, "SELECT FROM customs_number WHERE tenant_id = $1", tenantId)).length;

it("tells which number a customer has, of which kind and for which days, and never the number", async () => {
  const registered = await register(customers);
  const { customerId, admin } = registered;
  const [voec, gst] = [
    idOf(await add(registered, { kind: "VOEC", number: "2024588", validTo: "2027-01-31" })),
    idOf(await add(registered, { kind: "GST", number: "51824753556", validFrom: "2026-12-01" })),
  ];
  await customers.act(
    "endCustomsNumber",
    "",
    { customsNumberId: gst, expectedVersion: 1, validTo: "2026-12-31" },
    admin,
  );
  await remove(admin, voec);
  const [ofVoec, ofGst] = [
    { customerId, customsNumberId: voec, kind: "VOEC", validFrom: "2026-11-27", validTo: "2027-01-31" },
    { customerId, customsNumberId: gst, kind: "GST", validFrom: "2026-12-01" },
  ];
  expect(await told(registered)).toEqual([
    { ...ofVoec, isRemoved: false, version: 1 },
    { ...ofGst, validTo: null, isRemoved: false, version: 1 },
    { ...ofGst, validTo: "2026-12-31", isRemoved: false, version: 2 },
    { ...ofVoec, isRemoved: true, version: 2 },
  ]);
});

it("a number is forgotten once, by who keeps numbers, as it was seen; orders go by the default no longer", async () => {
  const registered = await register(customers);
  const { admin, tenantId } = registered;
  const id = idOf(await add(registered, { kind: "IOSS", number: "IM2760000742" }));
  expect(await remove(admin, id, { expectedVersion: 2 })).toMatchObject({
    __typename: "CustomsNumberChanged",
    currentVersion: 1,
  });
  expect((await remove((await register(customers)).admin, id)).__typename).toBe("CustomsNumberNotFound");
  for (const claims of [{ ...admin, scope: "role:customer_member" }, staff("ops"), staff("finance"), staff("admin")]) {
    await expect(remove(claims, id)).rejects.toThrow("FORBIDDEN");
  }
  expect(await count(registered)).toBe(1);
  expect(await told(registered)).toHaveLength(1);

  const idempotencyKey = randomUUID();
  const removed = { __typename: "RemoveCustomsNumberSuccess", removedCustomsNumberId: id };
  expect(await remove(admin, id, { idempotencyKey })).toEqual(removed);
  expect(await remove(admin, id, { idempotencyKey })).toEqual(removed);
  expect((await remove(admin, id)).__typename).toBe("CustomsNumberNotFound");
  expect(await count(registered)).toBe(0);
  expect(await told(registered)).toHaveLength(2);
  const none = { customerId: tenantId, numberSealed: null, validFrom: null, validTo: null };
  expect((await told(registered, "customer.ioss_default_changed.v1")).at(-1)).toEqual(none);
});

it("numbers that were kept before anybody was told are told afterwards", async () => {
  // Told of in the order of their ids; there may be more than a page of customers before them.
  const before = await register(customers);
  const has = await register(customers);
  const hasNone = await register(customers);
  for (const number of ["DE1234567", "DE7654321"]) await add(has, { kind: "EORI", number });
  const stateAfter = ({ customerId: after }: Registered) =>
    customers.database.transaction(Viewer.system, (tx) =>
      stateNextNumbers(tx, { after }, customers.services.customsNumbers),
    );
  const first = await told(has);
  expect(first).toHaveLength(2);
  await stateAfter(has);
  expect(await told(has)).toEqual(first);
  await stateAfter(before);
  const all = await told(has);
  expect(all).toHaveLength(4);
  expect(all).toEqual(expect.arrayContaining(first));
  expect(await told(hasNone)).toEqual([]);
});
