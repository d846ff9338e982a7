import { randomUUID } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import { staff, viewer } from "@baiyun/kit/testing";
import { openSuppliers, ops, orderOf, type Suppliers } from "../testing/suppliers";

let suppliers: Suppliers;
beforeAll(async () => {
  suppliers = await openSuppliers();
});
afterAll(() => suppliers.close());

const cost = { amountMinor: "1234", currency: "CNY" };
const newSku = (own: object = {}) => ({ sku: "YL-1", description: "Lamp", cost, leadTimeDays: 2, ...own });
const add = (input: object, claims: object) =>
  suppliers.running.act(
    "addSupplierSku",
    "... on AddSupplierSkuSuccess { supplierSku { id sku cost { decimal } } } ... on DuplicateSupplierSku { existing { sku } }",
    input,
    claims,
  );
const adjust = (input: object, claims: object) =>
  suppliers.running.act(
    "adjustStock",
    "... on AdjustStockSuccess { stock { warehouse onHand reserved available } } ... on InsufficientStock { available }",
    { warehouse: "w1", reason: "Count", ...input },
    claims,
  );

describe("a SKU", () => {
  it("is added by its supplier, once a name, in the supplier's currency", async () => {
    const { claims, id: supplierId } = await suppliers.seller();
    expect(await add(newSku({ sku: " ＹＬ-1 " }), claims)).toMatchObject({
      supplierSku: { sku: "YL-1", cost: { decimal: "12.34" } },
    });
    expect(await add(newSku(), claims)).toMatchObject({ existing: { sku: "YL-1" } });
    expect(await add(newSku({ sku: "YL-2", supplierId }), staff("pricing"))).toMatchObject({
      supplierSku: { sku: "YL-2" },
    });
    const faulty = newSku({ sku: "YL-3", cost: { ...cost, currency: "EUR" } });
    expect(await add(faulty, claims)).toMatchObject({ __typename: "InvalidInput", field: "cost.currency" });
    expect(await add(newSku({ cost: { ...cost, amountMinor: "0" }, leadTimeDays: 181 }), claims)).toMatchObject({
      faults: [{ field: "cost.amountMinor" }, { field: "leadTimeDays" }],
    });
    const other = await suppliers.seller();
    expect(await add(newSku({ sku: "YL-4", supplierId }), other.claims)).toMatchObject({ field: "supplierId" });
    await expect(add(newSku(), ops)).rejects.toThrow("FORBIDDEN");
  });

  it("shows its cost to the supplier itself, finance, pricing and admin only", async () => {
    const seller = await suppliers.seller();
    const { id } = await suppliers.sku(seller, {});
    const shown = async (claims: object) => {
      const { data } = await suppliers.running.run(
        "query ($id: ID!) { supplierSku(id: $id) { cost { decimal } stock { onHand } supplier { id } } }",
        { id },
        claims,
      );
      return data.supplierSku;
    };
    const supplier = { id: seller.id };
    for (const claims of [seller.claims, staff("finance"), staff("pricing"), staff("admin")]) {
      expect(await shown(claims)).toEqual({ cost: { decimal: "10.00" }, stock: [], supplier });
    }
    for (const role of ["ops", "support"]) {
      expect(await shown(staff(role))).toEqual({ cost: null, stock: [], supplier });
    }
    for (const claims of [(await suppliers.seller()).claims, viewer("customer_admin")]) {
      expect(await shown(claims)).toBeNull();
    }
  });

  it("that supplies an order's line is shown to its customer without cost, supplier or stock", async () => {
    const me = viewer("customer_member");
    const seller = await suppliers.seller();
    const { id, sku } = await suppliers.sku(seller, { W1: 3 });
    await suppliers.source(me.tid, "LAMP", id);
    const order = orderOf(me.tid, ["LAMP", 1], ["OWN", 1]);
    await suppliers.request(order);
    const representations = order.lines.map(({ orderLineId }) => ({ __typename: "OrderLine", id: orderLineId }));
    const seen = async (claims: object) => {
      const { data } = await suppliers.running.run<{ _entities: { supplierSku: unknown }[] }>(
        `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on OrderLine {
           supplierSku { sku cost { decimal } supplier { id } stock { onHand } } } } }`,
        { representations },
        claims,
      );
      return data._entities.map(({ supplierSku }) => supplierSku);
    };
    expect(await seen(me)).toEqual([{ sku, cost: null, supplier: null, stock: null }, null]);
    expect(await seen(seller.claims)).toEqual([
      { sku, cost: { decimal: "10.00" }, supplier: { id: seller.id }, stock: [{ onHand: 3 }] },
      null,
    ]);
    for (const claims of [viewer("customer_member"), (await suppliers.seller()).claims, staff("broker"), {}]) {
      expect(await seen(claims)).toEqual([null, null]);
    }
  });
});

