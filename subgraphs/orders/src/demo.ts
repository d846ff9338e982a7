import { type Database, Viewer } from "@baiyun/kit";
import type { CustomerAccountService } from "./customer/customer-account.service";
import type { DraftOrderService } from "./order/draft-order.service";
import type { CreateOrderInput, OrderLineInput } from "./order/order.input";
import { CreateOrderSuccess } from "./order/order.result";
import type { OrderService } from "./order/order.service";
import { Battery, HsVersion, Incoterm } from "./order/order-content";

/** The demo's customer and its admin, as the customers domain seeds them. */
const LUMEN_TENANT_ID = "01980000-0000-7000-8000-000000000001";
const LUMEN = Viewer.fromClaims({
  sub: "01980000-0000-7000-8000-000000000101",
  tid: LUMEN_TENANT_ID,
  scope: "role:customer_admin",
});

const line = (sku: string, description: string, hs6: string, quantity: number, cents: bigint): OrderLineInput => ({
  sku,
  description,
  hs6,
  hsVersion: HsVersion.HS2022,
  quantity,
  unitValue: { amountMinor: cents, currency: "EUR" },
  originCountry: "CN",
  battery: Battery.NONE,
});

const order = (number: number, serviceCode: string, lines: OrderLineInput[]): CreateOrderInput => ({
  idempotencyKey: `demo-${number}`,
  channel: "demo-shop",
  externalRef: `SHOP-100${number}`,
  consignee: {
    name: "Demo Recipient",
    line1: "Hauptstrasse 1",
    city: "Berlin",
    postalCode: "10115",
    country: "DE",
  },
  incoterm: Incoterm.DDP,
  serviceCode,
  parcel: { weightG: 420, lengthMm: 250, widthMm: 180, heightMm: 60 },
  currency: "EUR",
  lines,
});

const shirts = line("TEE-WHT-S", "T-shirt, cotton, knitted", "610910", 2, 1190n);
const mugs = line("MUG-BLUE", "Mug, porcelain", "691110", 4, 650n);
const headphones = { ...line("EAR-POD", "Wireless headphones", "851830", 1, 3490n), battery: Battery.PI966 };

/** One to edit, one to accept the quote of, and one that its service refuses because of its batteries. */
const drafted = [order(1, "YUN-STD", [shirts])];
const submitted = [order(2, "POST-REG", [shirts, mugs]), order(3, "YUN-STD", [headphones])];

/** Places the demo customer's orders, once: their keys make a second start find them. */
export async function seedDemo(
  database: Database,
  { accounts, drafts, orders }: { accounts: CustomerAccountService; drafts: DraftOrderService; orders: OrderService },
): Promise<void> {
  // The customers domain may not have told of it yet.
  await database.transaction(LUMEN, (tx) => accounts.presumeActive(tx, LUMEN_TENANT_ID));
  for (const draft of drafted) await drafts.create(LUMEN, draft);
  for (const input of submitted) {
    const created = await drafts.create(LUMEN, input);
    if (!(created instanceof CreateOrderSuccess)) continue;
    await orders.submit(LUMEN, { idempotencyKey: `${input.idempotencyKey}-submit`, orderId: created.order.id });
  }
}
