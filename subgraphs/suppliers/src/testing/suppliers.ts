import { randomUUID } from "node:crypto";
import { type BusEvent, inboxOf, newId, Viewer } from "@baiyun/kit";
import { DomainUnderTest, staff, viewer } from "@baiyun/kit/testing";
import { onConsigneeErased } from "../consumers/on-consignee-erased";
import { onOrderAllocationReleased } from "../consumers/on-order-allocation-released";
import { onOrderAllocationRequested } from "../consumers/on-order-allocation-requested";
import { domain } from "../domain";

export const SHIP_TO = {
  name: "Erika Muster",
  line1: "Lange Str. 5",
  line2: null,
  city: "Köln",
  region: null,
  postalCode: "50667",
  country: "DE",
  phone: "+492211",
  email: null,
};

export const ops = staff("ops");

export interface Seller {
  id: string;
  claims: { sub: string; tid: string; scope: string };
}

export interface Line {
  orderLineId: string;
  sku: string;
  quantity: number;
}

export interface Order {
  orderId: string;
  customerId: string;
  attempt: number;
  lines: Line[];
}

export const orderOf = (customerId: string, ...lines: [sku: string, quantity: number][]): Order => ({
  orderId: newId(),
  customerId,
  attempt: 1,
  lines: lines.map(([sku, quantity]) => ({ orderLineId: newId(), sku, quantity })),
});

