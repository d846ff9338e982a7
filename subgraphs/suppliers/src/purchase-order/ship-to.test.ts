import { Viewer } from "@baiyun/kit";
import { staff, viewer } from "@baiyun/kit/testing";
import { sealNextConsignees } from "../consignee/seal-consignees";
import { openSuppliers, ops, orderOf, type Seller, SHIP_TO, type Suppliers } from "../testing/suppliers";

let suppliers: Suppliers;
beforeAll(async () => {
  suppliers = await openSuppliers();
});
afterAll(() => suppliers.close());

const me = viewer("customer_admin");
const ORDER = `query ($id: ID!) { purchaseOrder(id: $id) { cost { decimal } supplier { id }
  shipTo { warehouse consignee { name line1 postalCode } } } }`;
const shown = async (id: string, claims: object) =>
  (await suppliers.running.run<{ purchaseOrder: Record<string, unknown> | null }>(ORDER, { id }, claims)).data
    .purchaseOrder;
const shipTo = async (id: string, claims: object) => (await shown(id, claims))?.shipTo;

async function bought(seller: Seller) {
  const sku = `SKU-${seller.id}`;
  await suppliers.source(me.tid, sku, (await suppliers.sku(seller, { W1: 2 })).id);
  const order = orderOf(me.tid, [sku, 2]);
  await suppliers.request(order);
  return { order, id: (await suppliers.orders(order))[0]!.id };
}

const { name, line1, postalCode } = SHIP_TO;
const DIRECT = { warehouse: null, consignee: { name, line1, postalCode } };
const MASKED = { warehouse: null, consignee: null };
const WAREHOUSE = { warehouse: "SZX1", consignee: null };

/** What each of a purchase order's onlookers is told of where it goes. */
async function told(id: string, seller: Seller) {
  const colleague = viewer("supplier", seller.id);
  const strangers = [viewer("customer_admin"), viewer("supplier"), {}];
  return {
    supplier: [await shipTo(id, seller.claims), await shipTo(id, colleague)],
    otherRoleOfSupplier: await shipTo(id, viewer("customer_admin", seller.id)),
    customer: [await shipTo(id, me), await shipTo(id, viewer("customer_member", me.tid))],
    ops: await shipTo(id, ops),
    staff: [await shipTo(id, staff("finance")), await shipTo(id, staff("support")), await shipTo(id, staff("admin"))],
    strangers: await Promise.all(strangers.map((claims) => shipTo(id, claims))),
  };
}

const NOBODY = [undefined, undefined, undefined];

it("a drop-shipping supplier learns the consignee by accepting, and forgets it when the order ends", async () => {
  const seller = await suppliers.seller({ dropShips: true });
  const { id, order } = await bought(seller);
  const others = {
    customer: [DIRECT, DIRECT],
    ops: DIRECT,
    staff: [MASKED, MASKED, MASKED],
    strangers: NOBODY,
  };
  expect(await told(id, seller)).toEqual({ supplier: [null, null], otherRoleOfSupplier: null, ...others });
  await suppliers.accept(id, seller.claims);
  expect(await told(id, seller)).toMatchObject({ supplier: [DIRECT, DIRECT], ...others });
  await suppliers.release(order);
  expect(await told(id, seller)).toEqual({ supplier: [null, null], otherRoleOfSupplier: null, ...others });
});

/** What stands in the tables of an order and its purchase orders. */
const kept = (orderId: string) =>
  suppliers.query<{ plain: boolean; sealed: boolean; wrapped: boolean | null }>(
    `SELECT (po::text || allocation::text) LIKE '%Erika%' AS plain,
       po.consignee_sealed IS NOT NULL AND allocation.ship_to_sealed IS NOT NULL AS sealed,
       (SELECT wrapped_key IS NOT NULL FROM subject_key WHERE id = allocation.id) AS wrapped
     FROM purchase_order po JOIN order_allocation allocation ON allocation.id = po.order_id
     WHERE allocation.id = $1`,
    orderId,
  );

it("keeps consignees encrypted by a key of each order's, bound to their row; erased, nobody learns them any more", async () => {
  const sellers = [await suppliers.seller({ dropShips: true }), await suppliers.seller({ dropShips: true })];
  const [one, two] = [await bought(sellers[0]!), await bought(sellers[1]!)];
  expect(await kept(one.order.orderId)).toEqual([{ plain: false, sealed: true, wrapped: true }]);
  expect(await shipTo(one.id, ops)).toEqual(DIRECT);

  await suppliers.query(
    "UPDATE purchase_order SET consignee_sealed = (SELECT consignee_sealed FROM purchase_order WHERE id = $1) WHERE id = $2",
    one.id,
    two.id,
  );
  expect(await shipTo(two.id, ops)).toEqual(MASKED);
  // By the same key, and of another place.
  const moved =
    "UPDATE purchase_order SET consignee_sealed = ship_to_sealed FROM order_allocation a WHERE a.id = order_id AND order_id = $1";
  await suppliers.query(moved, two.order.orderId);
  expect(await shipTo(two.id, ops)).toEqual(MASKED);

  for (let times = 0; times < 2; times += 1) await suppliers.eraseConsignee(one.order);
  expect(await kept(one.order.orderId)).toEqual([{ plain: false, sealed: true, wrapped: false }]);
  for (const claims of [ops, me]) expect(await shipTo(one.id, claims)).toEqual(MASKED);
});