describe("stock", () => {
  it("is adjusted for a reason that is kept, and never below what purchase orders wait for", async () => {
    const customerId = randomUUID();
    const seller = await suppliers.seller();
    const { id: supplierSkuId } = await suppliers.sku(seller, {});
    await suppliers.source(customerId, "LAMP", supplierSkuId);
    const counted = await adjust({ supplierSkuId, change: 10 }, seller.claims);
    expect(counted).toMatchObject({ stock: { warehouse: "W1", onHand: 10, reserved: 0, available: 10 } });
    await suppliers.request(orderOf(customerId, ["LAMP", 4]));
    expect(await adjust({ supplierSkuId, change: -7 }, ops)).toMatchObject({ available: 6 });
    expect(await adjust({ supplierSkuId, change: -6, reason: "Broken" }, ops)).toMatchObject({
      stock: { onHand: 4, reserved: 4, available: 0 },
    });
    expect(await adjust({ supplierSkuId, change: 0 }, ops)).toMatchObject({ field: "change" });
    const other = await suppliers.seller();
    expect(await adjust({ supplierSkuId, change: 1 }, other.claims)).toMatchObject({
      __typename: "SupplierSkuNotFound",
    });

    const { data } = await suppliers.running.run(
      `query ($id: ID!) { supplierSku(id: $id) { stock { movements { totalCount edges { node {
         kind onHandChange reservedChange reason } } } } } }`,
      { id: supplierSkuId },
      seller.claims,
    );
    const moved = (kind: string, onHandChange: number, reservedChange: number, reason: string | null) => ({
      node: { kind, onHandChange, reservedChange, reason },
    });
    expect(data.supplierSku).toEqual({
      stock: [
        {
          movements: {
            totalCount: 3,
            edges: [
              moved("ADJUSTED", -6, 0, "Broken"),
              moved("RESERVED", 0, 4, null),
              moved("ADJUSTED", 10, 0, "Count"),
            ],
          },
        },
      ],
    });
  });

  it("20 counts at once in a warehouse that had none add up", async () => {
    const seller = await suppliers.seller();
    const { id: supplierSkuId } = await suppliers.sku(seller, {});
    await Promise.all(Array.from({ length: 20 }, () => adjust({ supplierSkuId, change: 3 }, seller.claims)));
    expect(await suppliers.stock(supplierSkuId)).toEqual({ W1: "60/0" });
  });

  it("is kept by the database too: no more promised than there is, no movement rewritten", async () => {
    const { id } = await suppliers.sku(await suppliers.seller(), { W1: 5 });
    await expect(suppliers.query("UPDATE stock SET reserved = 6 WHERE supplier_sku_id = $1", id)).rejects.toThrow(
      "stock_available",
    );
    for (const rewrite of ["UPDATE stock_movement SET reason = 'x'", "DELETE FROM stock_movement"]) {
      await expect(suppliers.query(rewrite)).rejects.toThrow("permission denied for table stock_movement");
      // Past the application's role as well.
      await expect(
        suppliers.database.transaction(Viewer.system, async (tx) => {
          await tx.query("RESET ROLE");
          await tx.query(rewrite);
        }),
      ).rejects.toThrow("a row of stock_movement stays as it was written");
    }
  });
});

describe("a sourcing", () => {
  it("is seen by both its parties, by the customer without what it is bought from, and stated once", async () => {
    const me = viewer("customer_admin");
    const seller = await suppliers.seller();
    const { id: supplierSkuId } = await suppliers.sku(seller, {});
    await suppliers.source(me.tid, "LAMP", supplierSkuId, 2);
    const again = { customerId: me.tid, customerSku: "LAMP", supplierSkuId, priority: 1 };
    const source = (claims: object) =>
      suppliers.running.act("sourceSku", "... on DuplicateSourcing { existing { priority } }", again, claims);
    expect(await source(ops)).toMatchObject({ existing: { priority: 2 } });
    for (const claims of [me, seller.claims]) await expect(source(claims)).rejects.toThrow("FORBIDDEN");
    const seen = async (claims: object) =>
      (
        await suppliers.running.run(
          `query ($customerId: ID!) { sourcings(filter: { customerId: $customerId, customerSku: "LAMP" }) {
             edges { node { customerSku priority supplierSku { id } } } } }`,
          { customerId: me.tid },
          claims,
        )
      ).data.sourcings;
    const edges = (supplierSku: object | null) => ({
      edges: [{ node: { customerSku: "LAMP", priority: 2, supplierSku } }],
    });
    expect(await seen(me)).toEqual(edges(null));
    expect(await seen(seller.claims)).toEqual(edges({ id: supplierSkuId }));
    expect(await seen(viewer("customer_admin"))).toEqual({ edges: [] });
  });
});