/** The running domain, with events that are delivered by hand, sellers to buy from, and a look at its rows. */
export async function openSuppliers() {
  const running = await DomainUnderTest.start(domain);
  const { database, services } = running;
  const { allocations, consignees } = services;
  const consumers = [
    onOrderAllocationRequested(allocations),
    onOrderAllocationReleased(allocations),
    onConsigneeErased(consignees),
  ];
  const once = inboxOf(database, "suppliers");

  const tell = (type: string, { orderId, customerId }: Order, payload: object, at: Date): Promise<void> => {
    const event: BusEvent = {
      id: randomUUID(),
      type,
      aggregateId: orderId,
      tenantId: customerId,
      occurredAt: at.toISOString(),
      payload: JSON.parse(JSON.stringify(payload)),
    };
    return once(event, (tx) => consumers.find((consumer) => consumer.type === type)!.handle(tx, event));
  };
  const must = async (mutation: string, selection: string, input: object, claims: object) => {
    const outcome = await running.act(mutation, selection, input, claims);
    if (!outcome.__typename.endsWith("Success")) throw new Error(JSON.stringify(outcome));
    return outcome as { __typename: string } & Record<string, Record<string, unknown>>;
  };
  const query = <T = Record<string, unknown>>(text: string, ...values: unknown[]): Promise<T[]> =>
    database.transaction(Viewer.system, (tx) => tx.query(text, values));

  return {
    running,
    database,
    services,
    must,
    query,
    close: () => running.close(),
    /** A supplier that goods can be bought from. */
    async seller({ dropShips = false, currency = "CNY" } = {}): Promise<Seller> {
      const contact = { name: "Li Wei", email: "li@supplier.example", phone: "+8613800000000" };
      const input = { name: `Supplier ${randomUUID()}`, contact, currency, dropShips };
      const { supplier } = await must(
        "registerSupplier",
        "... on RegisterSupplierSuccess { supplier { id } }",
        input,
        ops,
      );
      const id = supplier!.id as string;
      await must("approveSupplier", "... on ApproveSupplierSuccess { supplier { id } }", { supplierId: id }, ops);
      return { id, claims: viewer("supplier", id) };
    },
    /** A SKU of it, and stock by warehouse. */
    async sku(seller: Seller, stock: Record<string, number>, own: { cost?: string; leadTimeDays?: number } = {}) {
      const { cost = "1000", leadTimeDays = 3 } = own;
      const input = {
        sku: `S-${randomUUID().slice(0, 8).toUpperCase()}`,
        description: "Desk lamp",
        cost: { amountMinor: cost, currency: "CNY" },
        leadTimeDays,
      };
      const selection = "... on AddSupplierSkuSuccess { supplierSku { id } }";
      const { supplierSku } = await must("addSupplierSku", selection, input, seller.claims);
      const supplierSkuId = supplierSku!.id as string;
      for (const [warehouse, change] of Object.entries(stock)) {
        const count = { supplierSkuId, warehouse, change, reason: "Count" };
        await must("adjustStock", "... on AdjustStockSuccess { stock { id } }", count, seller.claims);
      }
      return { id: supplierSkuId, sku: input.sku };
    },
    async source(customerId: string, customerSku: string, supplierSkuId: string, priority = 1): Promise<string> {
      const input = { customerId, customerSku, supplierSkuId, priority };
      const { sourcing } = await must("sourceSku", "... on SourceSkuSuccess { sourcing { id } }", input, ops);
      return sourcing!.id as string;
    },
    /** An order asks for its goods. */
    request: (order: Order, at = new Date()) =>
      tell("order.allocation_requested.v1", order, { ...order, reference: "BY1", shipTo: SHIP_TO }, at),
    /** An order ends. */
    release: (order: Order, at = new Date()) =>
      tell("order.allocation_released.v1", order, { orderId: order.orderId }, at),
    /** Whom an order went to is taken out. */
    eraseConsignee: (order: Order, at = new Date()) =>
      tell("consignee.erased.v1", order, { orderId: order.orderId, erasedAt: at.toISOString() }, at),
    /** An order's purchase orders, the oldest first. */
    orders: ({ orderId }: Order) =>
      query<{ id: string; supplierId: string; status: string }>(
        'SELECT id, supplier_id AS "supplierId", status FROM purchase_order WHERE order_id = $1 ORDER BY id',
        orderId,
      ),
    lines: (purchaseOrderId: string) =>
      query<{ id: string; sku: string; quantity: number; dropped: number; warehouse: string }>(
        "SELECT id, sku, quantity, dropped, from_warehouse AS warehouse FROM purchase_order_line WHERE purchase_order_id = $1 ORDER BY id",
        purchaseOrderId,
      ),
    /** `on hand/reserved` of each warehouse. */
    async stock(supplierSkuId: string): Promise<Record<string, string>> {
      const rows = await query<{ warehouse: string; held: string }>(
        "SELECT warehouse, on_hand || '/' || reserved AS held FROM stock WHERE supplier_sku_id = $1 ORDER BY warehouse",
        supplierSkuId,
      );
      return Object.fromEntries(rows.map(({ warehouse, held }) => [warehouse, held]));
    },
    /** What an order was answered, such as `stock.reserved.v1`, with what else was told. */
    answers: ({ orderId }: Order) => running.events(orderId),
    types: async (aggregateId: string) => (await running.events(aggregateId)).map(({ type }) => type),
    accept: (purchaseOrderId: string, claims: object, lines?: object[]) =>
      running.act(
        "acceptPurchaseOrder",
        "... on AcceptPurchaseOrderSuccess { purchaseOrder { status } } ... on IllegalPurchaseOrderState { current }",
        { purchaseOrderId, ...(lines && { lines }) },
        claims,
      ),
    reject: (purchaseOrderId: string, claims: object) =>
      running.act(
        "rejectPurchaseOrder",
        "... on RejectPurchaseOrderSuccess { purchaseOrder { status } } ... on IllegalPurchaseOrderState { current }",
        { purchaseOrderId, reason: "Sold out" },
        claims,
      ),
    dispatch: (purchaseOrderId: string, claims: object, lines?: object[]) =>
      running.act(
        "dispatchPurchaseOrder",
        "... on DispatchPurchaseOrderSuccess { purchaseOrder { status } } ... on IllegalPurchaseOrderState { current }",
        { purchaseOrderId, ...(lines && { lines }) },
        claims,
      ),
    receive: (purchaseOrderId: string, lines: object[], claims: object = ops) =>
      running.act(
        "receivePurchaseOrder",
        "... on ReceivePurchaseOrderSuccess { purchaseOrder { status } } ... on IllegalPurchaseOrderState { current }",
        { purchaseOrderId, lines },
        claims,
      ),
  };
}
export type Suppliers = Awaited<ReturnType<typeof openSuppliers>>;