it("what was kept plain before is shown as it was, and encrypted by a job", async () => {
  const { id, order } = await bought(await suppliers.seller({ dropShips: true }));
  await suppliers.query("UPDATE purchase_order SET consignee = $1, consignee_sealed = NULL WHERE id = $2", SHIP_TO, id);
  await suppliers.query(
    "UPDATE order_allocation SET ship_to = $1, ship_to_sealed = NULL WHERE id = $2",
    SHIP_TO,
    order.orderId,
  );
  expect(await kept(order.orderId)).toEqual([{ plain: true, sealed: false, wrapped: true }]);
  expect(await shipTo(id, ops)).toEqual(DIRECT);
  const { database, services } = suppliers;
  await database.transaction(Viewer.system, (tx) => sealNextConsignees(tx, services.consignees));
  expect(await kept(order.orderId)).toEqual([{ plain: false, sealed: true, wrapped: true }]);
  expect(await shipTo(id, ops)).toEqual(DIRECT);
});

it("any other supplier learns our warehouse alone, and by accepting too", async () => {
  const seller = await suppliers.seller();
  const { id } = await bought(seller);
  const others = {
    customer: [WAREHOUSE, WAREHOUSE],
    ops: WAREHOUSE,
    staff: [WAREHOUSE, WAREHOUSE, WAREHOUSE],
    strangers: NOBODY,
  };
  expect(await told(id, seller)).toEqual({ supplier: [null, null], otherRoleOfSupplier: null, ...others });
  await suppliers.accept(id, seller.claims);
  expect(await told(id, seller)).toMatchObject({ supplier: [WAREHOUSE, WAREHOUSE], ...others });
  await suppliers.dispatch(id, seller.claims);
  expect((await told(id, seller)).supplier).toEqual([WAREHOUSE, WAREHOUSE]);
  // What is not told is not kept either.
  expect(await suppliers.query("SELECT consignee, consignee_sealed FROM purchase_order WHERE id = $1", id)).toEqual([
    { consignee: null, consignee_sealed: null },
  ]);
});

it("a supplier that rejects never learns it", async () => {
  const seller = await suppliers.seller({ dropShips: true });
  const { id } = await bought(seller);
  await suppliers.reject(id, seller.claims);
  expect((await told(id, seller)).supplier).toEqual([null, null]);
});

it("a purchase order is its parties' and our staff's: the customer sees neither cost nor supplier, ops no cost", async () => {
  const seller = await suppliers.seller();
  const { id, order } = await bought(seller);
  const seen = async (claims: object) => {
    const row = await shown(id, claims);
    return (
      row && [
        (row.cost as { decimal: string } | null)?.decimal ?? null,
        (row.supplier as { id: string } | null)?.id ?? null,
      ]
    );
  };
  expect(await seen(me)).toEqual([null, null]);
  expect(await seen(ops)).toEqual([null, seller.id]);
  for (const claims of [seller.claims, staff("finance"), staff("pricing")]) {
    expect(await seen(claims)).toEqual(["20.00", seller.id]);
  }
  const partner = { sub: me.sub, tid: me.tid, scope: "orders:read" };
  expect(await seen(partner)).toEqual([null, null]);
  expect(await shipTo(id, partner)).toBeNull();
  for (const claims of [
    viewer("supplier"),
    viewer("customer_admin"),
    staff("broker"),
    { ...partner, scope: "quotes:write" },
  ]) {
    expect(await seen(claims)).toBeNull();
  }

  const guessed = async (list: string, claims: object) => {
    const text = `query ($id: ID!) { ${list}(filter: { supplierId: $id }) { totalCount } }`;
    const { data, errors = [] } = await suppliers.running.run(text, { id: seller.id }, claims);
    return data?.[list] ?? errors.map(({ extensions }) => extensions?.code);
  };
  for (const list of ["purchaseOrders", "sourcings"]) {
    for (const claims of [seller.claims, ops]) expect(await guessed(list, claims)).toEqual({ totalCount: 1 });
    expect(await guessed(list, me)).toEqual(["FORBIDDEN"]);
  }

  const representations = [
    { __typename: "Order", id: order.orderId },
    { __typename: "PurchaseOrder", id },
  ];
  const reached = async (claims: object) =>
    (
      await suppliers.running.run<{ _entities: unknown[] }>(
        `query ($representations: [_Any!]!) { _entities(representations: $representations) {
           ... on Order { purchaseOrders { id } } ... on PurchaseOrder { reference } } }`,
        { representations },
        claims,
      )
    ).data._entities;
  const whole = [{ purchaseOrders: [{ id }] }, { reference: expect.stringMatching(/^PO/) }];
  for (const claims of [me, seller.claims, ops]) expect(await reached(claims)).toEqual(whole);
  for (const claims of [viewer("customer_admin"), viewer("supplier")]) {
    expect(await reached(claims)).toEqual([{ purchaseOrders: [] }, null]);
  }
});

it("nobody answers or sends what is another's", async () => {
  const seller = await suppliers.seller();
  const { id } = await bought(seller);
  const other = await suppliers.seller();
  for (const act of [suppliers.accept, suppliers.reject, suppliers.dispatch]) {
    expect(await act(id, other.claims)).toMatchObject({ __typename: "PurchaseOrderNotFound" });
    await expect(act(id, me)).rejects.toThrow("FORBIDDEN");
  }
  await expect(suppliers.receive(id, [], seller.claims)).rejects.toThrow("FORBIDDEN");
  expect(await suppliers.types(id)).toEqual(["purchase_order.issued.v1"]);
});
