import { randomUUID } from "node:crypto";
import { DomainUnderTest, viewer } from "@baiyun/kit/testing";
import { domain } from "../domain";

let suppliers: DomainUnderTest;
beforeAll(async () => {
  suppliers = await DomainUnderTest.start(domain);
});
afterAll(() => suppliers.close());

const create = (input: object, claims: object) =>
  suppliers.act("createSupplier", "... on CreateSupplierSuccess { supplier { id name archivedAt } }", input, claims);
const shown = async (id: unknown, claims: object) =>
  (await suppliers.run("query ($id: ID!) { supplier(id: $id) { name archivedAt } }", { id }, claims)).data.supplier;

it("is created once per key, told of, and seen by its own tenant only", async () => {
  const me = viewer("customer_admin");
  const input = { name: "First", idempotencyKey: randomUUID() };
  const outcomes = await Promise.all([create(input, me), create(input, me)]);
  const { id } = outcomes[0]!.supplier as { id: string };
  const made = { __typename: "CreateSupplierSuccess", supplier: { id, name: "First", archivedAt: null } };
  expect(outcomes).toEqual([made, made]);
  expect(await suppliers.events(id)).toEqual([
    { type: "supplier.created.v1", payload: { supplierId: id, customerId: me.tid, name: "First" } },
  ]);
  expect(await shown(id, me)).toEqual({ name: "First", archivedAt: null });
  expect(await shown(id, viewer("customer_admin"))).toBeNull();
});

it("is refused with every fault of its input, and then there is none", async () => {
  const me = viewer("customer_admin");
  const { faults } = await create({ name: " ", idempotencyKey: "" }, me);
  expect(faults).toEqual([
    { field: "idempotencyKey", message: "A key is 1 to 200 printable ASCII characters." },
    { field: "name", message: "This is 1 to 100 printable characters." },
  ]);
  const { data } = await suppliers.run("{ suppliers { edges { node { id } } } }", {}, me);
  expect(data).toEqual({ suppliers: { edges: [] } });
});

it("is archived when its customer leaves", async () => {
  const me = viewer("customer_member");
  const { supplier } = await create({ name: "First" }, me);
  suppliers.clock.set("2026-11-22T08:00:00.000Z");
  const left = { customerId: me.tid, to: "CLOSED" };
  await suppliers.handled(
    await suppliers.tell({ from: "customers", type: "customer.status_changed.v1", payload: left }),
  );
  expect(await shown((supplier as { id: string }).id, me)).toEqual({
    name: "First",
    archivedAt: "2026-11-22T08:00:00.000Z",
  });
});
