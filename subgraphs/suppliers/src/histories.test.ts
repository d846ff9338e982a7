import { Viewer } from "@baiyun/kit";
import { planOf, staff, viewer } from "@baiyun/kit/testing";
import { type Buying, buyingFrom } from "./testing/bought";
import { closingAt } from "./testing/closing";
import { openSuppliers, ops, type Suppliers } from "./testing/suppliers";

let suppliers: Suppliers;
let buying: Buying;
beforeAll(async () => {
  suppliers = await openSuppliers();
  buying = buyingFrom(suppliers);
});
afterAll(() => suppliers.close());
// Far off, so that no deadline is over by the clock of the database, which jobs go by.
beforeEach(() => suppliers.running.clock.set(AT));
afterEach(() => suppliers.running.clock.release());

const AT = "2090-11-10T08:00:00.000Z";
const CHANGES = "changes { edges { node { field old new isHidden author by { id } at } } }";
type Changes = { edges: { node: Record<string, unknown> }[] } | null;
const nodesOf = (changes: Changes | undefined) => changes?.edges.map(({ node }) => node) ?? null;
const toldBy = (sub: string) => ({ isHidden: false, author: "PERSON", by: { id: sub }, at: AT });

async function changesOf(query: "supplier" | "supplierSku", id: string, claims: object) {
  const { data } = await suppliers.running.run<Record<string, { changes: Changes } | null>>(
    `query ($id: ID!) { ${query}(id: $id) { ${CHANGES} } }`,
    { id },
    claims,
  );
  return nodesOf(data[query]?.changes);
}

it("a supplier tells what it was called, and of its contact that it is another", async () => {
  const seller = await suppliers.seller();
  const { data } = await suppliers.running.run<{ supplier: { name: string; version: number } }>(
    "query ($id: ID!) { supplier(id: $id) { name version } }",
    { id: seller.id },
    ops,
  );
  const { name, version } = data.supplier;
  const contact = { name: "Qian Xuesen", email: "qian@hidden.example", phone: "+86 579 8520 1234" };
  const edit = { supplierId: seller.id, expectedVersion: version, name: "Lamps & Sons", contact };
  expect(await suppliers.running.act("editSupplier", "", edit, ops)).toMatchObject({
    __typename: "EditSupplierSuccess",
  });

  const changes = (await changesOf("supplier", seller.id, seller.claims))!.filter(({ field }) => field !== "status");
  expect(changes).toEqual([
    { ...toldBy(ops.sub), field: "name", old: name, new: "Lamps & Sons" },
    { ...toldBy(ops.sub), field: "contact", old: null, new: null, isHidden: true },
  ]);
  // The same contact once more, as a form sends it.
  const again = { ...edit, expectedVersion: version + 1 };
  expect(await suppliers.running.act("editSupplier", "", again, ops)).toMatchObject({
    __typename: "EditSupplierSuccess",
  });
  const after = (await changesOf("supplier", seller.id, seller.claims))!.filter(({ field }) => field !== "status");
  expect(after).toEqual(changes);
  const [kept] = await suppliers.running.database.transaction(Viewer.system, (tx) =>
    tx.query("SELECT string_agg(one::text, ' ') AS texts FROM field_change AS one"),
  );
  expect(kept.texts).toContain("Lamps & Sons");
  expect(kept.texts).not.toMatch(/Qian|qian|8520/);
  expect(await changesOf("supplier", seller.id, (await suppliers.seller()).claims)).toBeNull();
});

it("an article tells what it cost to whom its cost is told alone", async () => {
  const seller = await suppliers.seller();
  const { id } = await suppliers.sku(seller, {}, { cost: "1000" });
  const change = { supplierSkuId: id, expectedVersion: 1, cost: { amountMinor: "1250", currency: "CNY" } };
  expect(await suppliers.running.act("editSupplierSku", "", change, seller.claims)).toMatchObject({
    __typename: "EditSupplierSkuSuccess",
  });
  const changes = [{ ...toldBy(seller.claims.sub), field: "cost", old: "1000 CNY", new: "1250 CNY" }];
  expect(await changesOf("supplierSku", id, seller.claims)).toEqual(changes);
  expect(await changesOf("supplierSku", id, staff("pricing"))).toEqual(changes);
  expect(await changesOf("supplierSku", id, staff("support"))).toBeNull();
});

it("a line that was closed short tells so, to supplier and staff, and its life is not told again", async () => {
  const seller = await suppliers.seller();
  const { id, customerId, lineA } = await buying.accepted(seller);
  await closingAt(suppliers).close(id, lineA, seller.claims, {});
  const linesFor = async (claims: object) => {
    const { data } = await suppliers.running.run<{
      purchaseOrder: { lines: { id: string; changes: Changes }[] };
    }>(`query ($id: ID!) { purchaseOrder(id: $id) { lines { id ${CHANGES} } } }`, { id }, claims);
    return data.purchaseOrder.lines.map(({ changes }) => nodesOf(changes));
  };
  const closed = [{ ...toldBy(seller.claims.sub), field: "closedShort", old: null, new: "10 The mould broke" }];
  expect(await linesFor(seller.claims)).toEqual([closed, []]);
  expect(await linesFor(ops)).toEqual([closed, []]);
  expect(await linesFor(viewer("customer_admin", customerId))).toEqual([null, null]);
});

it("the changes of the suppliers of a page are read by an index, in one statement", async () => {
  await suppliers.seller();
  const read = jest.spyOn(suppliers.running.database, "read");
  await suppliers.running.run(`{ suppliers(first: 20) { edges { node { ${CHANGES} } } } }`, {}, ops);
  const statements = read.mock.calls.flatMap(([, all]) => all).filter(({ text }) => text.includes('"field_change"'));
  read.mockRestore();
  expect(statements).toHaveLength(1);
  const { text, values } = statements[0]!;
  expect(await planOf(suppliers.running.database, Viewer.fromClaims(ops), { text, values: [...values] })).toEqual([
    expect.stringMatching(/^Index Scan( Backward)? field_change_of_record: \(\(record_id = /),
  ]);
});
