import { randomUUID } from "node:crypto";
import { BusSeal } from "@baiyun/kit";
import { staff, viewer } from "@baiyun/kit/testing";
import { row } from "../testing/import-files";
import { ImportsUnderTest } from "../testing/imports-under-test";
import { draftInput, type OrdersUnderTest } from "../testing/orders-under-test";

const SECRET = "seals what these tests tell on the bus";
const [CPF, OTHER] = ["52998224725", "11222333000181"];
const SILVA = {
  ...{ name: "Ana Silva", line1: "Avenida Paulista 1000", city: "São Paulo", region: "SP" },
  ...{ postalCode: "01310-100", country: "BR" },
};
const BRAZILIAN = { consignee: SILVA, iossNumber: null, consigneeTaxNumber: "529.982.247-25" };
const FAULT = "In Brazil it is a CPF of 11 digits or a CNPJ of 14 characters, the last two of them its check digits.";

let imports: ImportsUnderTest;
let orders: OrdersUnderTest;
beforeAll(async () => {
  imports = await ImportsUnderTest.start({ BUS_SEAL_KEY: SECRET });
  orders = imports.orders;
});
afterAll(() => imports.close());

const numberOf = async (id: string, claims: object) => {
  const query =
    "query ($id: ID!) { order(id: $id) { consigneeTaxNumber } staff: order(id: $id) { maskedConsigneeTaxNumber } }";
  const { data } = await orders.running.run<{
    order: { consigneeTaxNumber: string | null };
    staff: { maskedConsigneeTaxNumber: string | null };
  }>(query, { id }, claims);
  return [data.order.consigneeTaxNumber, data.staff.maskedConsigneeTaxNumber];
};
const mine = async (id: string, me: object) => (await numberOf(id, me))[0];
const refused = { __typename: "InvalidInput", field: "consigneeTaxNumber", message: FAULT };

it("a CPF stands nowhere in clear, is shown by role, and logistics alone is told it", async () => {
  const me = viewer("customer_admin");
  const { id } = await orders.allocated(me, BRAZILIAN);
  const rows = await orders.rows(id);
  expect(JSON.stringify([rows.events, rows.lines, rows.saga, rows.order!.consignee])).not.toContain(CPF);
  expect(rows.order!.consigneeTaxSealed!.includes(CPF)).toBe(false);
  expect(await numberOf(id, me)).toEqual([CPF, null]);
  expect(await numberOf(id, staff("broker"))).toEqual([CPF, "•••25"]);
  expect(await numberOf(id, staff("ops"))).toEqual([null, "•••25"]);
  const { payload } = rows.events.find(({ type }) => type === "order.accepted.v1")!;
  const place = { event: "order.accepted.v1", field: "consigneeTaxSealed", aggregateId: id, tenantId: me.tid! };
  expect(new BusSeal([SECRET]).open(place, (payload as { consigneeTaxSealed: string }).consigneeTaxSealed)).toBe(CPF);
});

it("what cannot be one is named by its path, and nothing is written down", async () => {
  const me = viewer("customer_member");
  const input = { ...draftInput(), ...BRAZILIAN, consigneeTaxNumber: "529.982.247-26" };
  expect(await orders.running.act("createOrder", "", input, me)).toMatchObject(refused);
  expect(await orders.ordersOf(me.tid!)).toBe(0);
});

it("an edit states another, or none; somebody else's is not kept, nor in another country", async () => {
  const me = viewer("customer_admin");
  const { id } = await orders.draft(me, BRAZILIAN);
  let expectedVersion = 1;
  const edited = async (own: object) => {
    await orders.must("editOrder", { orderId: id, expectedVersion, ...own }, me);
    expectedVersion += 1;
    return mine(id, me);
  };
  expect(await edited({ consignee: { ...SILVA, line1: "Rua Augusta 1" } })).toBe(CPF);
  expect(await edited({ consigneeTaxNumber: "11.222.333/0001-81" })).toBe(OTHER);
  expect(await edited({ consignee: { ...SILVA, name: "Rui Costa" } })).toBeNull();
  expect(await edited({ consignee: SILVA, consigneeTaxNumber: CPF })).toBe(CPF);
  const wrong = { orderId: id, expectedVersion, consigneeTaxNumber: "1" };
  expect(await orders.running.act("editOrder", "", wrong, me)).toMatchObject(refused);
  expect(await mine(id, me)).toBe(CPF);
  expect((await orders.changes(id)).at(-1)!.fields).toEqual(["consignee", "consigneeTaxNumber"]);
  expect(await edited({ consigneeTaxNumber: null })).toBeNull();
});

it("what is split off goes to the same consignee, and an erasure takes it out", async () => {
  const me = viewer("customer_admin");
  const { id } = await orders.draft(me, BRAZILIAN);
  const orderLineId = (await orders.rows(id)).lines[0]!.id;
  const { parcel } = draftInput();
  const part = await orders.running.act(
    "splitOrder",
    "... on SplitOrderSuccess { newOrder { consigneeTaxNumber } }",
    { orderId: id, externalRef: randomUUID(), lines: [{ orderLineId, quantity: 2 }], parcel },
    me,
  );
  expect(part).toEqual({ __typename: "SplitOrderSuccess", newOrder: { consigneeTaxNumber: CPF } });
  await orders.must("cancelOrder", { orderId: id }, me);
  const erased = await orders.running.act(
    "eraseConsignee",
    "",
    { orderId: id, reason: "Asked for it" },
    staff("admin"),
  );
  expect(erased.__typename).toBe("EraseConsigneeSuccess");
  expect(await mine(id, me)).toBeNull();
  expect((await orders.rows(id)).order!.consigneeTaxSealed).toBeNull();
});

it("a file states it in a column, by any of its names, and a wrong one is named by line and column", async () => {
  const me = viewer("customer_admin");
  const there = {
    ...{ name: SILVA.name, line1: SILVA.line1, city: SILVA.city, region: "SP", postalCode: SILVA.postalCode },
    ...{ country: "BR", iossNumber: "" },
  };
  const { id } = await imports.imported(me, [
    row("A", { ...there, taxNumber: "529.982.247-25" }),
    row("B", { ...there, taxNumber: "529.982.247-26" }),
  ]);
  const refused = await imports.rows(id, me, ["REFUSED"]);
  expect(refused.map(({ line, faults }) => [line, faults])).toEqual([
    [3, [{ column: "taxNumber", entered: "529.982.247-26", code: "INVALID", message: FAULT }]],
  ]);
  const query =
    "query ($batchId: ID!) { orders(filter: { batchId: $batchId }) { edges { node { consigneeTaxNumber } } } }";
  const { data } = await orders.running.run<{ orders: { edges: object[] } }>(query, { batchId: id }, me);
  expect(data.orders.edges).toEqual([{ node: { consigneeTaxNumber: CPF } }]);
});
